using System.Threading.Channels;

namespace CsWorkPerf.Common.Messaging;

/// <summary>
/// Hands the bus's batches to a follower. It holds a few and drops the rest: what is dropped is a gap, and a gap makes the
/// follower read the feed.
/// </summary>
internal sealed class FollowerInbox(string source)
{
    private readonly Channel<EventBatch> _batches = Channel.CreateBounded<EventBatch>(
        new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public string Source => source;

    public void Offer(EventBatch batch) => _batches.Writer.TryWrite(batch);

    /// <summary>The next batch, or nothing when none came in time.</summary>
    public async Task<EventBatch?> TakeAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        if (_batches.Reader.TryRead(out var ready)) return ready;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(atMost);
        try
        {
            return await _batches.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
