using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Steps;

/// <summary>What each step of an assessment does, and what it refuses by field.</summary>
public sealed class StepTests
{
    [Fact]
    public async Task RecordSeen_OpenAssessment_KeepsWhenWhetherAloneAndTheViews()
    {
        await using var one = await Case.StartAsync();

        var after = await one.TakeAsync(client => client.RecordSeenAsync(one.Seen()));

        Assert.Equal(("2026-03-05", "true", "2026-03-05"), (after.ChildSeenOn, after.SeenAlone, after.ViewsOn));
        Assert.Equal(new DateOnly(2026, 3, 5), Assert.IsType<AssessmentChanged>((await one.Host.EventsAsync())[^1].Event).ChildSeenOn);
        Assert.Equal(("seen_recorded", "Wendy Worker"), ((await one.DetailsAsync()).Entries[^1].Action, (await one.DetailsAsync()).Entries[^1].By));
        // The same once more is nothing new.
        Assert.Equal(after.Version, (await one.TakeAsync(client => client.RecordSeenAsync(one.Seen()))).Version);
        Assert.Equal("", (await one.TakeAsync(client => client.RecordSeenAsync(one.Seen("", "", "")))).ChildSeenOn);
    }

    [Theory]
    [InlineData("2026-03-18", "", "", "child_seen_on", "IN_FUTURE")]
    [InlineData("2026-03-01", "", "", "child_seen_on", "TOO_EARLY")]
    [InlineData("", "true", "", "seen_alone", "NOT_ALLOWED")]
    [InlineData("2026-03-05", "yes", "", "seen_alone", "UNKNOWN_CODE")]
    [InlineData("2026-03-05", "", "2026-03-18", "views_on", "IN_FUTURE")]
    [InlineData("2026-03-05", "", "2026-02-27", "views_on", "TOO_EARLY")]
    public async Task RecordSeen_WrongDay_IsRefusedByName(string on, string alone, string views, string field, string reason)
    {
        await using var one = await Case.StartAsync();

        Assert.Equal([(field, reason)], Refusals.Fields(() => one.ByWorker.RecordSeen(one.Seen(on, alone, views))));
    }

    [Theory]
    [InlineData("2026-03-05", "2026-03-05", "")]
    [InlineData("2026-03-05", "2026-03-06", "")]
    [InlineData("2026-03-05", "2026-03-04", "The child's views were recorded on 2026-03-04, before the child was seen on 2026-03-05: correct the day that is wrong, if one is.")]
    [InlineData("", "2026-03-04", "It is not recorded that the child was seen, although its views are.")]
    public async Task RecordSeen_ViewsBeforeTheChildWasSeen_AreTakenWithANotice(string seen, string views, string notice)
    {
        await using var one = await Case.StartAsync();

        var after = await one.TakeAsync(client => client.RecordSeenAsync(one.Seen(seen, "", views)));

        Assert.Equal((views, notice), (after.ViewsOn, string.Concat(after.Notices)));
    }

    /// <summary>Friday 3 April 2026 is Good Friday, Monday the 6th Easter Monday.</summary>
    [Theory]
    [InlineData("2026-04-02", "")]
    [InlineData("2026-04-06", "2026-04-02")]
    [InlineData("2026-04-18", "2026-04-17")]
    public async Task ChangePlan_ADayOnWhichNobodyWorks_SaysWhichWorkingDayCounts(string day, string counts)
    {
        await using var one = await Case.StartAsync();

        var after = await one.TakeAsync(client => client.ChangePlanAsync(one.Plan(day)));

        Assert.Equal(counts.Length == 0 ? "" : $"The agreed day, {day}, is not a working day: what counts is the working day before it, {counts}.", string.Concat(after.Notices));
    }

    /// <summary>Saturday 21 March 2026: the working day that counts of the weekend is Friday, which has gone by.</summary>
    [Fact]
    public async Task ChangePlan_ADayWhoseWorkingDayHasGoneBy_IsRefused()
    {
        await using var one = await Case.StartAsync();
        one.Host.Time.Advance(TimeSpan.FromDays(4));

        foreach (var day in new[] { "2026-03-21", "2026-03-22" })
        {
            var refused = Assert.Throws<Grpc.Core.RpcException>(() => one.ByWorker.ChangePlan(one.Plan(day)));
            Assert.Contains($"plan_on '{day}' is not a working day, and the working day before it, which counts (2026-03-20), is before today (2026-03-21).", refused.Message, StringComparison.Ordinal);
            Assert.Equal([("plan_on", "TOO_EARLY")], Refusals.Fields(() => one.ByWorker.ChangePlan(one.Plan(day))));
        }
        Assert.Equal("2026-03-23", (await one.TakeAsync(client => client.ChangePlanAsync(one.Plan("2026-03-23")))).PlanOn);
    }

