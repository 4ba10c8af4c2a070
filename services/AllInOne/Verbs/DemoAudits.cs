using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;

using Directory = CsWorkPerf.Contracts.Workforce.V1.Directory;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// The sample council's audit programme of last month: drawn at its start, some audits done later in it, two of them moderated, with
/// discussions and actions. Which cases are drawn is chance, as it must be; how far the audits have come is the same every time.
/// </summary>
internal static class DemoAudits
{
    private const int Size = 18;

    // Working days of the month.
    private const int DrawnOn = 2, AuditedOn = 8, ModeratedOn = 16;

    private static readonly string[] Signed = ["ari", "morgan", "toni"], OtherTeams = ["AS-EH", "AS-RS", "AS-SF"];

    public static async Task WorkAsync(Council council, DemoClock clock, string password, CancellationToken cancellation)
    {
        var month = Periods.StartOf(PeriodKind.Month, DemoClock.Today).AddMonths(-1);
        var calendar = new WorkingDayCalendar(BankHolidays.Own);
        try
        {
            clock.GoTo(calendar.AddWorkingDays(month.AddDays(-1), DrawnOn));
            var programme = await DrawAsync(council, password, cancellation);
            clock.GoTo(calendar.AddWorkingDays(month.AddDays(-1), AuditedOn));
            var done = new List<(string By, Audit Audit)>();
            foreach (var (name, courses) in DemoAuditCourse.ByAuditor)
            {
                await using var auditor = await DemoSession.SignInAsync(council, name, password, cancellation);
                if (auditor.WorkerId.Length > 0) done.AddRange((await AuditAsync(council, programme, auditor, courses, cancellation)).Select(audit => (name, audit)));
            }
            clock.GoTo(calendar.AddWorkingDays(month.AddDays(-1), ModeratedOn));
            await DemoAuditCourse.FollowAsync(council, password, [.. done.Where(one => one.Audit.State == "complete")], cancellation);
        }
        finally
        {
            clock.GoTo(DemoClock.Today);
        }
    }

    /// <summary>Drawn by Morgan, to those who sign in and to managers of some assessment teams.</summary>
    private static async Task<string> DrawAsync(Council council, string password, CancellationToken cancellation)
    {
        await using var morgan = await DemoSession.SignInAsync(council, "morgan", password, cancellation);
        var programmes = new AuditProgrammes.AuditProgrammesClient(council.Channel);
        var accounts = await new Accounts.AccountsClient(council.Invoker).ListAccountsAsync(new ListAccountsRequest { Page = new() { PageSize = 500 } }, cancellationToken: cancellation);
        var request = new DrawProgrammeRequest { RequestId = DemoNote.Key(), Size = Size };
        request.AuditorIds.AddRange(accounts.Accounts.Where(account => Signed.Contains(account.Name) && account.WorkerId.Length > 0).Select(account => account.WorkerId));
        foreach (var team in OtherTeams)
        {
            var workers = await new Directory.DirectoryClient(council.Invoker).ListWorkersAsync(
                new ListWorkersRequest { On = DemoClock.Today.Text(), TeamId = team, Page = new() { PageSize = 500 } }, cancellationToken: cancellation);
            if (workers.Workers.FirstOrDefault(worker => worker.Spells[^1].Role == WorkerRoles.TeamManager) is { } manager && !request.AuditorIds.Contains(manager.WorkerId)) request.AuditorIds.Add(manager.WorkerId);
        }
        return (await programmes.DrawProgrammeAsync(request, morgan.Metadata, cancellationToken: cancellation)).ProgrammeId;
    }

    private static async Task<IReadOnlyList<Audit>> AuditAsync(Council council, string programme, DemoSession auditor, IReadOnlyList<DemoAuditCourse> courses, CancellationToken cancellation)
    {
        var cases = (await new AuditProgrammes.AuditProgrammesClient(council.Channel).ListCasesAsync(
            new ListCasesRequest { ProgrammeId = programme, Own = true, Page = new() { PageSize = 500 } }, auditor.Metadata, cancellationToken: cancellation)).Cases;
        if (cases.Count == 0) return [];
        var named = await new Children.ChildrenClient(council.Channel).NameChildrenAsync(
            new NameChildrenRequest { ChildIds = { cases.Select(one => one.ChildId).Distinct() } }, auditor.Metadata, cancellationToken: cancellation);
        var audits = new List<Audit>();
        foreach (var (one, course) in cases.Where(one => named.Children.GetValueOrDefault(one.ChildId) is { Listed.Restricted: false }).OrderBy(one => one.Position).Zip(courses))
            audits.Add(await new Audits.AuditsClient(council.Channel).SaveAuditAsync(course.Form(programme, one.ChildId), auditor.Metadata, cancellationToken: cancellation));
        return audits;
    }
}
