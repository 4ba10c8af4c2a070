using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Case audits from the draw to the drift. There is one draw a month, so one test goes all the way.</summary>
public sealed class AuditTests(Council council)
{
    private const string Banner = ".govuk-notification-banner__heading";

    private static readonly string[] Themes = ["Voice of the child", "Analysis", "Chronology", "Genogram", "Management oversight", "Multi-agency working"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Key() => Guid.NewGuid().ToString();

    /// <summary>A child whose assessment has been open since before this month.</summary>
    private async Task<Child> AssessAsync(string last)
    {
        var child = await new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChildAsync(
            new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Uma", LastName = last } }, cancellationToken: Stop);
        var started = DateTime.UtcNow.AddDays(-40).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var request = new StartAssessmentRequest { RequestId = Key(), ChildId = child.ChildId, LocalityId = council.Locality, TeamId = council.Team, StartedOn = started };
        // Assessment hears of the team and the locality from Workforce.
        await Eventually.Async(async () =>
        {
            try
            {
                await new Contracts.Assessment.V1.Assessments.AssessmentsClient(council.As(Roles.Practitioner)).StartAssessmentAsync(request, cancellationToken: Stop);
                return true;
            }
            catch (Grpc.Core.RpcException error) when (error.StatusCode == Grpc.Core.StatusCode.InvalidArgument)
            {
                return false;
            }
        }, "Assessment knows the council's team");
        return child;
    }

    [Fact]
    public async Task Audit_DrawnToModerated_GoesAllTheWay()
    {
        await AssessAsync("Audited");
        var hidden = await AssessAsync("Hidden");
        var team = (await new Contracts.Workforce.V1.Directory.DirectoryClient(council.As(Roles.Administrator)).SaveTeamAsync(
            new SaveTeamRequest { RequestId = Key(), Team = new Team { Name = "Quality", LocalityId = council.Locality } }, cancellationToken: Stop)).TeamId;
        var (auditor, auditorId) = await council.SignInAsWorkerAsync("Quinn Quality", post: "senior_social_worker", team: team);
        using var _ = auditor;
        using var manager = await council.SignInAsync(Roles.Manager);

        // Nothing yet, and each page leads to the next.
        var audits = await manager.GetAsync((await manager.GetAsync("/assessments")).One("main nav a[href='/audits']").GetAttribute("href")!);
        Assert.Contains("There are no audits yet.", audits.Text("main"), StringComparison.Ordinal);
        Assert.Contains("No audit has been moderated yet.", (await manager.GetAsync("/audits/drift")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting to be done.", (await manager.GetAsync("/audits/actions")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("No case has been drawn for you to audit.", (await auditor.GetAsync("/audits/cases")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Your account is linked to no worker", (await manager.GetAsync("/audits/cases")).Text("main"), StringComparison.Ordinal);
        var programmes = await manager.GetAsync(audits.One("main nav a[href='/audits/programmes']").GetAttribute("href")!);
        Assert.Contains("No programme has been drawn yet.", programmes.Text("main"), StringComparison.Ordinal);

        // What is wrong is said at the field.
        var form = await manager.GetAsync(programmes.One("main a[href='/audits/programmes/draw']").GetAttribute("href")!);
        Assert.Contains("Quinn Quality, senior social worker, Quality", form.Text("main form"), StringComparison.Ordinal);
        Assert.Equal(["Enter how many cases, such as 12", "Choose who audits"], (await manager.SubmitAsync(form, "main form", ("Size", "many"))).Errors);
        // Who is ticked stays so while another team's workers are looked at.
        var elsewhere = await manager.PressAsync(form, "main form button[formaction]", ("Size", "200"), ("Team", council.Team), ("Auditors", auditorId));
        Assert.True(elsewhere.One($"main [name=Auditors][value='{auditorId}']").HasAttribute("checked"));
        Assert.Equal("200", elsewhere.One("main [name=Size]").GetAttribute("value"));
        Assert.DoesNotContain(", Quality", (await manager.PressAsync(form, "main form button[formaction]", ("Team", council.Team))).Text("main form"), StringComparison.Ordinal);
        Shown programme = form;
        await Eventually.Async(async () =>
        {
            programme = await manager.SubmitAsync(form, "main form", ("Size", "200"), ("Auditors", auditorId));
            return programme.Errors.Count == 0;
        }, "Assessment knows the auditor, and the programme is drawn");
        Assert.StartsWith("Audit programme of", programme.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Uma Audited", programme.Text("main"), StringComparison.Ordinal);
        var drawn = (await manager.GetAsync("/audits/programmes/draw")).Text("main");
        Assert.Contains("This month's programme is drawn already", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("Cases are children", drawn, StringComparison.Ordinal);

        // Its cases by auditor and state.
        var his = await manager.GetAsync(programme.One($"main tbody a[href*='auditor={auditorId}']").GetAttribute("href")!);
        Assert.Contains("Uma Audited", his.Text("[aria-label=Cases]"), StringComparison.Ordinal);
        Assert.Contains("No cases match these filters.", (await manager.GetAsync(programme.Path + "?state=moderated")).Text("main"), StringComparison.Ordinal);

        // The draw can be checked.
        var draw = await manager.GetAsync(programme.One("main a[href$='/draw']").GetAttribute("href")!);
        Assert.Contains("it gives the same cases for the same auditors", draw.Text("main"), StringComparison.Ordinal);
        Assert.StartsWith("child_id,team_ids,worker_ids,position,auditor_id", await CsvAsync(manager, draw, "main a[href*='handler=Csv']"), StringComparison.Ordinal);
        Assert.Contains(auditorId, await CsvAsync(manager, draw, "main a[href*='handler=Auditors']"), StringComparison.Ordinal);
        Assert.Contains("Uma Audited", await CsvAsync(manager, programme, ".app-list-bar a[href*='handler=Csv']"), StringComparison.Ordinal);
        Assert.Contains("Quinn Quality", await CsvAsync(manager, programme, ".app-list-bar a[href*='handler=Auditors']"), StringComparison.Ordinal);

        // A case may go to another auditor, of another team and with a reason.
        var move = await manager.GetAsync(programme.One("main a[href$='/auditor']").GetAttribute("href")!);
        Assert.Equal(["Choose the auditor", "Enter why the case goes to another auditor"], (await manager.SubmitAsync(move, "main form")).Errors);

        // Of a restricted child only a manager gives it.
        var children = new Children.ChildrenClient(council.As(Roles.Manager));
        var stored = await children.GetChildAsync(new GetChildRequest { ChildId = hidden.ChildId }, cancellationToken: Stop);
        stored.Restricted = true;
        await children.ChangeChildAsync(new ChangeChildRequest { RequestId = Key(), Child = stored }, cancellationToken: Stop);
        var secret = $"{programme.Path}/cases/{hidden.ChildId}/auditor";
        using var moderator = await council.SignInAsync(Roles.Auditor);
        Assert.NotNull((await moderator.GetAsync(programme.Path)).Document.QuerySelector("main a[href$='/auditor']"));
        Assert.Null((await moderator.GetAsync(programme.Path)).Document.QuerySelector($"main a[href='{secret}']"));
        var refused = await moderator.GetAsync(secret);
        Assert.Equal((programme.Path, "The child's record is restricted: only a manager gives the case to another auditor."), (refused.Path, refused.Text(Banner)));
        Assert.Equal("Give the case to another auditor", (await manager.GetAsync(secret)).Text("h1"));

        // The first page leads to what is to be audited.
        Assert.Null((await manager.GetAsync("/")).Document.QuerySelector("#assessment-cards a[href*='/audits/cases']"));
        var card = (await auditor.GetAsync("/")).One("#assessment-cards a[href='/audits/cases?state=to_do']");
        var toDo = await auditor.GetAsync(card.GetAttribute("href")!);
        Assert.StartsWith(card.ParentElement!.QuerySelector(".app-card__number")!.TextContent + " case", toDo.Text(".app-list-bar p"), StringComparison.Ordinal);

        // The auditor's case: a draft, then complete.
        var cases = await auditor.GetAsync("/audits/cases");
        var tool = await auditor.GetAsync(cases.Document.QuerySelectorAll("main tbody tr").First(row => row.TextContent.Contains("Uma Audited", StringComparison.Ordinal)).QuerySelector("a[href*='/cases/']")!.GetAttribute("href")!);
        Assert.Equal(14, (await auditor.SubmitAsync(tool, "main form")).Errors.Count);
        var draft = await auditor.PressAsync(tool, "button[formaction*='Draft']", ("Form.Themes[1].Grade", "inadequate"), ("Form.Themes[1].Text", "No analysis of risk"));
        Assert.Equal("No analysis of risk", draft.One("[name='Form.Themes[1].Text']").TextContent.Trim());
        Assert.Contains("Draft", (await auditor.GetAsync((await auditor.GetAsync("/")).One("#assessment-cards a[href='/audits/cases?state=draft']").GetAttribute("href")!)).Text("main tbody"), StringComparison.Ordinal);
        Assert.Contains("saved elsewhere since you opened it", Assert.Single((await auditor.PressAsync(tool, "button[formaction*='Draft']")).Errors), StringComparison.Ordinal);
        var older = await auditor.PressAsync(tool, "button[formaction*='Draft']", ("Form.Themes[1].Grade", "inadequate"), ("Form.Themes[1].Text", "No analysis of risk"));
        Assert.Equal("You have done this already, and it is stored once: see what happened below.", older.Text(Banner));
        var unchanged = await auditor.PressAsync(draft, "button[formaction*='Draft']");
        Assert.Equal("Nothing was different: the audit is as it was.", unchanged.Text(Banner));
        var record = await auditor.SubmitAsync(draft, "main form",
        [
            .. Themes.SelectMany((theme, i) => new[] { ($"Form.Themes[{i}].Grade", i == 3 ? "not_applicable" : "good"), ($"Form.Themes[{i}].Text", $"{theme} as found") }),
            ("Form.Grade", "good"), ("Form.Summary", "Sound work")
        ]);
        Assert.Equal("Uma Audited", record.Text("h1"));
        Assert.Equal("Audit completed.", record.Text(Banner));
        Assert.Contains("Genogram Not applicable Genogram as found", record.Text("table"), StringComparison.Ordinal);
        Assert.Null(record.Document.QuerySelector("a[href$='/moderation']"));

        // Corrected: what it said before stays.
        var correct = await auditor.GetAsync(record.One("main a[href*='/cases/']").GetAttribute("href")!);
        record = await auditor.SubmitAsync(correct, "main form", ("Form.Summary", "Sound work; thin chronology"));
        Assert.Contains("Summary: Sound work → Sound work; thin chronology", record.Text("main"), StringComparison.Ordinal);

        // The discussion, and an action for somebody by a day.
        var discussion = await auditor.GetAsync(record.One("main a[href$='/discussion']").GetAttribute("href")!);
        Assert.Equal(["Enter what was agreed"], (await auditor.SubmitAsync(discussion, "main form")).Errors);
        record = await auditor.SubmitAsync(discussion, "main form", ("Agreed", "A chronology by Friday"));
        Assert.Contains("A chronology by Friday", record.Text("main"), StringComparison.Ordinal);
        var same = await auditor.SubmitAsync(await auditor.GetAsync(discussion.Path), "main form");
        Assert.Equal("Nothing was different: this audit is as it was.", same.Text(Banner));
        Assert.Equal("Discussion recorded.", (await auditor.SubmitAsync(await auditor.GetAsync(discussion.Path), "main form", ("Agreed", "A chronology by Monday"))).Text(Banner));
        Assert.StartsWith("You have done this already", (await auditor.SubmitAsync(discussion, "main form", ("Agreed", "A chronology by Friday"))).Text(Banner), StringComparison.Ordinal);
        var action = await auditor.GetAsync(record.One("main a[href$='/action']").GetAttribute("href")!);
        Assert.Equal(["Enter what is to be done", "Choose who sees to it", "Enter the day by which it is to be done"], (await auditor.SubmitAsync(action, "main form")).Errors);
        var due = DateTime.UtcNow.AddDays(7);
        record = await auditor.SubmitAsync(action, "main form", ("What", "Write the chronology"), ("Owner", auditorId), ("Due-day", $"{due.Day}"), ("Due-month", $"{due.Month}"), ("Due-year", $"{due.Year}"));
        Assert.Contains("Write the chronology Quinn Quality Open", record.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Write the chronology", (await manager.GetAsync("/audits/actions")).Text("main tbody"), StringComparison.Ordinal);
        Assert.Contains("Write the chronology", await CsvAsync(manager, await manager.GetAsync("/audits/actions"), ".app-list-bar a"), StringComparison.Ordinal);
        var close = await auditor.GetAsync(record.One("main a[href$='/close']").GetAttribute("href")!);
        Assert.Equal(["Enter why it is not needed any more"], (await auditor.SubmitAsync(close, "main form", ("State", "cancelled"))).Errors);
        record = await auditor.SubmitAsync(close, "main form", ("Note", "On file"));
        Assert.Contains("this action was changed since you opened it; now it says: done", Assert.Single((await auditor.SubmitAsync(close, "main form", ("Note", "Sent"))).Errors), StringComparison.Ordinal);
        var closed = await auditor.GetAsync(close.Path);
        Assert.Equal(record.Path, closed.Path);
        Assert.StartsWith("This action is closed already: done", closed.Text(Banner), StringComparison.Ordinal);
        Assert.Contains("On file", record.Text("main"), StringComparison.Ordinal);
        Assert.Contains("State: Open → Done", record.Text("main"), StringComparison.Ordinal);

        // Whose action it is not, and who neither audited nor runs programmes, is offered nothing.
        using var another = await council.SignInAsync(Roles.Practitioner);
        Assert.Null((await another.GetAsync(record.Path)).Document.QuerySelector("main a[href*='/action']"));

        // Moderated by another, who says why; the auditor cannot change it after that.
        var moderation = await moderator.GetAsync((await moderator.GetAsync(record.Path)).One("main a[href$='/moderation']").GetAttribute("href")!);
        Assert.Equal(["Choose the grade", "Enter why the grade stands, or why it does not"], (await moderator.SubmitAsync(moderation, "main form")).Errors);
        var moderated = await moderator.SubmitAsync(moderation, "main form", ("Grade", "requires_improvement"), ("Reason", "No chronology is not good"));
        Assert.Equal(("Grade after moderation", "Requires improvement this one counts"), (moderated.Text("main dt"), moderated.Text("main dd")));
        Assert.Contains("Auditor's grade Good", moderated.Text("main .govuk-summary-list"), StringComparison.Ordinal);
        Assert.Contains("Requires improvement instead of good", moderated.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Moderated grade: nothing → Requires improvement", moderated.Text("main"), StringComparison.Ordinal);
        Assert.Contains("moderated by The auditor", Assert.Single((await moderator.SubmitAsync(moderation, "main form", ("Grade", "good"), ("Reason", "Late"))).Errors), StringComparison.Ordinal);
        Assert.Null((await auditor.GetAsync(record.Path)).Document.QuerySelector("main a[href*='/cases/']"));
        var stuck = await auditor.GetAsync(tool.Path);
        Assert.Equal(record.Path, stuck.Path);
        Assert.Equal("This audit has been moderated: only its moderation can be corrected now.", stuck.Text(".govuk-notification-banner__heading"));
        Assert.StartsWith("version,at,action,by,field,before,after", await CsvAsync(moderator, moderated, "main a[href='?handler=History']"), StringComparison.Ordinal);
        Assert.Contains("voice_of_the_child,good", await CsvAsync(moderator, moderated, "main a[href='?handler=Themes']"), StringComparison.Ordinal);
        Assert.Contains("Write the chronology", await CsvAsync(moderator, moderated, "main a[href='?handler=Actions']"), StringComparison.Ordinal);

        // Lists and drift say so.
        var list = await manager.GetAsync("/audits?moderated=changed&order=grade");
        Assert.Contains("Uma Audited", list.Text("main tbody"), StringComparison.Ordinal);
        Assert.Contains("Was good", list.Text("main tbody"), StringComparison.Ordinal);
        Assert.Contains("requires_improvement", await CsvAsync(manager, list, ".app-list-bar a"), StringComparison.Ordinal);
        Assert.Contains("No audits match these filters.", (await manager.GetAsync("/audits?from=1999-01-01&to=1999-12-31")).Text("main"), StringComparison.Ordinal);
        var drift = await manager.GetAsync("/audits/drift");
        Assert.Contains("Quinn Quality 1 1 0 0 Too few", drift.Text("main tbody"), StringComparison.Ordinal);
        Assert.Contains("Too few changes to tell", drift.Text("main tbody"), StringComparison.Ordinal);
        Assert.Contains("Quinn Quality,1,1,0,0,-1,,", await CsvAsync(manager, drift, ".app-list-bar a"), StringComparison.Ordinal);
        Assert.Contains("1 of", (await manager.GetAsync("/audits/programmes")).Text("main tbody"), StringComparison.Ordinal);

        // Programmes are for those who run them.
        var nav = (await auditor.GetAsync("/audits")).Document.QuerySelectorAll("main nav a").Select(link => link.TextContent.Trim()).ToList();
        Assert.Contains("To audit", nav);
        Assert.DoesNotContain("Programmes", nav);
        Assert.DoesNotContain("Drift", nav);
    }

    [Theory]
    [InlineData("/audits/drift", "Moderated")]
    [InlineData("/audits/actions", "Due")]
    [InlineData("/audits", "Audited")]
    public async Task Days_LastBeforeFirst_AreRefusedAsThePersonEnteredThem(string page, string what)
    {
        using var manager = await council.SignInAsync(Roles.Manager);

        var shown = await manager.GetAsync(page + "?from=2026-11-01&to=2026-10-01");

        Assert.Equal([$"{what} to must be the same as or after {what.ToLowerInvariant()} from"], shown.Errors);
        Assert.Equal("2026-10-01", shown.One("main [name=to]").GetAttribute("value"));
    }

    private static async Task<string> CsvAsync(Browser browser, Shown page, string link) =>
        (await browser.GetAsync(new Uri(page.Address, page.One(link).GetAttribute("href")!).PathAndQuery)).Body.TrimStart('\uFEFF');
}
