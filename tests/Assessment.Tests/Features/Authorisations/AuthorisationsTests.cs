using CsWorkPerf.Assessment.Features.Authorisations;
using CsWorkPerf.Assessment.Tests.Features.Steps;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.TestSupport;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Authorisations;

/// <summary>The queue of a manager (w2, of team T1), that of another (w3, of T2), and delegation between them; on Tuesday 17 March 2026.</summary>
public sealed class AuthorisationsTests : IAsyncLifetime
{
    private static readonly Actor _other = new() { AccountId = "account-other", Name = "Olive Other", Roles = [Roles.Manager], WorkerId = Own("w3") };
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearTeamAsync("T2", "Assessment South");
        await _host.HearWorkerAsync("w1");
        await _host.HearWorkerAsync("w2", role: "team_manager");
        await _host.HearWorkerAsync("w3", "T2", "team_manager");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ListAwaiting_OfAManager_ListsWhatWasSentToThatOneOrTheTeamLongestWaitingFirst()
    {
        var toManager = await SubmitAsync("c1", "T2", Own("w2"), "2026-03-12");
        var toTeam = await SubmitAsync("c2", "T1", "", "2026-03-10");
        var toOther = await SubmitAsync("c3", "T1", Own("w3"), "2026-03-11");
        var ofOtherTeam = await SubmitAsync("c4", "T2", "", "2026-03-17");

        var queue = await By(Case.Manager).ListAwaitingAsync(new());

        Assert.Equal([(toTeam, 5, ""), (toManager, 3, Own("w2"))], queue.Rows.Select(row => (row.Assessment.AssessmentId, row.WaitingDays, row.ForManagerId)));
        Assert.All(queue.Rows, row => Assert.False(row.Delegated || row.Own));
        Assert.Equal([toOther, ofOtherTeam], (await By(Case.Manager).ListAwaitingAsync(new() { ManagerId = Own("w3") })).Rows.Select(row => row.Assessment.AssessmentId));
        Assert.Equal(4, (await By(Case.Manager).ListAwaitingAsync(new() { Everybody = true })).Total);
        Assert.Equal([toTeam, toOther], (await By(Case.Manager).ListAwaitingAsync(new() { Everybody = true, TeamId = "T1" })).Rows.Select(row => row.Assessment.AssessmentId));
        Assert.Equal(2, await ToAuthoriseAsync(Case.Manager));
        Assert.Equal(0, await ToAuthoriseAsync(Case.Manager with { Roles = [Roles.Practitioner] }));
        Assert.Contains(("list", "authorisations", Own("w2")), await _host.AccessLogAsync());
    }

    [Fact]
    public async Task ListAwaiting_OfATeamThatTheManagerLeft_IsNotTheirsAnyMore()
    {
        var ofTeam = await SubmitAsync("c1", "T1", "", "2026-03-12");
        var direct = await SubmitAsync("c2", "T1", Own("w2"), "2026-03-13");
        Assert.Equal([ofTeam, direct], await QueueAsync());

        await _host.HearWorkerAsync("w2", ("T1", "2020-01-01", "2026-03-17"), ("T2", "2026-03-17", ""));

        Assert.Equal([direct], await QueueAsync());
        Assert.Equal(1, await ToAuthoriseAsync(Case.Manager));

        async Task<IEnumerable<string>> QueueAsync() => (await By(Case.Manager).ListAwaitingAsync(new())).Rows.Select(row => row.Assessment.AssessmentId);
    }

    [Fact]
    public async Task ListAwaiting_InPages_ListsEachOnce()
    {
        var sent = new List<string>();
        for (var i = 0; i < 5; i++) sent.Add(await SubmitAsync("c" + i, "T1", "", i < 3 ? "2026-03-10" : "2026-03-11"));

        var (seen, request) = (new List<string>(), new ListAwaitingRequest { Page = new() { PageSize = 2 } });
        do
        {
            var page = await By(Case.Manager).ListAwaitingAsync(request);
            seen.AddRange(page.Rows.Select(row => row.Assessment.AssessmentId));
            request.Page.PageToken = page.NextPageToken;
        }
        while (request.Page.PageToken.Length > 0);

        Assert.Equal([.. sent[..3].Order(StringComparer.Ordinal), .. sent[3..].Order(StringComparer.Ordinal)], seen);
    }

