using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>What to search for: a council id, or words of the name; and a birth date, or null.</summary>
public sealed record ChildQuery(string Text, DateOnly? BirthDate);

/// <summary>Finds children by the words of their names.</summary>
internal static class ChildSearch
{
    /// <summary>The ids of a page and of one more, in order of the word found, then of the id.</summary>
    /// <param name="session">Where to look.</param>
    /// <param name="query">Every word must start a word of the name.</param>
    /// <param name="page">After which child.</param>
    /// <param name="withRestricted">Whether restricted children are found too.</param>
    /// <exception cref="InvalidInput">The page's child is not there any more.</exception>
    public static async Task<IReadOnlyList<string>> IdsAsync(Session session, ChildQuery query, Page page, bool withRestricted)
    {
        var words = ChildNames.Words(query.Text);
        if (words.Count == 0) return [];
        var rarest = await RarestAsync(session, words);
        var first = page.After.Count == 0;
        var values = new
        {
            From = rarest,
            To = End(rarest),
            // Words are letters and digits only, so none of them is a wildcard.
            Other = words.FirstOrDefault(word => word != rarest) is { } other ? $"% {other}%" : "%",
            BirthDate = query.BirthDate.Text(),
            LastWord = first ? "" : await LastWordAsync(session, page.After[0], rarest),
            LastId = first ? "" : page.After[0]
        };
        return [.. session.Stream<NameRow>(ChildSearchSql.List(first, query.BirthDate is null, withRestricted), values)
            .Where(row => IsFirstFor(row, rarest) && words.All(word => row.Words.Contains(" " + word, StringComparison.Ordinal)))
            .Take(page.Size + 1)
            .Select(row => row.ChildId)];
    }

    /// <summary>Searching by the word that the fewest names have looks through the fewest rows.</summary>
    private static async Task<string> RarestAsync(Session session, IReadOnlyList<string> words)
    {
        var (rarest, fewest) = (words[0], int.MaxValue);
        if (words.Count == 1) return rarest;
        foreach (var word in words)
        {
            var count = await session.OneAsync<int>(ChildSearchSql.CountByWord, new { From = word, To = End(word) });
            if (count < fewest) (rarest, fewest) = (word, count);
        }
        return rarest;
    }

    /// <summary>The word by which the last child of the page before was found; a token holds no part of a name.</summary>
    private static async Task<string> LastWordAsync(Session session, string childId, string prefix)
    {
        var child = await ChildStore.ByIdAsync(session, childId);
        return (child is null ? [] : ChildNames.Words(child.FullName())).FirstOrDefault(word => word.StartsWith(prefix, StringComparison.Ordinal))
            ?? throw new InvalidInput("page.page_token", "The list has changed since; start again with an empty page token.", "NOT_A_TOKEN");
    }

    /// <summary>A child whose first and last name both start so has two rows; the first of them counts.</summary>
    private static bool IsFirstFor(NameRow row, string prefix) =>
        row.Words.AsSpan(row.Words.IndexOf(" " + prefix, StringComparison.Ordinal) + 1).StartsWith(row.Word + " ", StringComparison.Ordinal);

    private static string End(string prefix) => prefix + '\uffff';

    private sealed record NameRow
    {
        public required string Word { get; init; }
        public required string ChildId { get; init; }
        public required string Words { get; init; }
    }
}
