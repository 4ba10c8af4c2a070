using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;

using Directory = CsWorkPerf.Contracts.Workforce.V1.Directory;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Links demo accounts to workers of the sample council, who get their names, so that each of them has work of their own.</summary>
internal static class DemoWorkers
{
    private const string AuditorsTeam = "SG-N";

    /// <summary>
    /// Pat is whoever has most open contacts, Sam most open assessments; Morgan and Toni are the managers of their teams, Ari is a practice
    /// manager of a team that makes no assessments.
    /// </summary>
    public static async Task LinkAsync(Council council, string password, CancellationToken cancellation)
    {
        // Records are for those who work with them: Pat looks, not the command line.
        await using var pat = await DemoSession.SignInAsync(council, "pat", password, cancellation);
        var contacts = await new Contacts.ContactsClient(council.Channel).ListContactsAsync(
            new ListContactsRequest { Status = "open", Page = new() { PageSize = 500 } }, pat.Metadata, cancellationToken: cancellation);
        var assessments = await new Assessments.AssessmentsClient(council.Channel).ListAssessmentsAsync(
            new ListAssessmentsRequest { State = "open", Page = new() { PageSize = 500 } }, pat.Metadata, cancellationToken: cancellation);
        var workers = (await new Directory.DirectoryClient(council.Invoker).ListWorkersAsync(
            new ListWorkersRequest { On = DemoClock.Today.Text(), Page = new() { PageSize = 500 } }, cancellationToken: cancellation)).Workers;

        var front = Busiest(contacts.Rows.Select(row => row.Contact.WorkerId), workers);
        var assessing = Busiest(assessments.Rows.Select(row => row.WorkerId), workers);
        var linked = new List<(Account Account, Worker Worker)>();
        foreach (var (name, worker) in new[]
        {
            ("pat", front), ("morgan", Manager(front, workers)), ("sam", assessing), ("toni", Manager(assessing, workers)), ("ari", Holder(AuditorsTeam, WorkerRoles.PracticeManager, workers))
        })
        {
            if (worker is not null) linked.Add((await LinkAsync(council, name, worker, cancellation), worker));
        }
        await NameAsync(council, linked, cancellation);
    }

    /// <summary>Our own ids are random, so the council's decide between equals: the demo is the same every time.</summary>
    private static Worker? Busiest(IEnumerable<string> holders, IEnumerable<Worker> workers)
    {
        var open = holders.CountBy(holder => holder).ToDictionary();
        return workers.Where(each => open.ContainsKey(each.WorkerId)).OrderByDescending(each => open[each.WorkerId]).ThenBy(each => each.CouncilId, StringComparer.Ordinal).FirstOrDefault();
    }

    private static Worker? Manager(Worker? worker, IEnumerable<Worker> workers) => worker is null ? null : Holder(worker.Spells[^1].TeamId, WorkerRoles.TeamManager, workers);

    private static Worker? Holder(string team, string role, IEnumerable<Worker> workers) =>
        workers.Where(each => each.Spells[^1].Role == role && each.Spells[^1].TeamId == team).MinBy(each => each.CouncilId, StringComparer.Ordinal);

    private static async Task<Account> LinkAsync(Council council, string name, Worker worker, CancellationToken cancellation)
    {
        var accounts = new Accounts.AccountsClient(council.Invoker);
        var known = await accounts.ListAccountsAsync(new ListAccountsRequest { Page = new() { PageSize = 500 } }, cancellationToken: cancellation);
        var account = known.Accounts.First(each => each.Name == name);
        account.WorkerId = worker.WorkerId;
        return await accounts.ChangeAccountAsync(new ChangeAccountRequest { RequestId = DemoNote.Key(), Account = account }, cancellationToken: cancellation);
    }

    /// <summary>A worker is called as the account, so that nobody appears under two names.</summary>
    private static async Task NameAsync(Council council, IReadOnlyList<(Account Account, Worker Worker)> linked, CancellationToken cancellation)
    {
        if (linked.Count == 0) return;
        var request = new ImportWorkersRequest();
        foreach (var (account, worker) in linked)
        {
            request.Rows.AddRange(worker.Spells.Select(spell => new WorkerRow
            {
                Line = 1, WorkerId = worker.CouncilId, Name = account.DisplayName, TeamId = spell.TeamId, PostId = spell.PostId, Role = spell.Role, Engagement = spell.Engagement,
                FteHundredths = spell.FteHundredths, Asye = spell.Asye, From = spell.From, To = spell.To, LeaverReason = spell.LeaverReason
            }));
        }
        using var call = new Directory.DirectoryClient(council.Invoker).ImportWorkers(cancellationToken: cancellation);
        await call.RequestStream.WriteAsync(request, cancellation);
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(cancellation))
            if (call.ResponseStream.Current.Rejected > 0) throw new InvalidOperationException("A worker of the sample council could not be named.");
    }
}
