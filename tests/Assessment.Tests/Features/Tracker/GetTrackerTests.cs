using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using Grpc.Core;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>
/// The tracker on Tuesday 17 March 2026. A clock that started on 29 January is in time (33 working days), on 28 January becoming
/// overdue (34), on 13 January still so (45), on 12 January overdue (46).
/// </summary>
public sealed class GetTrackerTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();
    private int _ids;

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private AssessmentRow Open(string referred, Action<AssessmentRow>? more = null) => OpenRow($"O{++_ids}", row =>
    {
        (row.Line, row.ReferredOn, row.StartedOn, row.ReferralId, row.ChildSeenOn) = (_ids + 1, referred, referred, "", "");
        row.ChildId = $"00000000-0000-0000-0000-{_ids:000000000000}";
        more?.Invoke(row);
    });

    private AssessmentRow Ended(string referred, string authorised, Action<AssessmentRow>? more = null) => AssessmentRow($"E{++_ids}", row =>
    {
        (row.Line, row.ReferredOn, row.StartedOn, row.ReferralId, row.ChildSeenOn, row.SubmittedOn, row.AuthorisedOn) = (_ids + 1, referred, referred, "", "", "", authorised);
        row.ChildId = $"00000000-0000-0000-0000-{_ids:000000000000}";
        more?.Invoke(row);
    });

    private async Task ImportAsync(params AssessmentRow[] rows) => Assert.Equal(rows.Length, (await _host.ImportAsync(rows)).Accepted);

    private TrackerView View(Action<GetTrackerRequest>? more = null)
    {
        var request = new GetTrackerRequest();
        more?.Invoke(request);
        return _host.Tracker().GetTracker(request);
    }

    [Fact]
    public async Task GetTracker_AroundTheLimits_CountsBandsByPlaceAndWorker()
    {
        await ImportAsync(
            Open("2026-03-17"), Open("2026-01-29"), Open("2026-01-28"), Open("2026-01-13", row => row.SubmittedOn = "2026-03-16"), Open("2026-01-12"),
            Open("2026-01-12", row => (row.LocalityId, row.TeamId, row.WorkerId) = ("L2", "T2", "")),
            Open("2026-01-12", row => (row.LocalityId, row.TeamId, row.WorkerId) = ("", "", "")));

        var view = View();

        Assert.Equal(("2026-03-17", 2, 2, 3), (view.Today, view.Open.InTime, view.Open.BecomingOverdue, view.Open.Overdue));
        Assert.Equal((7, 2, 1), (view.Children, view.Unallocated, view.Submitted));
        Assert.Equal(
            [("", "", "", 0, 0, 1, 0), ("L1", "T1", Own("w1"), 2, 2, 1, 1), ("L2", "T2", "", 0, 0, 1, 0)],
            view.Counts.Select(count => (count.LocalityId, count.TeamId, count.WorkerId, count.Open.InTime, count.Open.BecomingOverdue, count.Open.Overdue, count.Submitted)));
    }

    [Fact]
    public async Task GetTracker_NotYetStartedEndedOrEndingLater_CountsWhatIsOpenToday()
    {
        await ImportAsync(
            Open("2026-03-18"), Ended("2026-01-12", "2026-03-17"),
            // Authorised ahead of today by a slip: open until then, as the indicators have it.
            Ended("2026-03-02", "2026-03-18"));

        var view = View();

        Assert.Equal((1, 0, 0), (view.Open.InTime, view.Open.BecomingOverdue, view.Open.Overdue));
        Assert.Equal((0, 1), (view.Month.InTime, view.Month.Ended));
    }

    [Theory]
    [InlineData("running", "", 3)]
    [InlineData("", "in_time", 2)]
    [InlineData("", "overdue", 1)]
    [InlineData("running", "overdue", 1)]
    [InlineData("submitted", "", 1)]
    public async Task ListAssessments_NotYetStartedEndedOrEndingLater_ListsWhatTheTrackerCounts(string state, string band, int count)
    {
        await ImportAsync(
            Open("2026-03-18"), Ended("2026-01-12", "2026-03-17"), Open("2026-01-12"), Open("2026-03-02", row => row.SubmittedOn = "2026-03-16"),
            Ended("2026-03-02", "2026-03-18", row => row.SubmittedOn = "2026-03-16"));

        var (view, counts) = (View(), await _host.Assessments().CountAssessmentsAsync(new()));
        var listed = await _host.Assessments().ListAssessmentsAsync(new() { State = state, Band = band, Page = new() { PageSize = 2 } });
        var rows = listed.Rows.ToList();
        if (listed.NextPageToken.Length > 0) rows.AddRange((await _host.Assessments().ListAssessmentsAsync(new() { State = state, Band = band, Page = new() { PageSize = 2, PageToken = listed.NextPageToken } })).Rows);

        Assert.Equal((2, 0, 1, 1), (view.Open.InTime, view.Open.BecomingOverdue, view.Open.Overdue, view.Submitted));
        Assert.Equal((3, 2, 0, 1), (counts.Running, counts.InTime, counts.BecomingOverdue, counts.Overdue));
        Assert.Equal((count, count), (listed.Total, rows.Select(row => row.AssessmentId).Distinct().Count()));
        Assert.All(rows, row => Assert.Equal(row.StartedOn == "2026-01-12" ? "overdue" : "in_time", row.Band));
    }

    [Fact]
    public async Task GetTracker_Withdrawn_CountsNowhere()
    {
        // Open in time and overdue; ended this month; authorised ahead of today by a slip.
        await ImportAsync(Open("2026-03-02"), Open("2026-01-12"), Ended("2026-01-05", "2026-03-02"), Ended("2026-03-02", "2026-03-18"));
        foreach (var row in (await _host.Assessments().ListAssessmentsAsync(new())).Rows)
            await _host.Assessments(Roles.Manager).WithdrawAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = row.AssessmentId, Version = row.Version, Reason = "Entered twice" });

        var view = View();

        Assert.Equal((0, 0, 0, 0), (view.Counts.Count, view.Children, view.First.Count, view.Submitted));
        Assert.Equal((0, 0, 0, 0, 0), (view.Month.InTime, view.Month.Ended, view.Month.Available, view.Month.DueThisWeek, view.Month.Overdue));
    }

    [Fact]
    public async Task GetTracker_TwoOpenAssessmentsOfAChild_CountsBothAndOneChild()
    {
        await ImportAsync(Open("2026-03-02", row => row.ChildId = "c1"), Open("2026-03-09", row => row.ChildId = "c1"));

        Assert.Equal((2, 1), (View().Open.InTime, View().Children));

        await ImportAsync(Open("2026-03-02", row => row.ChildId = "c2"));
        Assert.Equal(2, View().Children);
        await _host.HearChildAsync("c2", restricted: false, kept: "c1");
        Assert.Equal((3, 1), (View().Open.InTime, View().Children));
    }

    [Fact]
    public async Task GetTracker_Filter_IsOfThatPlaceWorkerOrOfNobody()
    {
        await ImportAsync(
            Open("2026-03-02"), Open("2026-03-02", row => row.WorkerId = "w2"), Open("2026-03-02", row => row.WorkerId = ""),
            Open("2026-03-02", row => (row.LocalityId, row.TeamId) = ("L2", "T2")), Ended("2026-01-05", "2026-03-02"), Ended("2025-12-01", "2026-03-02", row => row.LocalityId = "L2"));

        Assert.Equal([4, 3, 1, 2, 1], ((Action<GetTrackerRequest>[])
            [_ => { }, one => one.LocalityId = "L1", one => one.TeamId = "T2", one => one.WorkerId = Own("w1"), one => one.Unallocated = true]).Select(more => View(more).Open.InTime));
        Assert.Equal((1, 2, 0, 1), (View().Month.InTime, View().Month.Ended, View(one => one.LocalityId = "L2").Month.InTime, View(one => one.LocalityId = "L2").Month.Ended));
    }

    [Fact]
    public async Task GetTracker_Month_IsTimelinessOfSinglesSoFarBesideTheOverdue()
    {
        await ImportAsync(
            // 45 working days after 29 December is 3 March (New Year's Day is none); the next day is late.
            Ended("2025-12-29", "2026-03-03"), Ended("2025-12-29", "2026-03-04"),
            // Of February; of another type; ended before its clock started.
            Ended("2026-01-05", "2026-02-27"), Ended("2026-02-23", "2026-03-06", row => row.AssessmentType = "initial"), Ended("2026-03-10", "2026-03-05", row => row.StartedOn = "2026-03-02"),
            Open("2026-01-12"), Open("2026-01-12", row => row.AssessmentType = "core"), Open("2026-01-13"), Open("2026-03-02", row => row.AssessmentType = "core"),
            // Of no month yet.
            Ended("2026-01-05", "2026-03-18", row => row.AssessmentType = "core"));

        var month = View().Month;

        Assert.Equal(("2026-03-01", 1, 2, 50.0, 1), (month.Month, month.InTime, month.Ended, month.Rate, month.Overdue));
        Assert.Equal(100.0 / 3, month.RateIfOverdueClosed, 9);
        // 3 more make 4 of 5; with the overdue one 7 make 8 of 10. One is open in time, and due today (45).
        Assert.Equal((80.0, 3, 7, 1, 1, "2026-03-22"), (month.TargetPercent, month.Needed, month.NeededIfOverdueClosed, month.Available, month.DueThisWeek, month.WeekTo));
        // Tuesday to Friday of the eleven working days left of March.
        Assert.Equal((4, 11, 3), (month.WorkingDaysThisWeek, month.WorkingDaysThisMonth, month.ThisWeek));
    }

    [Fact]
    public void GetTracker_NothingHere_HasNoRateAndNothingToDo()
    {
        var view = View();

        Assert.Equal((0, 0, false, false, 0, 0), (view.Counts.Count, view.Children, view.Month.HasRate, view.Month.HasRateIfOverdueClosed, view.Month.Needed, view.First.Count));
    }

    [Fact]
    public async Task GetTracker_First_IsWhatMustBeAuthorisedSoonestDueAndSubmittedFirst()
    {
        // Due on 17 March (45), 18 March, and twice 19 March, one of them submitted; 20 April; overdue; no target left to reach.
        await ImportAsync(
            Ended("2025-12-01", "2026-03-02"), Open("2026-01-12"), Open("2026-02-13", row => row.AssessmentId = "later"), Open("2026-01-15", row => row.AssessmentId = "third"),
            Open("2026-01-15", row => (row.AssessmentId, row.SubmittedOn) = ("submitted", "2026-03-13")), Open("2026-01-14", row => row.AssessmentId = "second"),
            Open("2026-01-13", row => row.AssessmentId = "first"), Open("2026-03-16", row => row.AssessmentId = "last"),
            // The month's share is of single assessments alone.
            Open("2026-01-13", row => row.AssessmentType = "core"));

        var view = View();

        // 4 are needed for 4 of 5 in time. An even share is 2 of them this week, but four fall due.
        Assert.Equal((4, 2, 4), (view.Month.Needed, view.Month.ThisWeek, view.Month.DueThisWeek));
        var names = new List<string>();
        foreach (var one in view.First) names.Add((await _host.Assessments().GetAssessmentAsync(new GetAssessmentRequest { AssessmentId = one.AssessmentId })).Assessment.CouncilId);
        Assert.Equal(["first", "second", "submitted", "third"], names);
        Assert.Equal(("2026-03-17", 45, "becoming_overdue"), (view.First[0].DueOn, view.First[0].WorkingDays, view.First[0].Band));
    }

    [Fact]
    public void GetTracker_BadRequest_NamesTheField()
    {
        Assert.Contains("target_percent is 101", Refusal(one => one.TargetPercent = 101).Status.Detail, StringComparison.Ordinal);
        Assert.Equal(StatusCode.InvalidArgument, Refusal(one => one.TargetPercent = -1).StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, Refusal(one => one.TargetPercent = double.NaN).StatusCode);
        Assert.Contains("worker_id", Refusal(one => (one.Unallocated, one.WorkerId) = (true, "w")).Status.Detail, StringComparison.Ordinal);

        RpcException Refusal(Action<GetTrackerRequest> more) => Assert.Throws<RpcException>(() => View(more));
    }

    [Fact]
    public async Task GetTracker_Mark_ChangesWithEachThingThatIsShown()
    {
        await _host.HearWorkerAsync("w2");
        var marks = new List<string> { View().Mark };
        await ImportAsync(Open("2026-01-12"));
        var overdue = await MarkAsync();
        // The month alone: what is overdue is not among the first.
        await ImportAsync(Ended("2025-12-01", "2026-03-02"));
        await MarkAsync();
        // Who has it, alone.
        await _host.Assessments().AllocateAssessmentsAsync(new() { RequestId = Guid.NewGuid().ToString(), WorkerId = Own("w2"), Assessments = { new SeenAssessment { AssessmentId = overdue, Version = 1 } } });
        await MarkAsync();
        await ImportAsync(Open("2026-01-13", row => row.WorkerId = "w2"));
        await MarkAsync();
        // The day agreed for one of the first, alone.
        var first = Assert.Single(View().First).AssessmentId;
        await _host.Assessments().ChangePlanAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = first, Version = 1, PlanOn = "2026-03-17" });
        await MarkAsync();

        Assert.Equal(marks.Count, marks.Distinct().Count());

        async Task<string> MarkAsync()
        {
            marks.Add(View().Mark);
            return (await _host.Assessments().ListAssessmentsAsync(new())).Rows[0].AssessmentId;
        }
    }

    [Fact]
    public async Task GetTracker_Shown_IsLogged()
    {
        View();

        Assert.Equal(("list", "tracker", ""), (await _host.AccessLogAsync())[^1]);
    }
}
