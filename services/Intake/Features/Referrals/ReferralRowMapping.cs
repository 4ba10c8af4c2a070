using CsWorkPerf.Common.Imports;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Rows of referrals from the wire, with their cells checked.</summary>
internal static class ReferralRowMapping
{
    public static IReadOnlyList<ImportedRow<ImportedReferral>> Read(V1.ImportReferralsRequest request) => [.. request.Rows.Select(Read)];

    private static ImportedRow<ImportedReferral> Read(V1.ReferralRow row)
    {
        var cells = new RowCells(row.Line);
        var referral = new ImportedReferral
        {
            Line = row.Line,
            ReferralId = cells.Id("referral_id", cells.Required("referral_id", row.ReferralId)),
            ContactId = cells.Id("contact_id", row.ContactId),
            ChildId = cells.Id("child_id", cells.Required("child_id", row.ChildId)),
            ReferredOn = cells.Day("referred_on", cells.Required("referred_on", row.ReferredOn)) ?? default,
            Source = cells.Code("source", cells.Required("source", row.Source), ReferralSources.Codes),
            PrimaryNeed = cells.Code("primary_need", row.PrimaryNeed, PrimaryNeeds.Codes),
            LocalityId = cells.Id("locality_id", row.LocalityId),
            TeamId = cells.Id("team_id", row.TeamId),
            TeamName = cells.Name("Allocated Team", row.TeamName),
            Nfa = row.Nfa,
            Route = cells.Code("route", row.Route, Routes.Codes),
            RouteSupplied = row.RouteSupplied || row.Route.Length > 0
        };
        return cells.Row(referral, referral.Faults());
    }
}
