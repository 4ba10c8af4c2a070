using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.AllInOne.Verbs;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.AllInOne.Import;

/// <summary>Waits until the indicators include everything that the services have stored.</summary>
internal static class CatchUp
{
    public static async Task WaitAsync(Council council, CancellationToken cancellation)
    {
        var feeds = new EventFeed.EventFeedClient(council.Invoker);
        var reporting = new ReportingAdmin.ReportingAdminClient(council.Invoker);
        using var progress = new ProgressLine();
        while (true)
        {
            // First those between: what a service hears makes it say more. Positions come before heads, so that nothing slips between.
            var followers = await feeds.ListFollowersAsync(new ListFollowersRequest(), cancellationToken: cancellation);
            var status = await reporting.GetStatusAsync(new GetStatusRequest(), cancellationToken: cancellation);
            var behind = await BehindAsync(feeds, followers.Followers, cancellation);
            foreach (var source in status.Sources)
            {
                var head = await HeadAsync(feeds, source.Source_, cancellation);
                behind += Math.Max(0, head - source.Position);
            }
            if (behind == 0) return;
            progress.Show("events not yet in the indicators", behind, 0L);
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    /// <summary>Waits until one service has heard everything that the others have stored.</summary>
    public static async Task WaitForFollowersAsync(Council council, string service, CancellationToken cancellation)
    {
        var feeds = new EventFeed.EventFeedClient(council.Invoker);
        while (true)
        {
            var followers = await feeds.ListFollowersAsync(new ListFollowersRequest(), cancellationToken: cancellation);
            if (await BehindAsync(feeds, followers.Followers.Where(follower => follower.Service == service), cancellation) == 0) return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }

    private static async Task<long> BehindAsync(EventFeed.EventFeedClient feeds, IEnumerable<ListFollowersResponse.Types.Follower> followers, CancellationToken cancellation)
    {
        var behind = 0L;
        foreach (var follower in followers) behind += Math.Max(0, await HeadAsync(feeds, follower.Source, cancellation) - follower.Position);
        return behind;
    }

    private static async Task<long> HeadAsync(EventFeed.EventFeedClient feeds, string source, CancellationToken cancellation)
    {
        using var call = feeds.Read(new ReadFeedRequest { Source = source, AfterPosition = long.MaxValue - 1, Limit = 1 }, cancellationToken: cancellation);
        return await call.ResponseStream.MoveNext(cancellation) ? call.ResponseStream.Current.Head : 0;
    }
}
