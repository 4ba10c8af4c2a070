using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Portal.Security;

/// <summary>Believes the proxies that the settings name, and nobody else, that a request came over TLS and from whom.</summary>
internal sealed class ProxyTrust(IOptions<PortalSettings> settings) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var each in settings.Value.Proxies)
            if (PortalSettings.TryNetwork(each, out var network)) options.KnownIPNetworks.Add(network);
        // Without a named proxy an empty list would mean "anybody".
        options.ForwardedHeaders = options.KnownIPNetworks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // Every hop of a chain is checked, however long it is.
        options.ForwardLimit = null;
    }
}
