using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Steps;

/// <summary>Who authorises, returns and reopens an assessment, and when; the steps before are those of <see cref="StepTests"/>.</summary>
public sealed class AuthorisationTests
{
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
        // A colleague submits it for the worker who has it, so that each of the three is somebody else.
        var submitter = whose == "the worker who submitted it" ? Case.Colleague : Case.Worker;
        var target = (await one.By(submitter).SubmitAssessmentAsync(one.Submit(row => row.Version = open))).Version;
        var own = whose switch
        {
            "the account that submitted it" => Case.Manager with { AccountId = Case.Worker.AccountId },
            "the worker who submitted it" => Case.Manager with { WorkerId = Case.Colleague.WorkerId },
            _ => Case.Manager
        };
        var client = one.By(own);

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

    [Theory]
    [InlineData("", "4B")]
    [InlineData("cin", "")]
    public async Task AuthoriseAssessment_SubmittedByAFileWithoutOutcomeOrFactors_IsRefused(string outcome, string factors)
    {
        await using var one = await Case.StartAsync();
        await one.Host.ImportAsync(OpenRow("X1", row => (row.SubmittedOn, row.Outcome, row.Factors) = ("2026-03-16", outcome, factors)));
        var waiting = (await one.ByManager.ListAssessmentsAsync(new() { State = "submitted" })).Rows.Single();

        Assert.Equal("NO_OUTCOME", Refusals.Rule(() => one.ByManager.AuthoriseAssessment(one.Authorise(row => (row.AssessmentId, row.Version) = (waiting.AssessmentId, waiting.Version)))));
        var back = await one.ByManager.ReturnAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = waiting.AssessmentId, Version = waiting.Version, Reason = "No outcome." });
        Assert.True(back.Returned);
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
}
