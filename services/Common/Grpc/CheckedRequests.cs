using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// The messages that a caller streams. One that cannot be read is the caller's fault, whatever the libraries throw for it: bytes
/// that are no message, a wrong length or compressed flag before it, or an end in the middle of it.
/// </summary>
internal sealed class CheckedRequests<T>(IAsyncStreamReader<T> requests, string method, ILogger logger) : IAsyncStreamReader<T>
{
    public T Current => requests.Current;

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            return await requests.MoveNext(cancellationToken);
        }
        catch (Exception e) when (MalformedRequests.IsFaultOfCaller(e))
        {
            MalformedRequests.Log(logger, method, e.GetType().Name);
            throw MalformedRequests.Exception();
        }
    }
}
