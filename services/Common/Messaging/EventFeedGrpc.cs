using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using Google.Protobuf;
using Grpc.Core;

namespace CsWorkPerf.Common.Messaging;

/// <summary>Offers the event logs of the services in this process to the other services, and says how far these have followed others'.</summary>
internal sealed class EventFeedGrpc(IEnumerable<FeedSource> sources, FollowerStates followers) : EventFeed.EventFeedBase
{
    private const int PageSize = 1_000;

    public override async Task Read(ReadFeedRequest request, IServerStreamWriter<FeedPage> stream, ServerCallContext context)
    {
        var db = sources.SingleOrDefault(source => source.Db.Service == request.Source)?.Db ?? throw new NotFound("feed", request.Source);
        var position = request.AfterPosition;
        var left = request.Limit > 0 ? request.Limit : int.MaxValue;
        while (left > 0)
        {
            var (state, rows) = await db.ReadAsync(async session =>
            {
                var state = await FeedLog.StateAsync(session);
                return (state, await FeedLog.AfterAsync(session, position, state.Head, Math.Min(PageSize, left), request.Types_));
            }, context.CancellationToken);
            if (request.LogId.Length > 0 && request.LogId != state.LogId)
                throw new RuleBroken("LOG_REPLACED", "The event log is not the one that the reader knows; read it again from the start.", "feed/" + request.Source);

            // Fewer rows than would fit are the last: of what lies behind them none is asked for.
            var last = rows.Count < Math.Min(PageSize, left) ? state.Head : rows[^1].Position;
            var page = new FeedPage { LogId = state.LogId, Head = state.Head, From = position + 1, To = Math.Max(last, position) };
            page.Events.AddRange(rows.Select(Map));
            await stream.WriteAsync(page, context.CancellationToken);
            position = page.To;
            left -= rows.Count;
            if (position >= state.Head) return;
        }
    }

    public override Task<ListFollowersResponse> ListFollowers(ListFollowersRequest request, ServerCallContext context) => Task.FromResult(new ListFollowersResponse
    {
        Followers = { followers.All.Select(one => new ListFollowersResponse.Types.Follower { Service = one.Service, Source = one.Source, Position = one.Position }) }
    });

    private static FeedEvent Map(FeedRow row) => new()
    {
        Position = row.Position,
        Type = row.Type,
        AggregateId = row.AggregateId,
        Version = row.Version,
        OccurredAt = row.OccurredAt,
        Origin = row.Origin,
        Body = ByteString.CopyFromUtf8(row.Body)
    };
}

/// <summary>A service in this process whose log can be read.</summary>
internal sealed record FeedSource(Db Db);
