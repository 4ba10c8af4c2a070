using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>The first five columns of every list: the child.</summary>
internal sealed class ChildColumns(ColumnSet columns)
{
    private readonly Column _id = columns.Required("Child Unique ID");
    private readonly Column _gender = columns.Optional("Gender");
    private readonly Column _ethnicity = columns.Optional("Ethnicity");
    private readonly Column _birthDate = columns.Optional("Date of Birth");
    private readonly Column _age = columns.Optional("Age of Child (Years)");

    public ChildRow Read(ListCells cells)
    {
        var child = new ChildRow
        {
            Line = cells.Line,
            ChildId = cells.Id(_id),
            Sex = cells.Sex(_gender),
            Ethnicity = cells.Ethnicity(_ethnicity),
        };
        var day = cells.ListDay(_birthDate);
        // The age of a child not yet born is -1; the birth date is then the expected one.
        if (cells.IsMinusOne(_age)) child.ExpectedBirthDate = day;
        else child.BirthDate = day;
        return child;
    }
}
