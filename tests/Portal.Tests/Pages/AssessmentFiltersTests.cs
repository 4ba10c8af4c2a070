using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>That each filter of the lists of assessments lists what it names, and nothing else.</summary>
public sealed class AssessmentFiltersTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    private static readonly DateTime Today = DateTime.UtcNow;

    [Fact]
    public async Task List_ByEachFilter_HoldsWhatItNames()
    {
        var child = await team.AddChildAsync("Filtered");
        var old = await team.Assessments().StartAssessmentAsync(
            new() { RequestId = Key(), ChildId = child.ChildId, StartedOn = $"{Today.AddDays(-100):yyyy-MM-dd}" }, cancellationToken: TestContext.Current.CancellationToken);
        var now = await SubmittedAsync(child, team.Manager);

        Assert.Equal([now, old], await ListAsync(team.AsWorker, "order=-due_on"));
        Assert.Equal([old, now], await ListAsync(team.AsWorker, "order=due_on"));
        foreach (var filter in new[]
        {
            "band=in_time", $"locality={council.Locality}", $"team={council.Team}", $"worker={team.Worker}", "worker=me", $"manager={team.Manager}", "state=submitted",
            $"dueFrom={now.DueOn}", $"dueFrom={now.DueOn}&dueTo={now.DueOn}"
        })
            Assert.Equal((filter, now), (filter, Assert.Single(await ListAsync(team.AsWorker, filter))));
        foreach (var filter in new[] { "band=overdue", "worker=nobody", "state=open", $"dueTo={old.DueOn}", "team=(none)" })
            Assert.Equal((filter, old), (filter, Assert.Single(await ListAsync(team.AsWorker, filter))));
        Assert.Equal(now, Assert.Single(await ListAsync(team.AsManager, "manager=me")));
        Assert.Empty(await ListAsync(team.AsManager, "worker=me"));
        Assert.Equal([old, now], await ListAsync(team.AsManager, "type=single"));
        Assert.Empty(await ListAsync(team.AsManager, "type=initial"));

        async Task<IReadOnlyList<Contracts.Assessment.V1.Assessment>> ListAsync(Browser browser, string filter)
        {
            var page = await browser.GetAsync($"/assessments?child={child.ChildId}&{filter}");
            return [.. page.Document.QuerySelectorAll("[id^='assessment-']").Where(row => row.LocalName == "tr")
                .Select(row => row.Id == $"assessment-{now.AssessmentId}" ? now : row.Id == $"assessment-{old.AssessmentId}" ? old : new())];
        }
    }

    [Fact]
    public async Task List_ByTheDayEnded_HoldsThoseThatEndedOnIt()
    {
        var one = await SubmittedAsync(await team.AddChildAsync("Ended"), team.Manager);
        await team.AsManager.SubmitAsync(await team.AsManager.GetAsync($"/assessments/{one.AssessmentId}/authorise"), "form[action*='Authorise']");
        var (today, yesterday, tomorrow) = ($"{Today:yyyy-MM-dd}", $"{Today.AddDays(-1):yyyy-MM-dd}", $"{Today.AddDays(1):yyyy-MM-dd}");

        // Ended ones are asked for by their days, without a state.
        Assert.True(await IsListedAsync($"endedFrom={today}&endedTo={today}"));
        Assert.True(await IsListedAsync($"endedFrom={today}"));
        Assert.True(await IsListedAsync($"endedTo={today}"));
        Assert.False(await IsListedAsync($"endedTo={yesterday}"));
        Assert.False(await IsListedAsync($"endedFrom={tomorrow}"));
        Assert.False(await IsListedAsync(""));
        Assert.Equal(["Ended to must be the same as or after ended from"], (await team.AsManager.GetAsync($"/assessments?endedFrom={today}&endedTo={yesterday}")).Errors);

        async Task<bool> IsListedAsync(string filter) =>
            (await team.AsManager.GetAsync($"/assessments?worker={team.Worker}&{filter}")).Document.QuerySelector($"#assessment-{one.AssessmentId}") is not null;
    }

    [Fact]
    public async Task ToAuthorise_ByManagerAndTeam_HoldsWhatWaitsThere()
    {
        var (mine, others) = (await SubmittedAsync(await team.AddChildAsync("Mine"), team.Manager), await SubmittedAsync(await team.AddChildAsync("Hers"), ""));
        var (browser, manager) = await council.SignInAsWorkerAsync("Hilary Hers", Roles.Manager, "team_manager");
        using var asHer = browser;
        await team.KnowAsync(manager);
        var hers = await SubmittedAsync(await team.AddChildAsync("Sent"), manager);

        Assert.Equal((true, true, false), await WaitingAsync(""));
        Assert.Equal((false, true, true), await WaitingAsync($"manager={manager}"));
        Assert.Equal((true, true, true), await WaitingAsync("manager=all"));
        Assert.Equal((true, true, true), await WaitingAsync($"manager=all&team={council.Team}"));
        Assert.Equal((false, false, false), await WaitingAsync("manager=all&team=nowhere"));

        async Task<(bool, bool, bool)> WaitingAsync(string filter)
        {
            var page = await team.AsManager.GetAsync("/assessments/authorise?" + filter);
            return (Has(mine), Has(others), Has(hers));

            bool Has(Contracts.Assessment.V1.Assessment one) => page.Document.QuerySelector($"#waiting-{one.AssessmentId}") is not null;
        }
    }

    private async Task<Contracts.Assessment.V1.Assessment> SubmittedAsync(Contracts.Intake.V1.Child child, string manager)
    {
        var one = await team.StartAsync(child, team.Worker);
        return await team.Assessments().SubmitAssessmentAsync(
            new() { RequestId = Key(), AssessmentId = one.AssessmentId, Version = one.Version, Outcome = "cin", Factors = { "3B" }, ManagerId = manager }, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static string Key() => Guid.NewGuid().ToString();
}
