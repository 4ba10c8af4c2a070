using Grpc.Net.Client;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Grpc;

/// <summary>How connections to the services are kept.</summary>
internal static class ServiceChannel
{
    /// <param name="address">An address that <see cref="Hosting.HostAddress"/> has checked: plaintext is the loopback or was asked for.</param>
    /// <param name="logging">Where the channel logs; nowhere if null.</param>
    /// <param name="mostReceived">The largest message taken, in bytes.</param>
    public static GrpcChannel To(string address, ILoggerFactory? logging = null, int mostReceived = 4 * 1024 * 1024) =>
        GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            LoggerFactory = logging,
            MaxReceiveMessageSize = mostReceived,
            UnsafeUseInsecureChannelCallCredentials = true,
            // The library waits longer after each vain try, in the end two minutes: a service that is there again, or was long in
            // starting, would be taken for away all that time.
            InitialReconnectBackoff = TimeSpan.FromMilliseconds(100),
            MaxReconnectBackoff = TimeSpan.FromSeconds(1),
            HttpHandler = new SocketsHttpHandler
            {
                EnableMultipleHttp2Connections = true,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
                // Finds out about a peer that is gone without a word.
                KeepAlivePingDelay = TimeSpan.FromSeconds(60),
                KeepAlivePingTimeout = TimeSpan.FromSeconds(20),
                // Finds new replicas behind the same name.
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            },
            DisposeHttpClient = true,
        });
}
