using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Hours;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>The RPCs of the board.</summary>
public sealed class BoardGrpc(
    ReadBoard read, WatchBoard watch, ClaimContacts claim, ReassignContacts reassign, WorkingDayCalendar calendar, OpeningHours hours,
    IHostApplicationLifetime lifetime) : Contracts.Intake.V1.Board.BoardBase
{
    public override async Task<Contracts.Intake.V1.BoardView> GetBoard(GetBoardRequest request, ServerCallContext context)
    {
        var ((filter, page), actor) = (BoardMapping.Read(request), context.Actor());
        return BoardMapping.Write(await read.HandleAsync(filter, page, actor, context.CancellationToken), request, actor, calendar, hours);
    }

    public override async Task WatchBoard(WatchBoardRequest request, IServerStreamWriter<Contracts.Intake.V1.BoardView> responseStream, ServerCallContext context)
    {
        var (board, actor) = (request.Board ?? new GetBoardRequest(), context.Actor());
        var (filter, page) = BoardMapping.Read(board);
        // A call that lasts must not hold up a service that is stopping.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        await foreach (var view in watch.HandleAsync(filter, page, request.Mark, actor, either.Token))
            await responseStream.WriteAsync(BoardMapping.Write(view, board, actor, calendar, hours), either.Token);
    }

    public override async Task<MovedContacts> ClaimContacts(ClaimContactsRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return MoveMapping.Write(await claim.HandleAsync(MoveMapping.Read(request), actor, Key(request.RequestId, actor, request), context.CancellationToken), actor);
    }

    public override async Task<MovedContacts> ReassignContacts(ReassignContactsRequest request, ServerCallContext context)
    {
        var (actor, (from, seen, to)) = (context.Actor(), MoveMapping.Read(request));
        return MoveMapping.Write(await reassign.HandleAsync(from, seen, to, actor, Key(request.RequestId, actor, request), context.CancellationToken), actor);
    }

    private static RequestKey Key(string requestId, Actor actor, Google.Protobuf.IMessage request) => RequestKey.Of(requestId, actor.AccountId, request);
}
