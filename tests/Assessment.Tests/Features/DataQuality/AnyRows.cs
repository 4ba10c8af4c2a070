using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.DataQuality;

/// <summary>Rows in which anything meets anything, the same in every run, and what the lists have of them.</summary>
internal static class AnyRows
{
    private static readonly string[] _days = ["", "", "2004-12-31", "2014-12-31", "2015-01-01", "2024-03-31", "2024-04-01", "2026-01-05", "2026-02-20", "2026-02-21", "2026-02-23", "2026-02-24", "2026-03-16", "2026-03-17", "2026-03-18"];
    private static readonly string[] _children = ["c1", "c4", "c5", "c8", "cx"];
    private static readonly string[] _referrals = ["", "r1", "r2", "r3", "r5", "r6", "r7", "r8", "r9", "ra"];

    /// <summary>So many of each record; what cannot be stored is refused.</summary>
    public static async Task ImportAnythingAsync(this AssessmentHost host, int rows)
    {
        var random = new Random(20261122);
        await host.ImportAsync([.. Enumerable.Range(0, rows).Select(number => AssessmentRow("any " + number, row =>
        {
            (row.ChildId, row.ReferralId, row.AssessmentType) = (Any(_children), Any(_referrals), Any("single", "single", "core"));
            (row.ReferredOn, row.ChildSeenOn, row.SubmittedOn, row.CompletedOn, row.AuthorisedOn) = (Any(_days), Any(_days), Any(_days), Any(_days), Any(_days));
            row.StartedOn = Any(_days[2..]);
            (row.Outcome, row.Factors) = (Any("", "cin", "nfa", "early_help", "strategy_cp"), Any("", "21", "21 4B", "18A", "4B 19A", "4B"));
            (row.LocalityId, row.TeamId, row.TeamName) = Any(("L1", "T1", ""), ("", "T1", ""), ("L1", "", "Nobody's"));
            if (Any(true, false, false)) (row.OutcomeSupplied, row.Outcome, row.Factors) = (false, "", "");
        }))]);
        await host.ImportAsync([.. Enumerable.Range(0, rows).Select(number => EnquiryRow("any " + number, row =>
        {
            (row.ChildId, row.ReferralId) = (Any(_children), Any(_referrals));
            (row.StrategyOn, row.VisitOn, row.ConcludedOn, row.IcpcOn) = (Any(_days[2..]), Any(_days), Any(_days), Any(_days));
            row.IcpcRequired = Any("", "true", "false");
            (row.LocalityId, row.TeamId, row.TeamName) = Any(("L1", "T1", ""), ("", "T1", ""), ("L1", "", "Nobody's"));
            if (Any(true, false, false)) (row.CourseSupplied, row.VisitOn, row.ConcludedOn) = (false, "", "");
        }))]);
        await host.ImportAsync([.. Enumerable.Range(0, rows).Select(number => AuditRow("any " + number, row =>
        {
            (row.AuditedOn, row.ModeratedOn, row.ModeratedGrade) = (Any(_days[2..]), Any(_days), Any("", "good"));
            (row.AuditorId, row.LocalityId) = (Any("", "w2", "w3", "w9"), Any("", "L1"));
        }))]);

        T Any<T>(params T[] values) => values[random.Next(values.Length)];
    }

    /// <summary>The ids of all that a list has, sorted.</summary>
    public static IReadOnlyList<string> Listed(this AssessmentHost host, string kind)
    {
        var queries = new Contracts.Assessment.V1.DataQuality.DataQualityClient(host.Host.As(Roles.Practitioner));
        var (request, ids) = (new ListQueriesRequest { Kind = kind, Page = new() { PageSize = 100 } }, new List<string>());
        do
        {
            var page = queries.ListQueries(request);
            ids.AddRange(page.Rows.Select(row => row.Id));
            request.Page.PageToken = page.NextPageToken;
        }
        while (request.Page.PageToken.Length > 0);
        return [.. ids.Order()];
    }
}
