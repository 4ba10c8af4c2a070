using System.Collections.Concurrent;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Common.Messaging;

/// <summary>Clients of the other services' feeds, by source (<c>Services:&lt;Name&gt;</c>), signed in as this service.</summary>
internal sealed class FeedClients(IConfiguration configuration, ServiceTokens tokens) : IDisposable
{
    private readonly ConcurrentDictionary<string, GrpcChannel> _channels = [];

    public EventFeed.EventFeedClient For(string source)
    {
        var channel = _channels.GetOrAdd(source, name => ServiceChannel.To(HostAddress.Of(name, configuration), mostReceived: 32 * 1024 * 1024));
        return new EventFeed.EventFeedClient(channel.Intercept(metadata =>
        {
            metadata.Add("authorization", "Bearer " + tokens.Current);
            return metadata;
        }));
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values) channel.Dispose();
    }
}