    [Fact]
    public async Task ChangePlan_AnotherDay_NeedsAReasonAndStaysWithinTheLimit()
    {
        await using var one = await Case.StartAsync();
        await one.TakeAsync(client => client.ChangePlanAsync(one.Plan()));
        Assert.Equal(("2026-04-20", 22), (one.Now.PlanOn, (await one.DetailsAsync()).Due.PlanDaysLeft));

        Assert.Equal([("reason", "REQUIRED")], Refusals.Fields(() => one.ByWorker.ChangePlan(one.Plan("2026-05-07"))));
        Assert.Equal([("plan_on", "TOO_LATE")], Refusals.Fields(() => one.ByWorker.ChangePlan(one.Plan("2026-05-08", "Later"))));
        Assert.Equal([("plan_on", "TOO_EARLY")], Refusals.Fields(() => one.ByWorker.ChangePlan(one.Plan("2026-03-16", "Sooner"))));
        Assert.Equal([("plan_on", "UNCHANGED")], Refusals.Fields(() => one.ByWorker.ChangePlan(one.Plan("2026-04-20", "Again"))));

        Assert.Equal("2026-05-07", (await one.TakeAsync(client => client.ChangePlanAsync(one.Plan("2026-05-07", "Specialist's report")))).PlanOn);
        var entry = (await one.DetailsAsync()).Entries[^1];
        Assert.Equal(("plan_changed", "Specialist's report", "2026-04-20"), (entry.Action, entry.Detail, Assert.Single(entry.Changes).Before));
        Assert.Equal("", (await one.TakeAsync(client => client.ChangePlanAsync(one.Plan("", "None agreed")))).PlanOn);
    }

    [Fact]
    public async Task RecordCheckpoint_OfTheSettings_IsDoneOrLateAndCanBeCorrected()
    {
        await using var one = await Case.StartAsync();
        Assert.Equal([(10, "2026-03-16", "overdue"), (20, "2026-03-30", "due"), (34, "2026-04-21", "due")], (await one.DetailsAsync()).Checkpoints.Select(point => (point.WorkingDays, point.DueOn, point.State)));

        await one.TakeAsync(client => client.RecordCheckpointAsync(one.Checkpoint(note: "On track")));
        Assert.Equal(("late", "2026-03-17", "On track", "Wendy Worker"), (await one.DetailsAsync()).Checkpoints[0] is var late ? (late.State, late.DoneOn, late.Note, late.By) : default);
        await one.TakeAsync(client => client.RecordCheckpointAsync(one.Checkpoint(on: "2026-03-16")), Case.Manager);
        Assert.Equal(("done", "2026-03-16", "Mary Manager"), (await one.DetailsAsync()).Checkpoints[0] is var done ? (done.State, done.DoneOn, done.By) : default);
        Assert.Equal(["10 working days, 2026-03-17: On track", "10 working days, 2026-03-16"], (await one.DetailsAsync()).Entries.Where(entry => entry.Action == "checkpoint_recorded").Select(entry => entry.Detail));

        Assert.Equal([("working_days", "OUT_OF_RANGE")], Refusals.Fields(() => one.ByWorker.RecordCheckpoint(one.Checkpoint(11))));
        Assert.Equal([("done_on", "IN_FUTURE")], Refusals.Fields(() => one.ByWorker.RecordCheckpoint(one.Checkpoint(20, "2026-03-18"))));
        Assert.Equal([("done_on", "TOO_EARLY")], Refusals.Fields(() => one.ByWorker.RecordCheckpoint(one.Checkpoint(20, "2026-02-27"))));
    }

    [Fact]
    public async Task SubmitAssessment_WithOutcomeAndFactors_GivesItToTheManager()
    {
        await using var one = await Case.StartAsync();
        await one.TakeAsync(client => client.RecordSeenAsync(one.Seen()));

        var after = await one.TakeAsync(client => client.SubmitAssessmentAsync(one.Submit(row => row.ManagerId = Own("w2"))));

        Assert.Equal(("submitted", "2026-03-17", "cin", "4B 16A", Own("w2"), Own("w1")), (after.State, after.SubmittedOn, after.Outcome, string.Join(' ', after.Factors), after.ManagerId, after.SubmittedWorkerId));
        Assert.Equal(("", "in_time"), (after.EndedOn, after.Band));
        Assert.Empty(after.Notices);
        Assert.Equal(["authorise", "return"], (await one.ByManager.GetAssessmentAsync(new() { AssessmentId = after.AssessmentId })).Steps.Where(step => step is "authorise" or "return"));
        Assert.Equal(1, (await one.ByManager.CountAssessmentsAsync(new())).ToAuthorise);
        Assert.Equal(0, (await one.ByWorker.CountAssessmentsAsync(new())).ToAuthorise);
    }