    [Fact]
    public async Task ListAwaiting_OwnWork_IsMarkedAndNotCounted()
    {
        await SubmitAsync("c1", "T1", "", "2026-03-12", Own("w2"));

        Assert.True(Assert.Single((await By(Case.Manager).ListAwaitingAsync(new())).Rows).Own);
        Assert.Equal(0, await ToAuthoriseAsync(Case.Manager));
    }

    [Fact]
    public async Task Delegate_WhileAway_BringsTheQueueToTheDeputyOnThoseDaysOnly()
    {
        var direct = await SubmitAsync("c1", "T1", Own("w2"), "2026-03-10");
        var ofTeam = await SubmitAsync("c2", "T1", "", "2026-03-11");
        var own = await SubmitAsync("c3", "T2", "", "2026-03-12");

        var made = await By(Case.Manager).DelegateAsync(Delegation("2026-03-18", "2026-03-19"));
        Assert.Equal((Own("w2"), Own("w3"), "coming", "Mary Manager"), (made.ManagerId, made.DeputyId, made.State, made.MadeBy));
        Assert.Equal([own], await QueueAsync());

        Advance(1);
        Assert.Equal([direct, ofTeam, own], await QueueAsync());
        Assert.Equal([true, true, false], (await By(_other).ListAwaitingAsync(new())).Rows.Select(row => row.Delegated));
        Assert.Equal(3, await ToAuthoriseAsync(_other));
        // The manager's own queue is still there.
        Assert.Equal([direct, ofTeam], (await By(Case.Manager).ListAwaitingAsync(new())).Rows.Select(row => row.Assessment.AssessmentId));

        Advance(2);
        Assert.Equal([own], await QueueAsync());
        Assert.Equal("past", Assert.Single((await By(_other).ListDelegationsAsync(new())).Rows).State);
        Assert.Empty((await By(_other).ListDelegationsAsync(new() { NotOver = true })).Rows);
        Assert.Equal("OVER", Refusals.Rule(() => By(_other).EndDelegation(new() { RequestId = Id(), DelegationId = made.DelegationId })));

        async Task<IEnumerable<string>> QueueAsync() => (await By(_other).ListAwaitingAsync(new())).Rows.Select(row => row.Assessment.AssessmentId);
    }

    [Fact]
    public async Task ListAwaiting_NoManagerAndNoTeam_IsInEveryManagersQueue()
    {
        var nowhere = await SubmitAsync("c1", "", "", "2026-03-10");

        foreach (var manager in new[] { Case.Manager, _other })
        {
            var row = Assert.Single((await By(manager).ListAwaitingAsync(new())).Rows);
            Assert.Equal((nowhere, false), (row.Assessment.AssessmentId, row.Delegated));
            Assert.Equal(1, await ToAuthoriseAsync(manager));
        }
    }

    [Fact]
    public async Task ListAwaiting_DeputyIsAwayToo_IsInTheQueueOfTheDeputysDeputy()
    {
        await _host.HearWorkerAsync("w4", "T3", "practice_manager");
        var third = new Actor { AccountId = "account-third", Name = "Theo Third", Roles = [Roles.Manager], WorkerId = Own("w4") };
        var direct = await SubmitAsync("c1", "T1", Own("w2"), "2026-03-10");
        var ofTeam = await SubmitAsync("c2", "T1", "", "2026-03-11");
        await By(Case.Manager).DelegateAsync(Delegation("", "2026-03-20"));
        await By(_other).DelegateAsync(new() { RequestId = Id(), DeputyId = Own("w4"), LastOn = "2026-03-20" });

        Assert.Equal([(direct, true), (ofTeam, true)], (await By(third).ListAwaitingAsync(new())).Rows.Select(row => (row.Assessment.AssessmentId, row.Delegated)));
        Assert.Equal(2, await ToAuthoriseAsync(third));
        // A ring of deputies ends, each queue once.
        await By(third).DelegateAsync(new() { RequestId = Id(), DeputyId = Own("w2"), LastOn = "2026-03-20" });
        Assert.Equal([direct, ofTeam], (await By(Case.Manager).ListAwaitingAsync(new())).Rows.Select(row => row.Assessment.AssessmentId));
    }

