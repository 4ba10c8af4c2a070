using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.DataQuality;

/// <summary>Every kind of query, on rows made for it; today is Tuesday 17 March 2026.</summary>
public sealed class DataQualityTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.ImportQueriedAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Contracts.Assessment.V1.DataQuality.DataQualityClient Queries(string role = Roles.Practitioner) => new(_host.Host.As(role));

    private string Ids(string kind, Action<ListQueriesRequest>? more = null)
    {
        var request = new ListQueriesRequest { Kind = kind };
        more?.Invoke(request);
        return string.Join(", ", Queries().ListQueries(request).Rows.Select(row => row.CouncilId).Order());
    }

    [Fact]
    public void Query_OfEachKind_ListsAndCountsItsRecordsOnly()
    {
        var counted = Queries(Roles.Analyst).CountQueries(new CountQueriesRequest()).Kinds;

        Assert.Equal(QueriedRows.ByKind, QueryKinds.All.ToDictionary(kind => kind.Id, kind => Ids(kind.Id)));
        Assert.Equal(
            QueriedRows.ByKind.Select(kind => (kind.Key, (long)kind.Value.Split(", ").Length, false)), counted.Select(kind => (kind.Kind_, kind.Total, kind.TotalCapped)));
        Assert.Equal(QueryKinds.All.Select(kind => kind.Of.Record), counted.Select(kind => kind.Record));
    }

    [Fact]
    public async Task Query_ReferralArrivesOrIsChanged_FollowsIt()
    {
        await _host.HearReferralAsync("r9", "2026-01-02");
        await _host.HearReferralAsync("r5", "2026-01-02");
        await _host.HearReferralAsync("r3", "2026-02-02");
        await _host.HearReferralAsync("r1", "2026-01-02", nfa: true);

        Assert.Equal(("", ""), (Ids("assessment_referral_unknown"), Ids("enquiry_referral_unknown")));
        Assert.Equal(("all at once", "all at once"), (Ids("assessment_referral_withdrawn"), Ids("enquiry_referral_withdrawn")));
        Assert.DoesNotContain("before referral", Ids("enquiry_days_impossible"), StringComparison.Ordinal);
        Assert.Contains("good", Ids("assessment_referral_nfa"), StringComparison.Ordinal);
        Assert.Contains("good", Ids("enquiry_referral_nfa"), StringComparison.Ordinal);
        await _host.HearReferralAsync("r1", "2026-01-02");
        Assert.Equal(("all at once, ended referral", "all at once, ended referral"), (Ids("assessment_referral_nfa"), Ids("enquiry_referral_nfa")));
    }

    [Fact]
    public async Task Query_RecordPutRight_IsGone()
    {
        await _host.ImportAsync(AssessmentRow("no outcome"), AssessmentRow("other child"));
        await _host.ImportAsync(EnquiryRow("other child"), EnquiryRow("two 1"));
        await _host.HearTeamAsync("T9", "Nobody's");
        await _host.HearWorkerAsync("w9");
        await _host.HearChildAsync("c5", restricted: false);

        // A merge that is undone makes two children of one.
        Assert.Equal(("", "all at once, merged child", "all at once, merged child"), (Ids("assessment_without_outcome"), Ids("assessment_referral_of_other_child"), Ids("enquiry_referral_of_other_child")));
        Assert.Equal(
            ("good, meanwhile, merged 1, merged child, no outcome, other child, two 1, two 2", "good, meanwhile, merged 1, merged child, other child, two 1"),
            (Ids("assessment_started_during_other"), Ids("enquiry_started_during_other")));
        Assert.Equal(("", "", "teamless auditor"), (Ids("assessment_team_unknown"), Ids("enquiry_team_unknown"), Ids("audit_auditor_unknown")));
        Assert.Equal(("two 1, two 2", ""), (Ids("assessments_open_together"), Ids("enquiries_open_together")));
    }

    /// <summary>What is worked on here: a return keeps the factors, a second open one is told, a conference may be planned for a Sunday.</summary>
    [Fact]
    public async Task Query_OfRecordsMadeHere_AsksWhatIsWrongOnly()
    {
        var started = _host.Start(request => request.ChildId = Own("cx"));
        var planned = _host.Plan(_host.Conclude(_host.Visit(started)), "2026-03-22");
        await _host.Assessments().StartAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), ChildId = Own("c7") });

        Assert.Contains(planned.S47Id, Queries().ListQueries(new() { Kind = "conference_on_weekend" }).Rows.Select(row => row.Id));
        Assert.Contains("alone", Ids("assessments_open_together"), StringComparison.Ordinal);
        // On an open case there is no referral to name.
        Assert.Equal("no referral", Ids("assessment_without_referral"));
    }

    [Fact]
    public async Task List_FilterOrderAndPages_CoverItAndAreLogged()
    {
        const string Kind = "assessment_days_impossible";
        Assert.Equal(5, Ids(Kind, request => (request.LocalityId, request.TeamId) = ("L1", "T1")).Split(", ").Length);
        Assert.Equal(("", ""), (Ids(Kind, request => request.TeamId = "T2"), Ids("audit_without_locality", request => request.LocalityId = "L1")));
        Assert.Equal(0, Queries().CountQueries(new CountQueriesRequest { LocalityId = "L2" }).Kinds.Sum(kind => kind.Total));
        Courses.QueryData(_host);

        Assert.Equal(("list", "enquiries", ""), (await _host.AccessLogAsync())[^1]);
    }

    [Fact]
    public async Task List_Row_HasTheDaysInTheirOrderAndWhoseItIs()
    {
        var row = Queries().ListQueries(new() { Kind = "assessment_team_unknown" }).Rows.Single();

        Assert.Equal(("assessment", "teamless", (await _host.AssessmentAsync("teamless")).ChildId, "2026-01-05", "L1", "", Own("w1"), "NOBODY'S"),
            (row.Record, row.CouncilId, row.ChildId, row.Day, row.LocalityId, row.TeamId, row.WorkerId, row.TeamNamed));
        Assert.Equal(
            "referred_on 2026-01-02, child_seen_on 2026-01-12, submitted_on 2026-02-20, authorised_on 2026-02-27", string.Join(", ", row.Days.Select(day => $"{day.Field} {day.Day_}")));
        Assert.Equal("visit_on 2026-02-03, concluded_on 2026-02-12, icpc_on 2026-02-21",
            string.Join(", ", Queries().ListQueries(new() { Kind = "conference_on_weekend" }).Rows.First(row => row.CouncilId == "saturday").Days.Select(day => $"{day.Field} {day.Day_}")));
    }

    [Fact]
    public async Task List_RestrictedChild_HidesWhatTheRecordSaysFromOthers()
    {
        foreach (var child in new[] { "c1", (await _host.AssessmentAsync("nowhere")).ChildId }) await _host.HearChildAsync(child, restricted: true);

        Assert.Equal(("", "referred_on submitted_on authorised_on"), Seen(Roles.Practitioner, "assessment_without_locality"));
        Assert.Equal(("nowhere", "referred_on child_seen_on submitted_on authorised_on"), Seen(Roles.Manager, "assessment_without_locality"));
        Assert.Equal(("", "concluded_on"), Seen(Roles.Auditor, "enquiry_without_locality"));
        Assert.Equal(("nowhere", "visit_on concluded_on icpc_on"), Seen(Roles.Manager, "enquiry_without_locality"));
        Assert.Equal(("", "nowhere"), (Seen(Roles.Auditor, "audit_without_locality").Item1, Seen(Roles.Manager, "audit_without_locality").Item1));

        (string, string) Seen(string role, string kind) =>
            Queries(role).ListQueries(new() { Kind = kind }).Rows.Single() is var row ? (row.CouncilId, string.Join(" ", row.Days.Select(day => day.Field))) : default;
    }

    [Fact]
    public void List_WrongInput_IsRefusedByField()
    {
        Assert.Equal(("kind", "REQUIRED"), Refusals.Field(() => Ids("")));
        Assert.Equal(("kind", "UNKNOWN_CODE"), Refusals.Field(() => Ids("contact_in_future")));
        Assert.Equal(("order_by", "UNKNOWN_CODE"), Refusals.Field(() => Ids("audit_in_future", request => request.OrderBy = "grade")));
        Assert.Equal(("page.page_token", "NOT_A_TOKEN"), Refusals.Field(() => Ids("audit_in_future", request => request.Page = new PageRequest { PageToken = "x" })));
    }
}
