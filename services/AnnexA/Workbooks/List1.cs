using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>
/// List 1, contacts: one row per child per contact. It has no outcome, time or place, so its contacts are "outcome not
/// supplied".
/// </summary>
internal static class List1
{
    private static readonly ColumnSet Columns = new();

    private static readonly ChildColumns Child = new(Columns);

    private static readonly Column
        Date = Columns.Required("Date of Contact"),
        Source = Columns.Required("Contact Source");

    public static AnnexAList<ContactRow> Contacts { get; } = new(ImportKind.Contacts, Columns, [], cells =>
    {
        var child = Child.Read(cells);
        var day = cells.ListDay(Date);
        var source = cells.Source(Source);
        return (child, new ContactRow
        {
            Line = cells.Line,
            ContactId = AnnexAId.Of(1, child.ChildId, day, source),
            ChildId = child.ChildId,
            ReceivedAt = day,
            Source = source,
        });
    });
}
