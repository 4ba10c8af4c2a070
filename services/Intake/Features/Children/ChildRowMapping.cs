using CsWorkPerf.Common.Imports;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Rows of children from the wire, with their cells checked.</summary>
internal static class ChildRowMapping
{
    public static IReadOnlyList<ImportedRow<ImportedChild>> Read(V1.ImportChildrenRequest request) => [.. request.Rows.Select(Read)];

    private static ImportedRow<ImportedChild> Read(V1.ChildRow row)
    {
        var cells = new RowCells(row.Line);
        var child = new ImportedChild
        {
            Line = row.Line,
            ChildId = cells.Id("child_id", cells.Required("child_id", row.ChildId)),
            FirstName = cells.Name("first_name", row.FirstName),
            LastName = cells.Name("last_name", row.LastName),
            BirthDate = cells.Day("birth_date", row.BirthDate),
            ExpectedBirthDate = cells.Day("expected_birth_date", row.ExpectedBirthDate),
            Sex = cells.Code("sex", row.Sex, Sexes.Codes),
            Ethnicity = cells.Code("ethnicity", row.Ethnicity, Ethnicities.Codes),
            Disability = cells.Codes("disability", row.Disability, Disabilities.Codes),
            Postcode = cells.Name("postcode", row.Postcode),
            Restricted = row.HasRestricted ? row.Restricted : null,
            DetailsSupplied = row.DetailsSupplied
        };
        return cells.Row(child);
    }
}
