using Grpc.Core;

namespace CsWorkPerf.Portal.Web;

/// <summary>
/// Server-sent events: an answer that goes on. A beat now and then keeps proxies from closing it and lets the page know that it
/// is still there; the last event says that the page should ask again at once, which is how a session's next token is taken.
/// </summary>
public sealed class EventStream(HttpResponse response)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>Sends an event for each answer of a service's stream, until that ends.</summary>
    /// <param name="call">The service's stream.</param>
    /// <param name="name">The events' name.</param>
    /// <param name="write">An answer as text.</param>
    /// <param name="cancellation">The browser has left, or the portal stops.</param>
    public async Task SendAsync<T>(AsyncServerStreamingCall<T> call, string name, Func<T, Task<string>> write, CancellationToken cancellation)
    {
        response.ContentType = "text/event-stream";
        // For proxies that keep an answer until it is whole.
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            for (var next = call.ResponseStream.MoveNext(cancellation); await BeatUntilAsync(next, cancellation); next = call.ResponseStream.MoveNext(cancellation))
                await WriteAsync(name, await write(call.ResponseStream.Current), cancellation);
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.Unauthenticated or StatusCode.Unavailable && response.HasStarted)
        {
            // The token's time is over, or the service stops: the page asks again, with a token of its session.
        }
        await WriteAsync("again", "again", cancellation);
    }

    private async Task<bool> BeatUntilAsync(Task<bool> next, CancellationToken cancellation)
    {
        while (await Task.WhenAny(next, Task.Delay(Beat, cancellation)) != next)
            await WriteAsync("beat", "beat", cancellation);
        return await next;
    }

    private async Task WriteAsync(string name, string text, CancellationToken cancellation)
    {
        await response.WriteAsync($"event: {name}\ndata: {text.ReplaceLineEndings("\ndata: ")}\n\n", cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
