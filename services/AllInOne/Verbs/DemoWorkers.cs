using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Links demo accounts to workers of the sample council, so that "my open contacts" and "my open assessments" have something to show.</summary>
internal static class DemoWorkers
{
    /// <summary>Pat is whoever has most open contacts, Sam most open assessments; Morgan and Toni are the managers of their teams.</summary>
    public static async Task LinkAsync(Council council, string password, CancellationToken cancellation)
    {
        var accounts = new Accounts.AccountsClient(council.Invoker);
        // Records are for those who work with them: Pat looks, not the command line.
        await using var pat = await DemoSession.SignInAsync(council, "pat", password, cancellation);
        var contacts = await new Contacts.ContactsClient(council.Channel).ListContactsAsync(
            new ListContactsRequest { Status = "open", Page = new() { PageSize = 500 } }, pat.Metadata, cancellationToken: cancellation);
        var assessments = await new Assessments.AssessmentsClient(council.Channel).ListAssessmentsAsync(
            new ListAssessmentsRequest { State = "open", Page = new() { PageSize = 500 } }, pat.Metadata, cancellationToken: cancellation);

        var today = LondonTime.Today(TimeProvider.System).ToString("yyyy-MM-dd");
        var workers = (await new Contracts.Workforce.V1.Directory.DirectoryClient(council.Invoker).ListWorkersAsync(
            new ListWorkersRequest { On = today, Page = new() { PageSize = 500 } }, cancellationToken: cancellation)).Workers;
        await LinkPairAsync(accounts, "pat", "morgan", contacts.Rows.Select(row => row.Contact.WorkerId), workers, cancellation);
        await LinkPairAsync(accounts, "sam", "toni", assessments.Rows.Select(row => row.WorkerId), workers, cancellation);
    }

    /// <summary>Whoever has most of some open records, and the manager of that worker's team.</summary>
    private static async Task LinkPairAsync(
        Accounts.AccountsClient accounts, string worker, string manager, IEnumerable<string> holders, IReadOnlyList<Worker> workers, CancellationToken cancellation)
    {
        var open = holders.CountBy(holder => holder).ToDictionary();
        // Our own ids are random, so the council's decide between equals: the demo is the same every time.
        var busiest = workers.Where(each => open.ContainsKey(each.WorkerId))
            .OrderByDescending(each => open[each.WorkerId]).ThenBy(each => each.CouncilId, StringComparer.Ordinal).FirstOrDefault();
        await LinkAsync(accounts, worker, busiest, cancellation);
        await LinkAsync(accounts, manager,
            workers.FirstOrDefault(each => busiest is not null && each.Spells[^1].Role == WorkerRoles.TeamManager && each.Spells[^1].TeamId == busiest.Spells[^1].TeamId), cancellation);
    }

    private static async Task LinkAsync(Accounts.AccountsClient accounts, string name, Worker? worker, CancellationToken cancellation)
    {
        var known = await accounts.ListAccountsAsync(new ListAccountsRequest { Page = new() { PageSize = 500 } }, cancellationToken: cancellation);
        var account = known.Accounts.First(each => each.Name == name);
        if (worker is null || account.WorkerId.Length > 0) return;
        account.WorkerId = worker.WorkerId;
        await accounts.ChangeAccountAsync(new ChangeAccountRequest { RequestId = Guid.NewGuid().ToString(), Account = account }, cancellationToken: cancellation);
    }
}
