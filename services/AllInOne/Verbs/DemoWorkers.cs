using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Links demo accounts to workers of the sample council, so that "my open contacts" has something to show.</summary>
internal static class DemoWorkers
{
    /// <summary>Pat is whoever has most open contacts, Morgan the manager of that worker's team.</summary>
    public static async Task LinkAsync(Council council, string password, CancellationToken cancellation)
    {
        var accounts = new Accounts.AccountsClient(council.Invoker);
        var session = await accounts.SignInAsync(new SignInRequest { Name = "pat", Password = password }, cancellationToken: cancellation);
        // Records are for those who work with them: Pat looks, not the command line.
        var asPat = new Metadata { { "authorization", "Bearer " + session.AccessToken } };
        var open = await new Contacts.ContactsClient(council.Channel).ListContactsAsync(
            new ListContactsRequest { Status = "open", Page = new() { PageSize = 500 } }, asPat, cancellationToken: cancellation);
        var openByWorker = open.Rows.CountBy(row => row.Contact.WorkerId).ToDictionary();

        var today = LondonTime.Today(TimeProvider.System).ToString("yyyy-MM-dd");
        var workers = (await new Contracts.Workforce.V1.Directory.DirectoryClient(council.Invoker).ListWorkersAsync(
            new ListWorkersRequest { On = today, Page = new() { PageSize = 500 } }, cancellationToken: cancellation)).Workers;
        // Our own ids are random, so the council's decide between equals: the demo is the same every time.
        var pat = workers.Where(worker => openByWorker.ContainsKey(worker.WorkerId))
            .OrderByDescending(worker => openByWorker[worker.WorkerId]).ThenBy(worker => worker.CouncilId, StringComparer.Ordinal).FirstOrDefault();
        var manager = workers.FirstOrDefault(worker => pat is not null && worker.Spells[^1].Role == WorkerRoles.TeamManager && worker.Spells[^1].TeamId == pat.Spells[^1].TeamId);
        await LinkAsync(accounts, "pat", pat, cancellation);
        await LinkAsync(accounts, "morgan", manager, cancellation);
        await accounts.SignOutAsync(new SignOutRequest { RefreshToken = session.RefreshToken }, cancellationToken: cancellation);
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
