using System.Globalization;

namespace CsWorkPerf.Portal.Web;

/// <summary>
/// The way through a list whose pages have opaque tokens: the URL's <c>after</c> holds the tokens from the first page to the
/// one shown, so that "previous" works without asking the service.
/// </summary>
public sealed record Paging(string? Trail)
{
    private const char Separator = '~';

    /// <summary>So long a way back is kept in the URL; beyond it, "previous" returns to the list's start.</summary>
    private const int Longest = 20;

    private string[] Tokens => string.IsNullOrEmpty(Trail) ? [] : Trail.Split(Separator);

    /// <summary>The token to ask the service with; empty on the first page.</summary>
    public string Token => Tokens.LastOrDefault() ?? "";

    /// <summary>The page shown of a list that came whole, and the token of the next; empty on the last.</summary>
    public (IReadOnlyList<T> Rows, string NextToken) Of<T>(IReadOnlyList<T> all, int size)
    {
        var from = int.TryParse(Token, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 0;
        return ([.. all.Skip(from).Take(size)], all.Count - size > from ? (from + size).ToString(CultureInfo.InvariantCulture) : "");
    }

    public string? PreviousHref(HttpRequest request) => Tokens.Length == 0
        ? null
        : QueryLinks.With(request, ("after", string.Join(Separator, Tokens[..^1])));

    public string? NextHref(HttpRequest request, string nextToken) => nextToken.Length == 0
        ? null
        : QueryLinks.With(request, ("after", string.Join(Separator, Tokens.Append(nextToken).TakeLast(Longest))));
}