    [Fact]
    public async Task SubmitAssessment_ToAWorkerWhoIsNoManagerToday_IsRefused()
    {
        await using var one = await Case.StartAsync();
        await one.Host.HearWorkerAsync("w3", role: "senior_social_worker");

        Assert.Equal([("manager_id", "NOT_A_MANAGER")], Refusals.Fields(() => one.ByWorker.SubmitAssessment(one.Submit(row => row.ManagerId = Own("w3")))));
    }

    [Theory]
    [InlineData("w1")]
    [InlineData("w3")]
    public async Task SubmitAssessment_ToItsWorkerOrToWhoeverSubmitsIt_IsRefused(string manager)
    {
        await using var one = await Case.StartAsync();

        Assert.Equal([("manager_id", "OWN_AUTHORISATION")], Refusals.Fields(() => one.By(Case.Colleague).SubmitAssessment(one.Submit(row => row.ManagerId = Own(manager)))));
    }

    [Fact]
    public async Task SubmitAssessment_BeforeItStarted_IsRefusedWhetherTheChildWasSeenOrNot()
    {
        await using var one = await Case.StartAsync();

        Assert.Equal([("submitted_on", "TOO_EARLY")], Refusals.Fields(() => one.ByWorker.SubmitAssessment(one.Submit(row => row.SubmittedOn = "2026-03-01"))));
        Assert.Equal("2026-03-02", (await one.TakeAsync(client => client.SubmitAssessmentAsync(one.Submit(row => row.SubmittedOn = "2026-03-02")))).SubmittedOn);
    }

    [Fact]
    public async Task Checkpoint_OnItsDay_IsDueAndOverdueFromTheNext()
    {
        await using var one = await Case.StartAsync();

        one.Host.Time.Advance(TimeSpan.FromDays(13));
        Assert.Equal(("2026-03-30", "due"), (await one.DetailsAsync()).Checkpoints[1] is var due ? (due.DueOn, due.State) : default);
        one.Host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("overdue", (await one.DetailsAsync()).Checkpoints[1].State);
    }

    [Theory]
    [InlineData("initial", "")]
    [InlineData("core", "10 20 34")]
    [InlineData("single", "10 20 34")]
    public async Task Checkpoints_OfAType_AreThoseBeforeItsLimit(string type, string expected)
    {
        await using var host = new AssessmentHost();
        await host.InitializeAsync();
        await host.ImportAsync(OpenRow("A1", row => row.AssessmentType = type));

        Assert.Equal(expected, string.Join(' ', (await host.DetailsAsync((await host.AssessmentAsync("A1")).AssessmentId)).Checkpoints.Select(point => point.WorkingDays)));
    }

    [Fact]
    public async Task CountAssessments_PastPlan_AreThoseNotSubmittedByTheDayAgreedInAnyBand()
    {
        await using var one = await Case.StartAsync();
        await one.TakeAsync(client => client.ChangePlanAsync(one.Plan("2026-03-18")));
        Assert.Equal(0, await CountAsync());

        one.Host.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await CountAsync());
        one.Host.Time.Advance(TimeSpan.FromDays(60));
        Assert.Equal(1, await CountAsync());

        await one.TakeAsync(client => client.SubmitAssessmentAsync(one.Submit(row => row.LateReason = "workload")));
        Assert.Equal(0, await CountAsync());