    [Fact]
    public async Task Delegate_OfAWorkerWhoIsNoManager_IsRefused()
    {
        var request = Delegation("", "2026-03-18");
        request.ManagerId = Own("w1");

        Assert.Equal([("manager_id", "NOT_A_MANAGER")], Refusals.Fields(() => By(Case.Manager).Delegate(request)));
        // Of a role that is over, too.
        await _host.Db.WriteAsync(tx => tx.ExecuteAsync("update [known_workers] set [to_on] = '2026-03-17' where [role] = 'team_manager'"), CancellationToken.None);
        Assert.Equal([("manager_id", "NOT_A_MANAGER")], Refusals.Fields(() => By(Case.Manager).Delegate(Delegation("", "2026-03-18"))));
    }

    [Fact]
    public async Task EndDelegation_BeforeItsLastDay_EndsItAndAnotherMayBegin()
    {
        await SubmitAsync("c1", "T1", Own("w2"), "2026-03-10");
        var made = await By(Case.Manager).DelegateAsync(Delegation("", "2026-04-30"));
        Assert.Equal("holds", made.State);
        Assert.Equal("DELEGATED_ALREADY", Refusals.Rule(() => By(Case.Manager).Delegate(Delegation("2026-04-30", "2026-05-30"))));

        var ended = await By(_other).EndDelegationAsync(new() { RequestId = Id(), DelegationId = made.DelegationId });

        Assert.Equal(("ended", "Olive Other"), (ended.State, ended.EndedBy));
        Assert.Equal(0, await ToAuthoriseAsync(_other));
        Assert.Equal("OVER", Refusals.Rule(() => By(_other).EndDelegation(new() { RequestId = Id(), DelegationId = made.DelegationId })));
        Assert.Equal("holds", (await By(Case.Manager).DelegateAsync(Delegation("", "2026-04-30"))).State);
        Assert.Equal(["delegated", "delegation_ended", "delegated"], (await _host.AccessLogAsync()).Where(entry => entry.Record == "delegation").Select(entry => entry.Action));
    }

    [Fact]
    public async Task Delegate_RetriedAfterMidnight_IsAnsweredAsBefore()
    {
        var request = Delegation("2026-03-17", "2026-03-17");
        var made = await By(Case.Manager).DelegateAsync(request);
        Advance(1);

        Assert.Equal((made.DelegationId, "past"), ((await By(Case.Manager).DelegateAsync(request)).DelegationId, Assert.Single((await By(Case.Manager).ListDelegationsAsync(new())).Rows).State));
        Assert.Equal([("from_on", "TOO_EARLY"), ("last_on", "TOO_EARLY")], Refusals.Fields(() => By(Case.Manager).Delegate(Delegation("2026-03-17", "2026-03-16"))));
    }

    [Theory]
    [InlineData("", "2026-03-16", "w3", "last_on", "TOO_EARLY")]
    [InlineData("2026-03-16", "2026-03-18", "w3", "from_on", "TOO_EARLY")]
    [InlineData("", "2027-03-18", "w3", "last_on", "TOO_LATE")]
    [InlineData("", "", "w3", "last_on", "REQUIRED")]
    [InlineData("", "2026-03-18", "w2", "deputy_id", "SAME")]
    [InlineData("", "2026-03-18", "w9", "deputy_id", "UNKNOWN_ID")]
    [InlineData("", "2026-03-18", "w1", "deputy_id", "NOT_A_MANAGER")]
    public void Delegate_WrongField_IsRefusedByName(string from, string last, string deputy, string field, string reason)
    {
        var request = Delegation(from, last);
        request.DeputyId = Own(deputy);

        Assert.Equal([(field, reason)], Refusals.Fields(() => By(Case.Manager).Delegate(request)));
    }

    [Fact]
    public void ListAwaiting_AccountWithoutAWorker_IsRefused()
    {
        var nobody = new Contracts.Assessment.V1.Authorisations.AuthorisationsClient(_host.Host.As(Roles.Manager));

        Assert.Equal("NO_WORKER", Refusals.Rule(() => nobody.ListAwaiting(new())));
        Assert.Equal("NO_WORKER", Refusals.Rule(() => nobody.Delegate(Delegation("", "2026-03-18"))));
    }

