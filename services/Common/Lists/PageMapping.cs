using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Common.V1;
using Google.Protobuf;

namespace CsWorkPerf.Common.Lists;

/// <summary>Page requests and tokens: a token holds the last row's sort keys (never a name) and is good for its query only.</summary>
public static class PageMapping
{
    private const int DefaultSize = 50, MostSize = 500;

    /// <param name="found">Gathers what is wrong.</param>
    /// <param name="page">The request's page; may be missing.</param>
    /// <param name="query">The request without its page, which tells one query from another.</param>
    /// <param name="keys">How many sort keys the list has.</param>
    public static Page Page(this Violations found, PageRequest? page, IMessage query, int keys)
    {
        var size = page?.PageSize is null or 0 ? DefaultSize : page.PageSize;
        if (size is < 1 or > MostSize) found.Add("page.page_size", $"page.page_size is {size}; it must be 1 to {MostSize}, or 0 for {DefaultSize}.", "OUT_OF_RANGE");
        if (string.IsNullOrEmpty(page?.PageToken)) return new Page(size, []);

        if (Read(page.PageToken) is [var fingerprint, .. var after] && fingerprint == Fingerprint(query) && after.Length == keys) return new Page(size, after);
        found.Add("page.page_token", "page.page_token is not one that this query gave; start again with an empty one.", "NOT_A_TOKEN");
        return new Page(size, []);
    }

    public static string Token(IMessage query, params ReadOnlySpan<string> lastRow) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Fingerprint(query)}\n{string.Join('\n', lastRow)}"));

    private static string[] Read(string token) =>
        token.Length < 1000 && Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('\n') : [];

    private static string Fingerprint(IMessage query) => Convert.ToHexStringLower(SHA256.HashData(query.ToByteArray()).AsSpan(0, 8));
}
