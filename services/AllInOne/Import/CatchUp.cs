using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.AllInOne.Import;

/// <summary>Waits until the services have heard what the others have stored: says how far they are, and gives up where nothing goes on.</summary>
internal sealed class CatchUp(Council council)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly EventFeed.EventFeedClient _feeds = new(council.Invoker);
    private readonly ReportingAdmin.ReportingAdminClient _reporting = new(council.Invoker);

    // Read before anything is stored: a wrong setting is said at once.
    private readonly TimeSpan _limit = PatientWait.Limit(council.Settings);

    /// <summary>Until the indicators include everything.</summary>
    /// <exception cref="CommandFailed">Nothing went on for long.</exception>
    public async Task WaitForFiguresAsync(CancellationToken cancellation)
    {
        using var wait = new PatientWait(_limit);
        while (true)
        {
            // First those between: what a service hears makes it say more. Positions come before heads, so that nothing slips between.
            var followers = await _feeds.ListFollowersAsync(new ListFollowersRequest(), cancellationToken: cancellation);
            var status = await _reporting.GetStatusAsync(new GetStatusRequest(), cancellationToken: cancellation);
            var behind = await BehindAsync(followers.Followers.Select(one => (one.Service, one.Source, one.Position)), cancellation);
            // What the figures show, which is less than Reporting has heard while its totals are worked out anew.
            var shown = await BehindAsync(status.Sources.Select(one => ("the figures", one.Source_, one.Position)), cancellation);
            if (behind.Count == 0 && shown.Count == 0) return;
            if (behind.Count > 0) wait.GoesOn("events taken in by the services", behind);
            else wait.GoesOn("rows folded into the figures", shown, status.Rebuild is { Stage: "fold" } fold ? (fold.Done, fold.Total) : (0, 0));
            await Task.Delay(Look * 4, cancellation);
        }
    }

    /// <summary>Until one service has heard everything that the others have stored.</summary>
    /// <inheritdoc cref="WaitForFiguresAsync"/>
    public async Task WaitForAsync(string service, CancellationToken cancellation)
    {
        using var wait = new PatientWait(_limit);
        while (true)
        {
            var followers = await _feeds.ListFollowersAsync(new ListFollowersRequest(), cancellationToken: cancellation);
            var behind = await BehindAsync(followers.Followers.Where(one => one.Service == service).Select(one => (one.Service, one.Source, one.Position)), cancellation);
            if (behind.Count == 0) return;
            wait.GoesOn($"events taken in by {service}, which needs them for the next file", behind);
            await Task.Delay(Look, cancellation);
        }
    }

    private async Task<List<Behind>> BehindAsync(IEnumerable<(string Service, string Source, long Position)> followers, CancellationToken cancellation)
    {
        var behind = new List<Behind>();
        foreach (var (service, source, position) in followers)
            if (await HeadAsync(source, cancellation) is var head && head > position) behind.Add(new(service, source, position, head));
        return behind;
    }

    private async Task<long> HeadAsync(string source, CancellationToken cancellation)
    {
        using var call = _feeds.Read(new ReadFeedRequest { Source = source, AfterPosition = long.MaxValue - 1, Limit = 1 }, cancellationToken: cancellation);
        return await call.ResponseStream.MoveNext(cancellation) ? call.ResponseStream.Current.Head : 0;
    }
}

/// <summary>A service that has not heard all of another's events.</summary>
/// <param name="Service">Who follows.</param>
/// <param name="Source">Whom.</param>
/// <param name="Position">The last event it has.</param>
/// <param name="Head">The last one there is.</param>
internal sealed record Behind(string Service, string Source, long Position, long Head);
