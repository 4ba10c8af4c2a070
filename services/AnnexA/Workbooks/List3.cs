using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>List 3, referrals: one row per referral. It has no route; its team is given by name.</summary>
internal static class List3
{
    private static readonly ColumnSet Columns = new();

    private static readonly ChildColumns Child = new(Columns);

    private static readonly Column
        Date = Columns.Required("Date of referral"),
        Source = Columns.Required("Referral Source"),
        Nfa = Columns.Required("Referral NFA?"),
        Team = Columns.Optional("Allocated Team");

    public static AnnexAList<ReferralRow> Referrals { get; } = new(
        ImportKind.Referrals, Columns, ["number of referrals in last 12 months", "allocated worker"], cells =>
        {
            var child = Child.Read(cells);
            var day = cells.ListDay(Date);
            var source = cells.Source(Source);
            return (child, new ReferralRow
            {
                Line = cells.Line,
                ReferralId = AnnexAId.Of(3, child.ChildId, day, source),
                ChildId = child.ChildId,
                ReferredOn = day,
                Source = source,
                Nfa = cells.YesNo(Nfa),
                TeamName = cells.Name(Team),
            });
        });
}
