using System.Diagnostics;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Benchmarks;

/// <summary>The board at 500 open contacts among 1,000,000 stored, and from a decision's answer to its being on an open board.</summary>
internal static class BoardBenchmark
{
    private const int Open = 500, Calls = 400, Decisions = 100;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var server = await SampleData.ServeAsync(ImportBenchmark.Many);
        var board = new Board.BoardClient(server.Invoker);
        await KeepOpenAsync(server, board);
        using var visitor = await PortalVisitor.SignInAsync(server, Roles.Practitioner);
        List<double> service = [], page = [], live = [];
        await P95Async(() => board.GetBoardAsync(new GetBoardRequest()).ResponseAsync);
        await P95Async(() => visitor.GetAsync("/front-door", "Open contacts"));
        for (var run = 0; run < Figure.Runs; run++)
        {
            service.Add(await P95Async(() => board.GetBoardAsync(new GetBoardRequest()).ResponseAsync));
            page.Add(await P95Async(() => visitor.GetAsync("/front-door", "Open contacts")));
            live.Add(await LiveAsync(server, board, visitor));
        }
        return
        [
            Figure.Of("GetBoard p95, 500 open, 1,000,000 stored", service, "ms", "at most 50"),
            Figure.Of("the board's page p95, 500 open, 1,000,000 stored", page, "ms", "at most 50"),
            Figure.Of("Decision answered to pushed to an open board, the slowest of 100", live, "ms", "at most 1,000")
        ];
    }

    /// <summary>Decides contacts, or logs some, until as many are open as are measured.</summary>
    private static async Task KeepOpenAsync(Server server, Board.BoardClient board)
    {
        while (true)
        {
            var view = await board.GetBoardAsync(new GetBoardRequest { OrderBy = "-received_at", Page = new() { PageSize = 500 } });
            if (view.Counts.Open == Open) return;
            if (view.Counts.Open < Open) await LogAsync(server, Open - view.Counts.Open);
            else
                foreach (var row in view.Rows.Where(row => !row.Restricted).Take(view.Counts.Open - Open)) await DecideAsync(server, row.Contact);
        }
    }

    private static async Task<double> P95Async(Func<Task> call)
    {
        var took = new List<double>();
        for (var i = 0; i < Calls; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await call();
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return Figure.Percentile(took, 0.95);
    }

    /// <summary>Each decision takes the newest contact off the board's first page; the time until the page without it has come.</summary>
    private static async Task<double> LiveAsync(Server server, Board.BoardClient board, PortalVisitor visitor)
    {
        using var events = await visitor.OpenAsync("/front-door?order=-received_at&handler=Live");
        var slowest = 0.0;
        for (var i = 0; i < Decisions; i++)
        {
            var contact = await LogAsync(server, 1);
            await events.UntilAsync(html => html.Contains(contact.ContactId, StringComparison.Ordinal));
            await DecideAsync(server, contact);
            var answered = Stopwatch.GetTimestamp();
            await events.UntilAsync(html => !html.Contains(contact.ContactId, StringComparison.Ordinal));
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(answered).TotalMilliseconds);
        }
        await KeepOpenAsync(server, board);
        return slowest;
    }

    private static async Task<Contact> LogAsync(Server server, int count)
    {
        var children = await Sample.ChildrenAsync(server, count);
        var contacts = new Contacts.ContactsClient(server.Invoker);
        Contact last = new();
        foreach (var child in children) last = await contacts.LogContactAsync(Sample.Contact(child));
        return last;
    }

    private static async Task DecideAsync(Server server, Contact contact) => await new Contacts.ContactsClient(server.Invoker).RecordDecisionAsync(new RecordDecisionRequest
    {
        RequestId = Guid.NewGuid().ToString(), ContactId = contact.ContactId, Version = contact.Version, Outcome = "advice", Rationale = "Advice was given and agreed with the caller."
    });
}
