using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Steps;

/// <summary>Starting an assessment by hand, on Tuesday 17 March 2026.</summary>
public sealed class StartAssessmentTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearLocalityAsync("L1", "North");
        await _host.HearWorkerAsync("w1");
        await _host.HearReferralAsync("r1", "2026-03-10");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task StartAssessment_OnAnOpenCase_StartsItsClockOnTheDayItStarts()
    {
        var started = await _host.Assessments().StartAssessmentAsync(Request(row => (row.StartedOn, row.PlanOn, row.WorkerId) = ("2026-03-16", "2026-04-30", Own("w1"))));

        Assert.Equal(("single", "2026-03-16", "start", "2026-05-21", "open", "in_time"), (started.AssessmentType, started.ClockStart, started.Clock, started.DueOn, started.State, started.Band));
        Assert.Equal(("2026-04-30", "L1", "T1", Own("w1"), "live", 1L), (started.PlanOn, started.LocalityId, started.TeamId, started.WorkerId, started.Origin, started.Version));
        Assert.Equal((1, 44, ""), (started.WorkingDays, started.WorkingDaysLeft, string.Join(';', started.Notices)));
        var details = await _host.DetailsAsync(started.AssessmentId);
        Assert.Equal([("started", "Practitioner", "2026-03-17T10:30:00.000Z")], details.Entries.Select(entry => (entry.Action, entry.By, entry.At)));
        var told = Assert.IsType<AssessmentChanged>(Assert.Single(await _host.EventsAsync(), one => one.Origin == "live").Event);
        Assert.Equal((started.AssessmentId, new DateOnly(2026, 3, 16), "single", Own("c1")), (told.AssessmentId, told.StartedOn, told.AssessmentType, told.ChildId));
        Assert.Contains(("started", "assessment", started.AssessmentId), await _host.AccessLogAsync());
    }

    [Fact]
    public async Task StartAssessment_AfterAReferral_CountsFromTheReferral()
    {
        var started = await _host.Assessments().StartAssessmentAsync(Request(row => row.ReferralId = Own("r1")));

        Assert.Equal(("2026-03-10", "referral", "2026-03-17", "2026-05-15"), (started.ClockStart, started.Clock, started.StartedOn, started.DueOn));
    }

    [Fact]
    public async Task StartAssessment_SentTwice_StartsOne()
    {
        var request = Request();

        Assert.Equal(await _host.Assessments().StartAssessmentAsync(request), await _host.Assessments().StartAssessmentAsync(request));
        Assert.Equal(1, (await _host.Assessments().ListAssessmentsAsync(new())).Total);
    }

    [Fact]
    public async Task StartAssessment_SecondOpenOneOfAChild_IsStartedWithANoticeAndIsAQueryOfBoth()
    {
        var first = await _host.Assessments().StartAssessmentAsync(Request());

        var second = await _host.Assessments().StartAssessmentAsync(Request());

        Assert.Equal(["The child has another open assessment: both are shown to whoever works on either."], second.Notices);
        Assert.Equal(
            ["The child has another open assessment.", "It started while another assessment of the child ran (census rule 8863Q)."], (await _host.DetailsAsync(first.AssessmentId)).Queries);
        var counts = await _host.Assessments().CountAssessmentsAsync(new());
        Assert.Equal((2, 1, 2), (counts.Running, counts.Children, counts.Unallocated));
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "child_id=", "child_id", "REQUIRED" },
        { "child_id=4711", "child_id", "NOT_AN_ID" },
        { "started_on=2026-03-18", "started_on", "IN_FUTURE" },
        { "started_on=2004-12-31", "started_on", "BEFORE_CALENDAR" },
        { "started_on=yesterday", "started_on", "NOT_A_DAY" },
        { "assessment_type=core", "assessment_type", "NOT_USED_THEN" },
        { "assessment_type=section_7", "assessment_type", "UNKNOWN_CODE" },
        { "plan_on=2026-03-16", "plan_on", "TOO_EARLY" },
        { "plan_on=2026-05-23", "plan_on", "TOO_LATE" },
        { "team_id=T9", "team_id", "UNKNOWN_ID" },
        { "locality_id=L9", "locality_id", "UNKNOWN_ID" },
        { "worker_id=00000000-0000-0000-0000-000000000009", "worker_id", "UNKNOWN_ID" },
        { "referral_id=00000000-0000-0000-0000-000000000009", "referral_id", "UNKNOWN_ID" },
        { "request_id=1", "request_id", "UUID" }
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task StartAssessment_WrongField_IsRefusedByNameAndStartsNothing(string change, string field, string reason)
    {
        var request = Request();
        StartAssessmentRequest.Descriptor.FindFieldByName(change.Split('=')[0]).Accessor.SetValue(request, change.Split('=')[1]);

        Assert.Equal([(field, reason)], Refusals.Fields(() => _host.Assessments().StartAssessment(request)));
        Assert.Equal(0, (await _host.Assessments().ListAssessmentsAsync(new())).Total);
    }

    [Fact]
    public async Task StartAssessment_BeforeItsReferralOrOfAnotherChild_IsRefused()
    {
        Assert.Equal([("started_on", "TOO_EARLY")], Refusals.Fields(() => _host.Assessments().StartAssessment(Request(row => (row.ReferralId, row.StartedOn) = (Own("r1"), "2026-03-09")))));
        Assert.Equal([("referral_id", "UNKNOWN_ID")], Refusals.Fields(() => _host.Assessments().StartAssessment(Request(row => (row.ReferralId, row.ChildId) = (Own("r1"), Own("c2"))))));
        await _host.HearReferralAsync("r1", "2026-03-10", withdrawn: true);
        Assert.Equal("REFERRAL_WITHDRAWN", Refusals.Rule(() => _host.Assessments().StartAssessment(Request(row => row.ReferralId = Own("r1")))));
    }

    [Fact]
    public async Task StartAssessment_ReferralThatHasOne_IsRefused()
    {
        await _host.Assessments().StartAssessmentAsync(Request(row => row.ReferralId = Own("r1")));

        Assert.Equal("ALREADY_STARTED", Refusals.Rule(() => _host.Assessments().StartAssessment(Request(row => row.ReferralId = Own("r1")))));
    }

    [Fact]
    public async Task StartAssessment_ReferralWhoseAssessmentWasWithdrawn_IsStartedAnew()
    {
        var first = await _host.Assessments().StartAssessmentAsync(Request(row => row.ReferralId = Own("r1")));
        await _host.Assessments(Contracts.Access.Roles.Manager).WithdrawAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = first.AssessmentId, Version = 1, Reason = "Of the wrong type" });

        var second = await _host.Assessments().StartAssessmentAsync(Request(row => row.ReferralId = Own("r1")));

        Assert.NotEqual(first.AssessmentId, second.AssessmentId);
        Assert.Equal((Own("r1"), "open", ""), (second.ReferralId, second.State, string.Join(';', second.Notices)));
    }

    [Fact]
    public async Task StartAssessment_OpenOneOnAMergedRecord_IsStartedWithANotice()
    {
        await _host.Assessments().StartAssessmentAsync(Request(row => row.ChildId = Own("c2")));
        await _host.HearChildAsync("c2", restricted: false, kept: "c1");

        var second = await _host.Assessments().StartAssessmentAsync(Request());

        Assert.Equal(["The child has another open assessment: both are shown to whoever works on either."], second.Notices);
        var counts = await _host.Assessments().CountAssessmentsAsync(new());
        Assert.Equal((2, 1), (counts.Running, counts.Children));
    }

    private static StartAssessmentRequest Request(Action<StartAssessmentRequest>? more = null)
    {
        var request = new StartAssessmentRequest { RequestId = Guid.NewGuid().ToString(), ChildId = Own("c1"), LocalityId = "L1", TeamId = "T1" };
        more?.Invoke(request);
        return request;
    }
}
