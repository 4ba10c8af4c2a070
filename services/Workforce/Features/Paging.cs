using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Workforce.Features;

/// <summary>Which page of a list. The token is the id of the last record of the page before, so it says nothing about anyone.</summary>
internal readonly record struct Paging(string After, int Size)
{
    private const int Normal = 50, Most = 500;

    /// <exception cref="InvalidInput">A size out of range, or a token that is none.</exception>
    public static Paging Of(int? size, string? token)
    {
        var found = new Violations();
        if (size is < 0 or > Most) found.Add("page.page_size", $"page.page_size is {size}; it must be 1 to {Most}, or 0 for {Normal}.", "OUT_OF_RANGE");
        if (!string.IsNullOrEmpty(token) && !Guid.TryParseExact(token, "D", out _))
            found.Add("page.page_token", "page.page_token is not one that this list gave; start again with an empty one.", "NOT_A_TOKEN");
        found.ThrowIfAny();
        return new(token ?? "", size is null or 0 ? Normal : size.Value);
    }

    /// <summary>One more than the page holds, to know whether there is another page.</summary>
    public int Fetch => Size + 1;

    /// <summary>The page's records, and the token of the next page (empty: this was the last).</summary>
    public (IReadOnlyList<T> Page, string Next) Cut<T>(IReadOnlyList<T> found, Func<T, string> id) =>
        found.Count > Size ? ([.. found.Take(Size)], id(found[Size - 1])) : (found, "");
}