        async Task<int> CountAsync() => (await one.ByWorker.CountAssessmentsAsync(new())).PastPlan;
    }

    [Fact]
    public async Task SubmitAssessment_ChildNotSeen_IsTakenWithANotice()
    {
        await using var one = await Case.StartAsync();

        Assert.StartsWith("It is not recorded that the child was seen", Assert.Single((await one.TakeAsync(client => client.SubmitAssessmentAsync(one.Submit()))).Notices), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> WrongSubmission => new()
    {
        { "outcome=", "outcome", "OUTCOME_REQUIRED" },
        { "outcome=plan", "outcome", "UNKNOWN_CODE" },
        { "factors=", "factors", "FACTORS_REQUIRED" },
        { "factors=21,4B", "factors", "NOT_ALLOWED" },
        { "factors=99Z", "factors", "UNKNOWN_CODE" },
        { "factors=18A", "factors", "RETIRED" },
        { "submitted_on=2026-03-18", "submitted_on", "IN_FUTURE" },
        { "submitted_on=2026-02-27", "submitted_on", "TOO_EARLY" },
        { "submitted_on=2026-03-04", "submitted_on", "TOO_EARLY" },
        { "manager_id=w1", "manager_id", "OWN_AUTHORISATION" },
        { "manager_id=w9", "manager_id", "UNKNOWN_ID" },
        { "late_reason=workload", "late_reason", "NOT_LATE" },
        { "late_note=Busy", "late_reason", "REQUIRED" },
        { "version=0", "version", "REQUIRED" }
    };

    [Theory]
    [MemberData(nameof(WrongSubmission))]
    public async Task SubmitAssessment_WrongField_IsRefusedByName(string change, string field, string reason)
    {
        await using var one = await Case.StartAsync();
        await one.TakeAsync(client => client.RecordSeenAsync(one.Seen()));
        var (name, value) = (change.Split('=')[0], change.Split('=')[1]);
        var request = one.Submit();
        if (name == "factors")
        {
            request.Factors.Clear();
            request.Factors.Add(value.Split(',', StringSplitOptions.RemoveEmptyEntries));
        }
        else if (name == "version") request.Version = 0;
        else Contracts.Assessment.V1.SubmitAssessmentRequest.Descriptor.FindFieldByName(name).Accessor.SetValue(request, Own(value));

        Assert.Equal([(field, reason)], Refusals.Fields(() => one.ByWorker.SubmitAssessment(request)));
    }

    [Fact]
    public async Task SubmitAssessment_PastThePlanOrTheDueDate_NeedsAReason()
    {
        await using var one = await Case.StartAsync();
        await one.TakeAsync(client => client.ChangePlanAsync(one.Plan("2026-03-17")));
        ((TestSupport.ManualTime)one.Host.Host.Get<TimeProvider>()).Advance(TimeSpan.FromDays(1));

        Assert.Equal([("late_reason", "LATE_REASON_REQUIRED")], Refusals.Fields(() => one.ByWorker.SubmitAssessment(one.Submit())));
        Assert.Equal([("late_note", "REQUIRED")], Refusals.Fields(() => one.ByWorker.SubmitAssessment(one.Submit(row => row.LateReason = "other"))));
        var after = await one.TakeAsync(client => client.SubmitAssessmentAsync(one.Submit(row => (row.LateReason, row.LateNote) = ("awaiting_agency", "CAMHS"))));

        Assert.Equal(("awaiting_agency", "CAMHS"), (after.LateReason, (await one.DetailsAsync()).LateNote));
        // Within the limit of its type, a manager is asked for none.
        await one.TakeAsync(client => client.AuthoriseAssessmentAsync(one.Authorise()), Case.Manager);
        Assert.Equal("awaiting_agency", one.Now.LateReason);
    }

    [Fact]
    public async Task WithdrawAssessment_EnteredInError_CountsNoMore()
    {
        await using var one = await Case.StartAsync();

        var after = await one.TakeAsync(client => client.WithdrawAssessmentAsync(one.Withdraw()), Case.Manager);

        Assert.Equal(("withdrawn", "2026-03-17", ""), (after.State, after.EndedOn, after.Band));
        Assert.True(Assert.IsType<AssessmentChanged>((await one.Host.EventsAsync())[^1].Event).Withdrawn);
        Assert.Equal(0, (await one.ByWorker.CountAssessmentsAsync(new())).Running);
        Assert.Equal(after.AssessmentId, Assert.Single((await one.ByWorker.ListAssessmentsAsync(new() { State = "withdrawn" })).Rows).AssessmentId);
        Assert.Empty((await one.ByWorker.ListAssessmentsAsync(new() { State = "authorised" })).Rows);
        Assert.Equal([("reason", "REQUIRED")], Refusals.Fields(() => one.ByManager.WithdrawAssessment(one.Withdraw(""))));
        // Another may be started for the same child without a notice.
        Assert.Empty((await one.ByWorker.StartAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), ChildId = Own("c1") })).Notices);
    }

    [Fact]
    public async Task Step_OnAnImportedAssessment_IsTakenAndKeptByLaterImports()
    {
        await using var host = new AssessmentHost();
        await host.InitializeAsync();
        await host.ImportAsync(OpenRow("A1"));
        var imported = await host.AssessmentAsync("A1");

        var after = await host.Assessments(Roles.Practitioner).SubmitAssessmentAsync(new()
        {
            RequestId = Guid.NewGuid().ToString(), AssessmentId = imported.AssessmentId, Version = imported.Version, Outcome = "nfa", Factors = { "21" }, LateReason = "workload"
        });

        Assert.Equal(("submitted", "import", "21"), (after.State, after.Origin, Assert.Single(after.Factors)));
        Assert.Equal(1, (await host.ImportAsync(OpenRow("A1"))).Kept);
    }
}
