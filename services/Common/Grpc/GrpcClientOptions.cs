namespace CsWorkPerf.Common.Grpc;

/// <summary>What every call of a process's clients has unless the call itself says otherwise.</summary>
public sealed class GrpcClientOptions
{
    /// <summary>How long a unary call may take. Streams have no deadline of their own: some are meant to stay open.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The bearer token for a call, asked for at every call; null to call without one. The provider is the one that the client
    /// came from, so that a scoped client speaks for the user of its scope.
    /// </summary>
    public Func<IServiceProvider, CancellationToken, ValueTask<string?>>? Token { get; set; }
}
