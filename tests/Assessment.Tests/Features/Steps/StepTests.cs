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
    public async Task AuthoriseAssessment_SubmittedOne_EndsItsClock()
    {
        await using var one = await Case.StartAsync("submitted");

        var after = await one.TakeAsync(client => client.AuthoriseAssessmentAsync(one.Authorise(row => row.Note = "Well argued.")), Case.Manager);

        Assert.Equal(("authorised", "2026-03-17", "2026-03-17", "", 11, 34), (after.State, after.AuthorisedOn, after.EndedOn, after.Band, after.WorkingDays, after.WorkingDaysLeft));
        var told = Assert.IsType<AssessmentChanged>((await one.Host.EventsAsync())[^1].Event);
        Assert.Equal((new DateOnly(2026, 3, 17), "cin"), (told.AuthorisedOn, told.Outcome));
        Assert.Equal(("authorised", "Well argued."), ((await one.DetailsAsync()).Entries[^1].Action, (await one.DetailsAsync()).Entries[^1].Detail));
        Assert.True((await one.DetailsAsync()).Due.Kept);
        Assert.Equal([("authorised_on", "IN_FUTURE")], Refusals.Fields(() => Submitted().ByManager.AuthoriseAssessment(one.Authorise(row => row.AuthorisedOn = "2026-03-18"))));

        Case Submitted()
        {
            one.TakeAsync(client => client.ReopenAssessmentAsync(one.Reopen()), Case.Manager).GetAwaiter().GetResult();
            one.TakeAsync(client => client.SubmitAssessmentAsync(one.Submit())).GetAwaiter().GetResult();
            return one;
        }
    }

    [Theory]
    [InlineData("the account that submitted it")]
    [InlineData("the worker who submitted it")]
    [InlineData("the worker it is allocated to")]
    public async Task AuthoriseAssessment_OwnWork_IsRefused(string whose)
    {
        await using var one = await Case.StartAsync();
        if (whose == "the worker it is allocated to") await one.ByManager.AllocateAssessmentsAsync(one.Allocate(Own("w2")));
        var open = (await one.DetailsAsync()).Assessment.Version;
        var target = (await one.ByWorker.SubmitAssessmentAsync(one.Submit(row => row.Version = open))).Version;
        var own = whose switch
        {
            "the account that submitted it" => Case.Manager with { AccountId = Case.Worker.AccountId },
            "the worker who submitted it" => Case.Manager with { WorkerId = Own("w1") },
            _ => Case.Manager
        };
        var client = new Contracts.Assessment.V1.Assessments.AssessmentsClient(one.Host.Host.As(own));

        Assert.Equal("OWN_AUTHORISATION", Refusals.Rule(() => client.AuthoriseAssessment(one.Authorise(row => row.Version = target))));
        var returned = one.Return();
        returned.Version = target;
        Assert.Equal("OWN_AUTHORISATION", Refusals.Rule(() => client.ReturnAssessment(returned)));
        Assert.DoesNotContain("authorise", (await client.GetAssessmentAsync(new() { AssessmentId = one.Now.AssessmentId })).Steps);
    }

    [Fact]
    public async Task AuthoriseAssessment_OnTheSaturdayAfterTheDueDate_IsNotLate()
    {
        await using var one = await Case.StartAsync();
        var started = await one.ByWorker.StartAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), ChildId = Own("c2"), StartedOn = "2026-03-03", TeamId = "T1", WorkerId = Own("w1") });
        Assert.Equal("2026-05-08", started.DueOn); // a Friday
        var submitted = await one.ByWorker.SubmitAssessmentAsync(one.Submit(row => (row.AssessmentId, row.Version) = (started.AssessmentId, started.Version)));
        ((TestSupport.ManualTime)one.Host.Host.Get<TimeProvider>()).Advance(TimeSpan.FromDays(53)); // Saturday 9 May

        Assert.Equal([("late_reason", "NOT_LATE")], Refusals.Fields(() => one.ByManager.AuthoriseAssessment(one.Authorise(row => (row.AssessmentId, row.Version, row.LateReason) = (submitted.AssessmentId, submitted.Version, "workload")))));
        var after = await one.ByManager.AuthoriseAssessmentAsync(one.Authorise(row => (row.AssessmentId, row.Version) = (submitted.AssessmentId, submitted.Version)));

        Assert.Equal(("2026-05-09", 45, 0), (after.EndedOn, after.WorkingDays, after.WorkingDaysLeft));
    }

    [Fact]
    public async Task ReopenAssessment_ThatEndedWithItsCompletion_IsRefused()
    {
        await using var one = await Case.StartAsync("completed");
        await one.Host.ImportAsync(OpenRow("A2", row => (row.ReferredOn, row.StartedOn, row.ChildSeenOn, row.CompletedOn, row.AuthorisedOn) = ("2012-01-03", "2012-01-04", "2012-01-05", "2012-02-03", "2012-02-06")));
        var both = await one.Host.AssessmentAsync("A2");

        Assert.Equal(("authorised", "2012-02-03"), (both.State, both.EndedOn));
        Assert.Equal("ALREADY_COMPLETED", Refusals.Rule(() => one.ByManager.ReopenAssessment(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = both.AssessmentId, Version = both.Version, Reason = "The wrong one." })));
        Assert.DoesNotContain("reopen", (await one.Host.DetailsAsync(both.AssessmentId)).Steps);
    }

    [Fact]
    public async Task AuthoriseAssessment_LateSinceItWasSubmitted_AsksTheManagerWhy()
    {
        await using var one = await Case.StartAsync("submitted");
        ((TestSupport.ManualTime)one.Host.Host.Get<TimeProvider>()).Advance(TimeSpan.FromDays(52)); // Friday 8 May, the day after it was due

        Assert.Equal([("late_reason", "LATE_REASON_REQUIRED")], Refusals.Fields(() => one.ByManager.AuthoriseAssessment(one.Authorise())));
        Assert.Equal([("authorised_on", "TOO_EARLY")], Refusals.Fields(() => one.ByManager.AuthoriseAssessment(one.Authorise(row => row.AuthorisedOn = "2026-03-16"))));
        Assert.Equal([("late_reason", "NOT_LATE")], Refusals.Fields(() => one.ByManager.AuthoriseAssessment(one.Authorise(row => (row.AuthorisedOn, row.LateReason) = ("2026-05-07", "workload")))));
        var after = await one.TakeAsync(client => client.AuthoriseAssessmentAsync(one.Authorise(row => row.LateReason = "awaiting_manager")), Case.Manager);

        Assert.Equal(("2026-05-08", "awaiting_manager", -1), (after.EndedOn, after.LateReason, after.WorkingDaysLeft));
    }

    [Fact]
    public async Task ReturnAssessment_SubmittedOne_IsOpenAgainWithTheReason()
    {
        await using var one = await Case.StartAsync("submitted");

        var after = await one.TakeAsync(client => client.ReturnAssessmentAsync(one.Return()), Case.Manager);

        Assert.Equal(("open", true, "", ""), (after.State, after.Returned, after.SubmittedOn, after.SubmittedWorkerId));
        Assert.Equal(("returned", "The father's views are missing."), ((await one.DetailsAsync()).Entries[^1].Action, (await one.DetailsAsync()).Entries[^1].Detail));
        Assert.Equal(after.AssessmentId, Assert.Single((await one.ByWorker.ListAssessmentsAsync(new() { State = "returned" })).Rows).AssessmentId);
        Assert.Null(Assert.IsType<AssessmentChanged>((await one.Host.EventsAsync())[^1].Event).SubmittedOn);
        Assert.False((await one.TakeAsync(client => client.SubmitAssessmentAsync(one.Submit()))).Returned);
        Assert.Equal([("reason", "REQUIRED")], Refusals.Fields(() => one.ByManager.ReturnAssessment(one.Return(" "))));
    }

    [Fact]
    public async Task ReopenAssessment_AuthorisedInError_RunsAsIfItHadNeverEnded()
    {
        await using var one = await Case.StartAsync("authorised");

        var after = await one.TakeAsync(client => client.ReopenAssessmentAsync(one.Reopen()), Case.Manager);

        Assert.Equal(("open", "", "", "", "2026-05-07"), (after.State, after.EndedOn, after.AuthorisedOn, after.SubmittedOn, after.DueOn));
        Assert.Null(Assert.IsType<AssessmentChanged>((await one.Host.EventsAsync())[^1].Event).AuthorisedOn);
        Assert.Equal(1, (await one.ByWorker.CountAssessmentsAsync(new())).Running);
        Assert.Equal([("reason", "REQUIRED")], Refusals.Fields(() => one.ByManager.ReopenAssessment(one.Reopen(""))));
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
