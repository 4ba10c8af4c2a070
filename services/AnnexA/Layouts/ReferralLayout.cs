using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of referrals.csv.</summary>
internal static class ReferralLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("referral_id"),
        Contact = Columns.Optional("contact_id"),
        Child = Columns.Required("child_id"),
        ReferredOn = Columns.Required("referred_on"),
        Source = Columns.Required("source"),
        PrimaryNeed = Columns.Optional("primary_need"),
        Locality = Columns.Optional("locality_id"),
        Team = Columns.Optional("team_id"),
        Nfa = Columns.Required("nfa"),
        Route = Columns.Optional("route");

    public static Layout<ReferralRow> Csv { get; } = new(Columns, cells => new ReferralRow
    {
        Line = cells.Line,
        ReferralId = cells.Id(Id),
        ContactId = cells.Id(Contact),
        ChildId = cells.Id(Child),
        ReferredOn = cells.Day(ReferredOn),
        Source = cells.Code(Source, ReferralSources.Codes),
        PrimaryNeed = cells.Code(PrimaryNeed, PrimaryNeeds.Codes),
        LocalityId = cells.Reference(Locality),
        TeamId = cells.Reference(Team),
        Nfa = cells.Flag(Nfa),
        Route = cells.Code(Route, Routes.Codes),
        RouteSupplied = true,
    });
}
