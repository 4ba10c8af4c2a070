using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>A manager's queue, how long managers take, and who looks after a queue meanwhile, without script.</summary>
public sealed class AuthorisationPagesTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    private string StateOf(string assessmentId) => team.Assessments(Roles.Manager).GetAssessment(
        new GetAssessmentRequest { AssessmentId = assessmentId }, cancellationToken: TestContext.Current.CancellationToken).Assessment.State;

    [Fact]
    public async Task Queue_SeveralTicked_OpenOneAfterTheOther()
    {
        var (one, two, three) = (await team.SubmitAsync("Queue One", team.Manager), await team.SubmitAsync("Queue Two", ""), await team.SubmitAsync("Queue Three", team.Manager));
        var home = await team.AsManager.GetAsync("/");
        var queue = await team.AsManager.GetAsync(home.One("#assessment-cards a[href$='/assessments/authorise']").GetAttribute("href")!);
        Assert.Contains("Less than a working day", queue.Text($"#waiting-{one.AssessmentId}"), StringComparison.Ordinal);
        Assert.Contains("Any manager of the team", queue.Text($"#waiting-{two.AssessmentId}"), StringComparison.Ordinal);
        Assert.Equal(["Tick the assessments to open"], (await team.AsManager.SubmitAsync(queue, "#open")).Errors);

        var first = await team.AsManager.SubmitAsync(queue, "#open", ("selected", one.AssessmentId), ("selected", two.AssessmentId), ("selected", three.AssessmentId));
        Assert.Equal("Kim Queue One", first.Text(".govuk-caption-l"));
        Assert.Contains("2 more follow after this one.", first.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["Enter why it is returned"], (await team.AsManager.SubmitAsync(first, "form[action*='Return']")).Errors);
        var second = await team.AsManager.SubmitAsync(first, "form[action*='Authorise']");
        Assert.Equal("Kim Queue Two", second.Text(".govuk-caption-l"));
        Assert.Equal("Authorised. This is the next one.", second.Text(".govuk-notification-banner__heading"));
        var third = await team.AsManager.SubmitAsync(second, "form[action*='Return']", ("Reason", "Say more."));
        Assert.Equal("Kim Queue Three", third.Text(".govuk-caption-l"));
        var last = await team.AsManager.SubmitAsync(third, "form[action*='Authorise']");

        Assert.Equal($"/assessments/{three.AssessmentId}", last.Path);
        Assert.Equal(["authorised", "open", "authorised"], new[] { one, two, three }.Select(each => StateOf(each.AssessmentId)));
        var after = await team.AsManager.GetAsync("/assessments/authorise");
        Assert.Contains(AssessmentTeam.ManagerName, (await team.AsManager.GetAsync("/assessments/authorise?handler=Lag")).Body, StringComparison.Ordinal);
        Assert.Contains("You", after.Text("[aria-label='By manager'] tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_AuthorisedByAnotherMeanwhile_GoesOnWithTheRest()
    {
        var (one, two, three, four) = (await team.SubmitAsync("Rest One", ""), await team.SubmitAsync("Rest Two", ""), await team.SubmitAsync("Rest Three", ""), await team.SubmitAsync("Rest Four", ""));
        var first = await team.AsManager.SubmitAsync(await team.AsManager.GetAsync("/assessments/authorise"), "#open",
            ("selected", one.AssessmentId), ("selected", two.AssessmentId), ("selected", three.AssessmentId), ("selected", four.AssessmentId));
        await AuthoriseElsewhereAsync(two);

        var third = await team.AsManager.SubmitAsync(first, "form[action*='Authorise']");
        Assert.Equal("Kim Rest Three", third.Text(".govuk-caption-l"));
        Assert.Contains("1 more follows after this one.", third.Text("main"), StringComparison.Ordinal);
        Assert.Equal(
            "Authorised. This is the next one. You can no longer authorise or return the assessment of Kim Rest Two, which was left out.", third.Text(".govuk-notification-banner__heading"));
        await AuthoriseElsewhereAsync(three);
        var fourth = await team.AsManager.SubmitAsync(third, "form[action*='Return']", ("Reason", "Say more."));

        Assert.Equal("Kim Rest Four", fourth.Text(".govuk-caption-l"));
        Assert.StartsWith("You can no longer authorise or return the assessment of Kim Rest Three", fourth.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Equal(["authorised", "authorised", "authorised", "submitted"], new[] { one, two, three, four }.Select(each => StateOf(each.AssessmentId)));
    }

    [Fact]
    public async Task Queue_LastAuthorisedByAnotherMeanwhile_StillConfirmsTheOneBefore()
    {
        var (one, two) = (await team.SubmitAsync("Before Last", ""), await team.SubmitAsync("Last", ""));
        var first = await team.AsManager.SubmitAsync(await team.AsManager.GetAsync("/assessments/authorise"), "#open", ("selected", one.AssessmentId), ("selected", two.AssessmentId));
        await AuthoriseElsewhereAsync(two);

        var last = await team.AsManager.SubmitAsync(first, "form[action*='Authorise']");

        Assert.Equal($"/assessments/{two.AssessmentId}", last.Path);
        Assert.Matches("^Authorised. This is the next one. This assessment was authorised on .* already.$", last.Text(".govuk-notification-banner__heading"));
        Assert.Null((await team.AsManager.GetAsync("/")).Document.QuerySelector(".govuk-notification-banner"));
    }

    [Fact]
    public async Task Authorise_ReturnedByAnotherMeanwhile_SaysThatItIsWithItsWorkerAndKeepsTheNote()
    {
        var one = await team.SubmitAsync("Crossed", "");
        var form = await team.AsManager.GetAsync($"/assessments/{one.AssessmentId}/authorise");
        await team.Assessments(Roles.Manager).ReturnAssessmentAsync(
            new ReturnAssessmentRequest { RequestId = Guid.NewGuid().ToString(), AssessmentId = one.AssessmentId, Version = one.Version, Reason = "Say more." },
            cancellationToken: TestContext.Current.CancellationToken);

        var late = await team.AsManager.SubmitAsync(form, "form[action*='Authorise']", ("Note", "Sound, and quick."));

        var said = Assert.Single(late.Errors);
        Assert.StartsWith("Nothing was stored, because somebody else changed this assessment since you opened it: returned by", said, StringComparison.Ordinal);
        Assert.EndsWith(" This assessment is with its worker: it can no longer be authorised, unless it is submitted again.", said, StringComparison.Ordinal);
        Assert.Null(late.Document.QuerySelector("main form"));
        Assert.Contains("Sound, and quick.", late.Text("#written"), StringComparison.Ordinal);
        Assert.Equal($"/assessments/{one.AssessmentId}", late.One("#written ~ p a").GetAttribute("href"));
    }

    private async Task AuthoriseElsewhereAsync(Contracts.Assessment.V1.Assessment assessment) => await team.Assessments(Roles.Manager).AuthoriseAssessmentAsync(
        new AuthoriseAssessmentRequest { RequestId = Guid.NewGuid().ToString(), AssessmentId = assessment.AssessmentId, Version = assessment.Version },
        cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public async Task Queue_OfManagerWithoutAWorker_IsEverybodys()
    {
        var one = await team.SubmitAsync("Everybody", team.Manager);
        using var browser = await council.SignInAsync(Roles.Manager);

        var queue = await browser.GetAsync($"/assessments/authorise?team={council.Team}");
        var csv = await browser.Client.GetStringAsync("/assessments/authorise?handler=Csv", TestContext.Current.CancellationToken);

        Assert.Contains(AssessmentTeam.ManagerName, queue.Text($"#waiting-{one.AssessmentId}"), StringComparison.Ordinal);
        Assert.Contains($"{one.AssessmentId},{one.ChildId},Kim Everybody,0,", csv, StringComparison.Ordinal);
        var own = await browser.GetAsync($"/assessments/authorise?manager={team.Manager}");
        Assert.NotNull(own.Document.QuerySelector($"#waiting-{one.AssessmentId}"));
    }

    [Fact]
    public async Task Queue_OfAManagerOrTeamThatIsNone_SaysSo()
    {
        var page = await team.AsManager.GetAsync("/assessments/authorise?manager=zzz&team=zzz");

        Assert.Equal(["There is no such manager: choose one of the list", "There is no such team: choose one of the list"], page.Errors);
        Assert.DoesNotContain("Nothing waits", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await team.AsManager.GetAsync("/assessments/authorise?handler=Csv&manager=zzz")).Status);
    }

    [Fact]
    public async Task Delegate_ToADeputy_PutsTheQueueBeforeThemUntilItIsEnded()
    {
        var one = await team.SubmitAsync("Delegated", team.Manager);
        var (browser, deputy) = await council.SignInAsWorkerAsync("Dee Deputy", Roles.Manager, "practice_manager");
        using var asDeputy = browser;
        await team.KnowAsync(deputy);
        var form = await team.AsManager.GetAsync((await team.AsManager.GetAsync("/assessments/authorise")).One("main a[href$='/delegations']").GetAttribute("href")!);
        Assert.Equal(team.Manager, form.One("[name=Manager] option[selected]").GetAttribute("value"));
        Assert.Equal(["Choose who looks after it", "Enter the last day"], (await team.AsManager.SubmitAsync(form, "#delegate")).Errors);


        var week = DateTime.UtcNow.AddDays(7);
        var made = await team.AsManager.SubmitAsync(form, "#delegate", ("Deputy", deputy), ("Last-day", $"{week.Day}"), ("Last-month", $"{week.Month}"), ("Last-year", $"{week.Year}"));

        Assert.StartsWith("Delegated.", made.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Contains("Dee Deputy", made.Text("[aria-label=Delegations] tbody tr"), StringComparison.Ordinal);
        Assert.Contains($"You look after the queue of {AssessmentTeam.ManagerName}", (await asDeputy.GetAsync("/assessments/authorise")).Text(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.Contains("delegated", (await asDeputy.GetAsync("/assessments/authorise")).Text($"#waiting-{one.AssessmentId}"), StringComparison.Ordinal);
        var ended = await team.AsManager.PressAsync(made, "[aria-label=Delegations] tbody tr button");
        Assert.Equal("Delegation ended.", ended.Text(".govuk-notification-banner__heading"));
        Assert.Contains("Dee Deputy", (await team.AsManager.GetAsync("/assessments/authorise/delegations?handler=Csv")).Body, StringComparison.Ordinal);
    }
}
