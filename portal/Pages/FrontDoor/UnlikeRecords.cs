using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What speaks against two records being of one child, for whoever is about to merge them.</summary>
public static class UnlikeRecords
{
    /// <summary>A warning that names what differs; null where nothing does by more than a slip or a change of name explains.</summary>
    public static string? Warning(Child one, Child other)
    {
        string[] differs = [.. new[] { Names(one, other), BirthDates(one, other) }.OfType<string>()];
        return differs.Length == 0 ? null
            : $"These two records look like different children: {string.Join("; ", differs)}. Merge them only if you are sure, and say below how you know.";
    }

    private static string? Names(Child one, Child other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        return first.Count == 0 || second.Count == 0 || first.Overlaps(second) ? null : "their names have no word in common";
    }

    private static HashSet<string> WordsOf(Child child) =>
        $"{child.FirstName} {child.LastName}".Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.CurrentCultureIgnoreCase);

    /// <summary>One digit, or day and month the other way round, is a slip of whoever typed it.</summary>
    private static string? BirthDates(Child one, Child other)
    {
        var (first, second) = (one.BirthDate, other.BirthDate);
        if (first.Length == 0 || second.Length == 0 || first.Zip(second).Count(pair => pair.First != pair.Second) <= 1 || first == Swapped(second)) return null;
        return $"one was born on {Words.Moment(first)}, the other on {Words.Moment(second)}";
    }

    private static string Swapped(string day) => $"{day[..4]}-{day[8..]}-{day[5..7]}";
}
