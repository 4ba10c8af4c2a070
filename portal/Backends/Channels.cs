using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Portal.Security;
using Grpc.Core;
using Grpc.Net.Client;

namespace CsWorkPerf.Portal.Backends;

/// <summary>One connection per service, at <c>Services:&lt;Name&gt;</c>; the typed clients of a request share it.</summary>
public sealed class Channels : IDisposable
{
    private readonly Dictionary<string, GrpcChannel> _channels;

    /// <exception cref="InvalidOperationException">An address is missing, not one, or plaintext off the loopback.</exception>
    public Channels(IConfiguration configuration) => _channels = new[] { "Intake", "Workforce", "Reporting" }.ToDictionary(
        service => service,
        service =>
        {
            var key = $"Services:{service}";
            var address = configuration[key] ?? throw new InvalidOperationException($"Setting {key} is missing: the gRPC address of that service, such as http://localhost:5001.");
            return GrpcChannel.ForAddress(HostAddress.Check(key, address, configuration), new GrpcChannelOptions
            {
                HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true, ConnectTimeout = TimeSpan.FromSeconds(3) },
            });
        });

    public ChannelBase For(string service) => _channels[service];

    public void Dispose()
    {
        foreach (var channel in _channels.Values) channel.Dispose();
    }
}

/// <summary>What goes with every call of a request: who calls, until when, and that it ends when the browser leaves.</summary>
public sealed class Calls(SessionToken session, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public CallOptions Options(CancellationToken cancellation)
    {
        var headers = new Metadata();
        if (session.Value.Length > 0) headers.Add("authorization", "Bearer " + session.Value);
        return new CallOptions(headers, clock.GetUtcNow().Add(Patience).UtcDateTime, cancellation);
    }
}
