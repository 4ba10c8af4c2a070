using System.Net;
using CsWorkPerf.Common.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Common.Hosting;

/// <summary>The rules for addresses: no path, and plaintext stays on the loopback unless a setting says otherwise.</summary>
public static class HostAddress
{
    /// <summary>The address of a service, by its setting <c>Services:&lt;Name&gt;</c>.</summary>
    /// <exception cref="BadSetting">It is missing or not allowed.</exception>
    public static string Of(string service, IConfiguration configuration)
    {
        var key = "Services:" + SettingName.Of(service);
        return configuration[key] is { } value && !string.IsNullOrWhiteSpace(value)
            ? Check(key, value, configuration)
            : throw new BadSetting($"Setting {key} is missing; give the gRPC address of that service, such as http://localhost:5001.");
    }

    /// <summary>Returns the address if it is allowed.</summary>
    /// <exception cref="BadSetting">Not an http(s) address, with more than scheme, host and port, or plaintext off the loopback without <c>Grpc:AllowPlaintext</c>.</exception>
    public static string Check(string key, string value, IConfiguration configuration)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new BadSetting($"Setting {key} is '{value}'; it must be an address such as http://localhost:5001.");
        if (uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            throw new BadSetting($"Setting {key} is '{value}'; it must be scheme, host and port alone, such as http://localhost:5001.");
        if (IsExposed(uri) && !AllowsPlaintext(configuration))
            throw new BadSetting($"Setting {key} is '{value}': plaintext off the loopback needs Grpc:AllowPlaintext=true, or use https.");
        return value;
    }

    /// <summary>
    /// Checks where a started host listens in fact, whichever setting said so: its own, <c>urls</c> (ASPNETCORE_URLS),
    /// <c>HTTP_PORTS</c> or <c>Kestrel:Endpoints</c>.
    /// </summary>
    /// <exception cref="BadSetting">It listens in plaintext off the loopback without <c>Grpc:AllowPlaintext</c>.</exception>
    public static void CheckBound(WebApplication started)
    {
        if (AllowsPlaintext(started.Configuration)) return;
        var exposed = started.Urls.Where(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsExposed(uri)).ToList();
        if (exposed.Count > 0)
            throw new BadSetting($"The program was set to listen at {string.Join(", ", exposed)}: plaintext off the loopback needs Grpc:AllowPlaintext=true, or use https.");
    }

    private static bool IsExposed(Uri uri) =>
        uri.Scheme == "http" && !uri.IsLoopback && uri.Host != "unix" && !(IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip));

    private static bool AllowsPlaintext(IConfiguration configuration) =>
        string.Equals(configuration["Grpc:AllowPlaintext"], "true", StringComparison.OrdinalIgnoreCase);
}
