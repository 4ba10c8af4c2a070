using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.Workforce.Features;

/// <summary>Which page of a list. The token is the id of the last record of the page before, so it says nothing about anyone.</summary>
internal readonly record struct Paging(string After, int Size)
{
    private const int Normal = 50, Most = 500;

    /// <exception cref="InvalidInput">A size out of range, or a token that is none.</exception>
    public static Paging Of(PageRequest? page)
    {
        if (page is null) return new("", Normal);
        var found = new Violations();
        if (page.PageSize is < 0 or > Most) found.Add("page.page_size", $"page.page_size is {page.PageSize}; it must be 1 to {Most}, or 0 for {Normal}.", "OUT_OF_RANGE");
        if (page.PageToken.Length > 0 && !Guid.TryParseExact(page.PageToken, "D", out _))
            found.Add("page.page_token", "page.page_token is none that a list has answered; start again with an empty one.", "PAGE_TOKEN");
        found.ThrowIfAny();
        return new(page.PageToken, page.PageSize == 0 ? Normal : page.PageSize);
    }

    /// <summary>One more than the page holds, to know whether there is another page.</summary>
    public int Fetch => Size + 1;

    /// <summary>The page's records, and the token of the next page (empty: this was the last).</summary>
    public (IReadOnlyList<T> Page, string Next) Cut<T>(IReadOnlyList<T> found, Func<T, string> id) =>
        found.Count > Size ? ([.. found.Take(Size)], id(found[Size - 1])) : (found, "");
}