    [Fact]
    public async Task GetLag_OfAuthorisedAndWaiting_IsCountedByManagerAndTeam()
    {
        // Submitted on Tuesday 10, Thursday 12 and Monday 16 March, authorised on Tuesday 17: 5, 3 and 1 working days.
        foreach (var (child, day) in new[] { ("c1", "2026-03-10"), ("c2", "2026-03-12"), ("c3", "2026-03-16") })
            await AuthoriseAsync(await SubmitAsync(child, "T1", "", day));
        await SubmitAsync("c4", "T2", "", "2026-03-13");

        var lag = await By(_other).GetLagAsync(new());

        Assert.Equal(("2025-12-16", "2026-03-18"), (lag.From, lag.To));
        Assert.Equal((3, 9L, 3.0, 5, 1, 2), Numbers(lag.All));
        Assert.Equal([("", (0, 0L, 0.0, 0, 1, 2)), (Own("w2"), (3, 9L, 3.0, 5, 0, 0))], lag.Managers.Select(row => (row.ManagerId, Numbers(row))));
        Assert.Equal([("T1", (3, 9L, 3.0, 5, 0, 0)), ("T2", (0, 0L, 0.0, 0, 1, 2))], lag.Teams.Select(row => (row.TeamId, Numbers(row))));
        Assert.Equal(0, (await By(_other).GetLagAsync(new() { From = "2026-03-01", To = "2026-03-17" })).All.Authorised);
        Assert.Equal([("from", "TOO_LONG")], Refusals.Fields(() => By(_other).GetLag(new() { From = "2024-03-16" })));
        Assert.Equal("2024-03-17", (await By(_other).GetLagAsync(new() { From = "2024-03-17" })).From);
        Assert.Equal([("to", "TOO_EARLY")], Refusals.Fields(() => By(_other).GetLag(new() { From = "2026-03-02", To = "2026-03-01" })));
    }

    [Theory]
    [InlineData("1 2 4 9", 3)]
    [InlineData("9 1 4", 4)]
    [InlineData("3 2", 2.5)]
    [InlineData("", 0)]
    public void LagRow_OfEvenOrOddMany_HasTheMiddleOfThem(string days, double median) =>
        Assert.Equal(median, LagRow.Of("", days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse), []).MedianDays);

    private static (int, long, double, int, int, int) Numbers(AuthorisationLag.Types.Row row) =>
        (row.Authorised, row.Days, row.MedianDays, row.LongestDays, row.Waiting, row.LongestWaitingDays);

    private Contracts.Assessment.V1.Authorisations.AuthorisationsClient By(Actor actor) => new(_host.Host.As(actor));

    private async Task<int> ToAuthoriseAsync(Actor actor) =>
        (await new Contracts.Assessment.V1.Assessments.AssessmentsClient(_host.Host.As(actor)).CountAssessmentsAsync(new())).ToAuthorise;

    /// <summary>Starts an assessment on 2 March and submits it on a day; its id.</summary>
    private async Task<string> SubmitAsync(string child, string team, string manager, string on, string? worker = null)
    {
        var client = new Contracts.Assessment.V1.Assessments.AssessmentsClient(_host.Host.As(Case.Worker));
        var started = await client.StartAssessmentAsync(new() { RequestId = Id(), ChildId = Own(child), StartedOn = "2026-03-02", TeamId = team, WorkerId = worker ?? Own("w1") });
        await client.SubmitAssessmentAsync(new()
        {
            RequestId = Id(), AssessmentId = started.AssessmentId, Version = 1, SubmittedOn = on, Outcome = "nfa", Factors = { "21" }, ManagerId = manager
        });
        return started.AssessmentId;
    }

    private async Task AuthoriseAsync(string id) =>
        await new Contracts.Assessment.V1.Assessments.AssessmentsClient(_host.Host.As(Case.Manager)).AuthoriseAssessmentAsync(new() { RequestId = Id(), AssessmentId = id, Version = 2 });

    private void Advance(int days) => ((ManualTime)_host.Host.Get<TimeProvider>()).Advance(TimeSpan.FromDays(days));

    private static DelegateRequest Delegation(string from, string last) => new() { RequestId = Id(), DeputyId = Own("w3"), FromOn = from, LastOn = last };

    private static string Id() => Guid.NewGuid().ToString();
}
