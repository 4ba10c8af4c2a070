using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace CsWorkPerf.Common.Security;

/// <summary>Whom a limit per address counts together.</summary>
public static class CallerAddress
{
    private const int BytesOfNetwork = 8;

    /// <summary>
    /// The address that the request came from; of IPv6 its first 64 bits, for whoever has one such address has all the others of
    /// that network.
    /// </summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..BytesOfNetwork]) : address.ToString();
    }
}
