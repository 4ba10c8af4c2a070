using System.Net;
using CsWorkPerf.Common.Errors;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Common.Hosting;

/// <summary>The rule for addresses: plaintext stays on the loopback unless a setting says otherwise.</summary>
public static class HostAddress
{
    /// <summary>Returns the address if it is allowed.</summary>
    /// <exception cref="BadSetting">Not an http(s) address, or plaintext off the loopback without <c>Grpc:AllowPlaintext</c>.</exception>
    public static string Check(string key, string value, IConfiguration configuration)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new BadSetting($"Setting {key} is '{value}'; it must be an address such as http://localhost:5001.");
        var loopback = uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip));
        if (uri.Scheme == "http" && !loopback && !string.Equals(configuration["Grpc:AllowPlaintext"], "true", StringComparison.OrdinalIgnoreCase))
            throw new BadSetting($"Setting {key} is '{value}': plaintext off the loopback needs Grpc:AllowPlaintext=true, or use https.");
        return value;
    }
}
