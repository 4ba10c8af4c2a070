using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of children.csv.</summary>
internal static class ChildLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("child_id"),
        FirstName = Columns.Optional("first_name"),
        LastName = Columns.Optional("last_name"),
        BirthDate = Columns.Optional("birth_date"),
        ExpectedBirthDate = Columns.Optional("expected_birth_date"),
        Sex = Columns.Optional("sex"),
        Ethnicity = Columns.Optional("ethnicity"),
        Disability = Columns.Optional("disability"),
        Postcode = Columns.Optional("postcode"),
        Restricted = Columns.Optional("restricted");

    public static Layout<ChildRow> Csv { get; } = new(Columns, Read);

    private static ChildRow Read(RowCells cells)
    {
        var row = new ChildRow
        {
            Line = cells.Line,
            ChildId = cells.Id(Id),
            FirstName = cells.Name(FirstName),
            LastName = cells.Name(LastName),
            BirthDate = cells.Day(BirthDate),
            ExpectedBirthDate = cells.Day(ExpectedBirthDate),
            Sex = cells.Code(Sex, Sexes.Codes),
            Ethnicity = cells.Code(Ethnicity, Ethnicities.Codes),
            Disability = cells.Codes(Disability, Disabilities.Codes),
            Postcode = cells.Name(Postcode),
            DetailsSupplied = true,
        };
        // Last, so that the notice is on a row that is stored.
        if (cells.FlagOrBlank(Restricted) is { } restricted) row.Restricted = restricted;
        else cells.NoticeOnce(Restricted, "Blank or missing here, and perhaps in further rows: who is restricted stays so. Only false lifts a restriction.");
        return row;
    }
}
