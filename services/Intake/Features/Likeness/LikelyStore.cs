using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Likeness;

/// <summary>Finds the children that may be likely the same, through indexes only.</summary>
internal static class LikelyStore
{
    /// <summary>Longer words are rarer, and one of them is right unless each is mistyped.</summary>
    private const int MostWords = 4;

    /// <summary>More than this with the same name and no birth date to tell them apart are not looked at.</summary>
    private const int MostByName = 100;

    public static async Task<IReadOnlyCollection<Child>> CandidatesAsync(Session session, Child like, bool withRestricted)
    {
        var mostRestricted = withRestricted ? 1 : 0;
        var words = ChildNames.Words(like.FullName());
        var days = like.BirthDate is { } born ? NearDays.Of(born).Distinct().Select(day => ((DateOnly?)day).Text()).ToArray() : [];
        var sql = days.Length == 0 ? LikelySql.ListByWord : LikelySql.ListByWordAndBirthDate;
        var scores = new Dictionary<string, int>();
        foreach (var word in words.OrderByDescending(word => word.Length).Take(MostWords))
            foreach (var row in session.Stream<NameRow>(sql, new { Word = word, MostRestricted = mostRestricted, Days = days, All = $" {string.Join(' ', words)} " }))
            {
                var likeness = Likeness.Of(words, like.BirthDate, row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.BirthDate);
                if (likeness.MayBeLikely) scores[row.ChildId] = likeness.Score;
            }
        var best = scores.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(MostByName).Select(one => one.Key).ToList();
        var found = best.Count == 0 ? new Dictionary<string, Child>() : new(await ChildStore.ByIdsAsync(session, best));
        if (like.BirthDate is { } day)
        {
            string[] bornThen = [.. new[] { day, NearDays.Swapped(day) ?? day }.Distinct().Select(one => ((DateOnly?)one).Text())];
            foreach (var child in await session.ListAsync<Child>(LikelySql.ListByBirthDate, new { Days = bornThen, MostRestricted = mostRestricted }))
                found.TryAdd(child.ChildId, child);
        }
        return found.Values;
    }

    private sealed record NameRow
    {
        public required string ChildId { get; init; }
        public DateOnly? BirthDate { get; init; }
        public required string Words { get; init; }
    }
}
