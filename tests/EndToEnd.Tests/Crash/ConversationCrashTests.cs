using System.Collections.Concurrent;
using System.Globalization;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.EndToEnd.Tests.Verbs;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.EndToEnd.Tests.Crash;

/// <summary>
/// The whole system killed as by kill -9 while conversations about three children each are being ended and decisions recorded: of a
/// conversation there are all contacts or none, and nothing that was answered is lost or there twice.
/// </summary>
public sealed class ConversationCrashTests : IAsyncLifetime
{
    // Nobody may have more than 50 drafts.
    private const int People = 8, Conversations = 40 * People, Contacts = 300, ChildrenOfEach = 3, AtOnce = 16;

    private readonly AllInOneProcess _system = new();
    private readonly string[] _children = new string[ChildrenOfEach];
    private Caller _caller = null!;
    private Contracts.Intake.V1.Conversations.ConversationsClient[] _people = [];
    private string _worker = "";

    private Contracts.Intake.V1.Contacts.ContactsClient Door => new(_caller.Invoker);

    private static DateTime Deadline => DateTime.UtcNow.AddSeconds(30);

    public async ValueTask InitializeAsync()
    {
        using var files = new TempFolder();
        await File.WriteAllTextAsync(files.File("workers.csv"), "worker_id,name,team_id,role,engagement,fte,asye,from\nW1,Cy Moore,T1,social_worker,permanent,1,false,2020-01-01\n");
        await _system.DoAsync("import", files.Path);
        await _system.StartAsync();
        _caller = new Caller(_system);
        _people = [.. Enumerable.Range(0, People).Select(person => new Contracts.Intake.V1.Conversations.ConversationsClient(_caller.As(person)))];
        _worker = (await new Contracts.Workforce.V1.Directory.DirectoryClient(_caller.Invoker).IdentifyWorkersAsync(new IdentifyWorkersRequest { CouncilIds = { "W1" } })).WorkerIds["W1"];
        for (var i = 0; i < ChildrenOfEach; i++)
            _children[i] = (await new Children.ChildrenClient(_caller.Invoker).AddChildAsync(new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Ann", LastName = $"Lee{i}" } })).ChildId;
    }

    public async ValueTask DisposeAsync()
    {
        await _caller.DisposeAsync();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task EndConversationAndRecordDecision_SystemKilled_LoseNothingAnsweredAndDoubleNothing()
    {
        var endings = new ConcurrentBag<Ending>();
        await EachAsync(Enumerable.Range(0, Conversations), async i => endings.Add(await StartAsync(_people[i % People])));
        var decisions = new ConcurrentBag<RecordDecisionRequest>();
        await EachAsync(Enumerable.Range(0, Contacts), async i => decisions.Add(await LogAsync(i % 2 == 0 ? "referral_assessment" : "advice")));

        var (ended, decided) = await KilledMidwayAsync([.. endings], [.. decisions]);
        await _system.StartAsync();
        await Caller.StubbornlyAsync(async () => await Door.CountOpenContactsAsync(new CountOpenContactsRequest(), deadline: Deadline));

        // What was answered is there, once.
        await EachAsync(ended, async ending => Assert.Equal(ChildrenOfEach, (await ContactsOfAsync(ending))?.Count));
        await EachAsync(decided, async decision =>
        {
            var found = await Door.GetContactAsync(new GetContactRequest { ContactId = decision.ContactId });
            Assert.Equal((decision.Outcome, decision.Version + 1), (found.Contact.Outcome, found.Contact.Version));
            Assert.Single(found.History, entry => entry.Action == "decided");
        });
        // What was not is there whole, or not at all: then the draft is still there.
        await EachAsync(endings, async ending =>
        {
            var contacts = await ContactsOfAsync(ending);
            if (contacts is null) Assert.Equal(ChildrenOfEach, (await ending.By.GetDraftAsync(new GetDraftRequest { ConversationId = ending.Request.ConversationId })).Content.Children.Count);
            else Assert.Equal(_children, contacts.Select(row => row.Contact.ChildId));
        });

        // Everything is sent again as it was, what had been answered too.
        await EachAsync(endings, ending => Caller.StubbornlyAsync(async () => await ending.By.EndConversationAsync(ending.Request, deadline: Deadline)));
        await EachAsync(decisions, decision => Caller.StubbornlyAsync(async () => await Door.RecordDecisionAsync(decision, deadline: Deadline)));
        var logged = new ConcurrentBag<string>();
        await EachAsync(endings, async ending =>
        {
            foreach (var row in (await ContactsOfAsync(ending))!) logged.Add(row.Contact.ContactId);
        });
        Assert.Equal(Conversations * ChildrenOfEach, logged.Distinct().Count());
        Assert.Equal(Conversations * ChildrenOfEach, (await Door.CountOpenContactsAsync(new CountOpenContactsRequest())).Open.Total);
        await FigureAsync("contacts.received", (Conversations * ChildrenOfEach) + Contacts, null);
        await FigureAsync("contacts.conversion", Contacts / 2, Contacts);
        await FigureAsync("referrals.received", Contacts / 2, null);
    }

    /// <summary>Ends conversations and decides contacts, until some of both are answered; kills the system, and returns what was answered.</summary>
    private async Task<(IReadOnlyCollection<Ending> Ended, IReadOnlyCollection<RecordDecisionRequest> Decided)> KilledMidwayAsync(
        IReadOnlyList<Ending> endings, IReadOnlyList<RecordDecisionRequest> decisions)
    {
        var (ended, decided) = (new ConcurrentBag<Ending>(), new ConcurrentBag<RecordDecisionRequest>());
        using var killed = new CancellationTokenSource();
        var ending = EachAsync(endings, async one =>
        {
            if (!killed.IsCancellationRequested && await Caller.TryAsync(async () => await one.By.EndConversationAsync(one.Request, deadline: Deadline))) ended.Add(one);
        });
        var deciding = EachAsync(decisions, async one =>
        {
            if (!killed.IsCancellationRequested && await Caller.TryAsync(async () => await Door.RecordDecisionAsync(one, deadline: Deadline))) decided.Add(one);
        });
        await Eventually.Async(() => Task.FromResult((Ended: ended.Count, Decided: decided.Count)), count => count.Ended >= Conversations / 10 && count.Decided >= Contacts / 10, "a tenth of both is answered");
        _system.Kill();
        await killed.CancelAsync();
        await Task.WhenAll(ending, deciding);
        Assert.True(ended.Count + decided.Count < Conversations + Contacts, "Everything was answered before the kill.");
        return (ended, decided);
    }

    private async Task<Ending> StartAsync(Contracts.Intake.V1.Conversations.ConversationsClient by)
    {
        var content = new DraftContent { WorkerId = _worker, Source = "2A", CallerName = "Helen Head", CallerOrganisation = "Northside Primary", CallerRole = "Head" };
        content.Children.AddRange(_children.Select(child => new DraftChild { ChildId = child, LevelOfNeed = "2", Summary = "Tired at school." }));
        var draft = await by.StartConversationAsync(new StartConversationRequest { RequestId = Key(), Content = content }, deadline: Deadline);
        return new(by, new EndConversationRequest { RequestId = Key(), ConversationId = draft.ConversationId, Version = draft.Version });
    }

    private async Task<RecordDecisionRequest> LogAsync(string outcome)
    {
        var contact = await Door.LogContactAsync(new LogContactRequest { RequestId = Key(), ChildId = _children[0], Source = "6", Mode = "conversation" }, deadline: Deadline);
        return new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, Rationale = "As talked over." };
    }

    /// <summary>The contacts of a conversation that has ended; null where it has not.</summary>
    private async Task<IReadOnlyList<ListContactsResponse.Types.Row>?> ContactsOfAsync(Ending ending)
    {
        try
        {
            return (await ending.By.GetConversationAsync(new GetConversationRequest { ConversationId = ending.Request.ConversationId }, deadline: Deadline)).Contacts;
        }
        catch (RpcException missing) when (missing.StatusCode == StatusCode.NotFound)
        {
            return null;
        }
    }

    private Task FigureAsync(string indicator, int numerator, int? denominator)
    {
        // A test may have begun on the day before.
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        string Text(int days) => today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var question = new GetIndicatorRequest { Indicator = indicator, From = Text(-1), To = Text(2), Grain = Grain.Total };
        return Eventually.Async(
            async () => (await new Contracts.Reporting.V1.Reporting.ReportingClient(_caller.Invoker).GetIndicatorAsync(question, deadline: Deadline)).Points.Single(),
            point => point.Numerator == numerator && (denominator is null || point.Denominator == denominator),
            $"{indicator} is {numerator} of {denominator}", TimeSpan.FromMinutes(1));
    }

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, Task> work) => Parallel.ForEachAsync(
        items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (item, _) => await work(item));

    /// <summary>The request that ends a conversation, and whose it is.</summary>
    private sealed record Ending(Contracts.Intake.V1.Conversations.ConversationsClient By, EndConversationRequest Request);

    private static string Key() => Guid.NewGuid().ToString();
}
