using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests.Features.Board;

public sealed class WatchBoardTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(IntakeHost.Start);
    private readonly IntakeHost _intake;
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(60));

    public WatchBoardTests() => _intake = new IntakeHost { Time = _time };

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        _limit.Dispose();
        await _intake.DisposeAsync();
    }

    private AsyncServerStreamingCall<BoardView> Watch(string mark = "", Action<GetBoardRequest>? more = null)
    {
        var board = new GetBoardRequest();
        more?.Invoke(board);
        return _intake.Board().WatchBoard(new WatchBoardRequest { Board = board, Mark = mark }, cancellationToken: _limit.Token);
    }

    private async Task<BoardView> NextAsync(AsyncServerStreamingCall<BoardView> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext(_limit.Token), "the stream ended");
        return watch.ResponseStream.Current;
    }

    [Fact]
    public async Task WatchBoard_Decision_IsPushedWithTheViewOfThen()
    {
        var contact = _intake.LogContact();
        using var watch = Watch();
        Assert.Equal(contact.ContactId, Assert.Single((await NextAsync(watch)).Rows).Contact.ContactId);

        _intake.Decide(contact);

        var pushed = await NextAsync(watch);
        Assert.Equal((0, 0), (pushed.Rows.Count, pushed.Counts.Open));
    }

    /// <summary>The clock stands still: nothing but the restriction brings the next view.</summary>
    [Fact]
    public async Task WatchBoard_ChildRestrictedMeanwhile_IsNamelessAtOnce()
    {
        var child = _intake.AddChild("Nia", "Named");
        _intake.LogContact(child.ChildId);
        using var watch = Watch();
        Assert.Equal("Nia Named", Assert.Single((await NextAsync(watch)).Rows).ChildName);
        var next = NextAsync(watch);

        child.Restricted = true;
        _intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = child });

        Assert.Equal(("", true), Assert.Single((await next).Rows) is var row ? (row.ChildName, row.Restricted) : default);
    }

    [Fact]
    public async Task WatchBoard_MergedWithARestrictedRecord_IsNamelessAtOnce()
    {
        var (child, secret) = (_intake.AddChild("Nia", "Named"), _intake.AddChild("Nia", "Noted", restricted: true));
        _intake.LogContact(child.ChildId);
        using var watch = Watch();
        await NextAsync(watch);
        var next = NextAsync(watch);

        _intake.Children(Roles.Manager).MergeChildren(new MergeChildrenRequest
        {
            RequestId = IntakeHost.Key(), KeptId = child.ChildId, KeptVersion = child.Version, MergedId = secret.ChildId, MergedVersion = secret.Version, Reason = "One child"
        });

        Assert.Equal("", Assert.Single((await next).Rows).ChildName);
    }

    [Fact]
    public async Task WatchBoard_MarkOfTheViewThatIsShown_AnswersOnlyWhenSomethingChanges()
    {
        using var watch = Watch(_intake.View().Mark);

        var next = NextAsync(watch);
        // What changes no open contact is no change of the board.
        _intake.AddChild();
        var contact = _intake.LogContact();

        Assert.Equal(contact.ContactId, Assert.Single((await next).Rows).Contact.ContactId);
    }

    [Fact]
    public async Task WatchBoard_MissedChangeWhileAway_IsPushedAtOnce()
    {
        var seen = _intake.View().Mark;
        _intake.LogContact();

        using var watch = Watch(seen);

        Assert.Equal(1, (await NextAsync(watch)).Counts.Open);
    }

    [Fact]
    public async Task WatchBoard_ShiftBeginsAndLapses_IsPushed()
    {
        using var watch = Watch();
        Assert.Empty((await NextAsync(watch)).OnDuty);

        _intake.SignOn(until: "2026-03-17T10:31");
        Assert.Equal("w1", Assert.Single((await NextAsync(watch)).OnDuty).WorkerId);
        _time.Advance(TimeSpan.FromSeconds(59));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty((await NextAsync(watch)).OnDuty);
    }

    [Fact]
    public async Task WatchBoard_ClosingTimeComes_IsPushed()
    {
        _time.Advance(TimeSpan.FromHours(11.5) - TimeSpan.FromSeconds(30));
        using var watch = Watch();
        Assert.True((await NextAsync(watch)).Opening.Open);

        _time.Advance(TimeSpan.FromSeconds(30));

        var closed = (await NextAsync(watch)).Opening;
        Assert.Equal((false, "2026-03-18T08:00"), (closed.Open, closed.ChangesAt));
    }

    [Fact]
    public async Task WatchBoard_MinuteWithoutAChange_IsPushedForWaitingTimes()
    {
        _intake.LogContact();
        using var watch = Watch();
        var before = (await NextAsync(watch)).Rows[0].WaitingMinutes;

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(before + 1, (await NextAsync(watch)).Rows[0].WaitingMinutes);
    }

    [Fact]
    public async Task WatchBoard_ManyChangesAtOnce_AreFewAnswersAndTheLastHasAll()
    {
        using var watch = Watch();
        await NextAsync(watch);
        var child = _intake.AddChild();

        for (var i = 0; i < 40; i++) _intake.LogContact(child.ChildId);

        var answers = 0;
        BoardView view;
        do
        {
            view = await NextAsync(watch);
            answers++;
        }
        while (view.Counts.Open < 40);
        Assert.InRange(answers, 1, 39);
    }

    [Fact]
    public async Task WatchBoard_TokenRevoked_EndsTheStream()
    {
        var actor = BoardPeople.Worker("w1") with { TokenId = "session-1" };
        var board = new Contracts.Intake.V1.Board.BoardClient(_intake.Host.As(actor));
        using var watch = board.WatchBoard(new WatchBoardRequest(), cancellationToken: _limit.Token);
        await NextAsync(watch);

        _intake.Host.Get<RevokedTokens>().Add("session-1");
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(() => NextAsync(watch))).StatusCode);
    }

    [Fact]
    public async Task WatchBoard_TokenEnds_EndsTheStream()
    {
        var token = _intake.Host.Get<AccessTokens>().Make(BoardPeople.Worker("w1"), _time.GetUtcNow().AddSeconds(5));
        using var watch = new Contracts.Intake.V1.Board.BoardClient(_intake.Host.With(token)).WatchBoard(new WatchBoardRequest(), cancellationToken: _limit.Token);
        await NextAsync(watch);

        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(() => NextAsync(watch))).StatusCode);
    }

    [Fact]
    public async Task WatchBoard_WholeTime_IsOneEntryOfTheAccessLog()
    {
        var contact = _intake.LogContact();
        using var watch = Watch();
        await NextAsync(watch);
        _intake.Decide(contact);
        await NextAsync(watch);

        Assert.Equal([("watch", "board", "")], (await _intake.AccessLogAsync()).Where(one => one.Record == "board"));
    }

    [Fact]
    public async Task WatchBoard_BadFilter_IsRefused()
    {
        using var watch = Watch(more: request => request.Clock = "late");

        Assert.Equal(StatusCode.InvalidArgument, (await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(_limit.Token))).StatusCode);
    }

    [Fact]
    public async Task WatchBoard_ServiceStops_EndsTheStream()
    {
        var own = new IntakeHost();
        await own.InitializeAsync();
        using var watch = own.Board().WatchBoard(new WatchBoardRequest(), cancellationToken: _limit.Token);
        await NextAsync(watch);

        own.Host.Get<Microsoft.Extensions.Hosting.IHostApplicationLifetime>().StopApplication();

        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(() => NextAsync(watch))).StatusCode);
        await own.DisposeAsync();
    }
}
