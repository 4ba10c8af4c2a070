using CsWorkPerf.Contracts.Intake.V1;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.DataQuality;

/// <summary>Rows with something missing or impossible, and good ones beside them, by the council's id. Today is Tuesday 17 March 2026.</summary>
internal static class QueriedRows
{
    /// <summary>The ids of each kind of query, in the order of its list.</summary>
    public static readonly Dictionary<string, string> ByKind = new()
    {
        ["contact_without_outcome"] = "open late",
        ["contact_without_source"] = "unknown",
        ["contact_without_locality"] = "nowhere",
        ["contact_times_impossible"] = "long ago, told early",
        ["contact_in_future"] = "to come",
        ["contact_decided_in_future"] = "to be decided, to come",
        ["referral_without_contact"] = "alone, not here",
        ["referral_without_source"] = "unknown",
        ["referral_without_locality"] = "nowhere",
        ["referral_without_need"] = "needless",
        ["referral_team_unknown"] = "teamless",
        ["referral_too_early"] = "long ago",
        ["referral_in_future"] = "to come"
    };

    public static async Task ImportQueriedAsync(this IntakeHost intake)
    {
        await intake.ImportAsync(
            ContactRow("good"),
            ContactRow("open late", row => (row.ReceivedAt, row.Outcome, row.DecidedAt, row.FeedbackAt) = ("2026-03-13T16:00", "", "", "")),
            // Received on Monday: in time until the end of today.
            ContactRow("open", row => (row.ReceivedAt, row.Outcome, row.DecidedAt, row.FeedbackAt) = ("2026-03-16T08:00", "", "", "")),
            ContactRow("unknown", row => row.Source = "10"),
            ContactRow("nowhere", row => row.LocalityId = ""),
            ContactRow("told early", row => (row.DecidedAt, row.FeedbackAt) = ("", "2026-03-02T08:59")),
            ContactRow("long ago", row => (row.ReceivedAt, row.DecidedAt, row.FeedbackAt) = ("1026-03-02T09:00", "1026-03-02T10:00", "1026-03-02T10:00")),
            ContactRow("to come", row => (row.ReceivedAt, row.DecidedAt, row.FeedbackAt) = ("2026-03-18", "2026-03-18", "2026-03-18")),
            ContactRow("to be decided", row => (row.DecidedAt, row.FeedbackAt) = ("2026-03-18T00:00", "")));
        await intake.ImportAsync(
            Good("good"), Good("alone", row => (row.ContactId, row.ReferredOn) = ("", "2026-03-02")), Good("not here", row => row.ContactId = "K-77"), Good("unknown", row => row.Source = "10"),
            Good("nowhere", row => row.LocalityId = ""), Good("needless", row => row.PrimaryNeed = ""),
            Good("needless nfa", row => (row.PrimaryNeed, row.Nfa, row.Route) = ("", true, "")), Good("teamless", row => (row.TeamId, row.TeamName) = ("", "Nobody's")),
            Good("long ago", row => row.ReferredOn = "1026-03-03"), Good("to come", row => row.ReferredOn = "2026-03-18"));
    }

    private static ReferralRow Good(string id, Action<ReferralRow>? more = null) => ReferralRow(id, row =>
    {
        (row.ContactId, row.LocalityId, row.TeamId, row.PrimaryNeed) = ("good", "L1", "T1", "N1");
        more?.Invoke(row);
    });
}
