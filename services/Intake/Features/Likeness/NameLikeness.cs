using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Likeness;

/// <summary>How like two names are, as words in any order. A short form of a name is another word.</summary>
public static class NameLikeness
{
    private const int ShortestMistyped = 3;

    /// <summary>The reason that the names give; null where they have nothing in common.</summary>
    /// <param name="one">Distinct words of <see cref="ChildNames.Words"/>.</param>
    /// <param name="other">Likewise.</param>
    public static string? Compare(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (only, onlyOther) = (one.Except(other).ToList(), other.Except(one).ToList());
        var shared = one.Count - only.Count;
        if (only.Count == 0 && onlyOther.Count == 0) return shared > 0 ? LikelyReason.SameName : null;
        if (only.Count == onlyOther.Count && only.All(word => onlyOther.Any(like => IsOneError(word, like))) && onlyOther.All(word => only.Any(like => IsOneError(like, word))))
            return only.Count == 1 ? LikelyReason.OneLetter : LikelyReason.OneLetterEach;
        if (shared >= 2 && (only.Count == 0 || onlyOther.Count == 0)) return LikelyReason.WordMore;
        return shared > 0 ? LikelyReason.SameWord : null;
    }

    /// <summary>Whether one letter was left out, added, replaced, or swapped with the next.</summary>
    public static bool IsOneError(string one, string other)
    {
        if (Math.Max(one.Length, other.Length) < ShortestMistyped || Math.Abs(one.Length - other.Length) > 1 || one == other) return false;
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start]) start++;
        var a = one.AsSpan(start);
        var b = other.AsSpan(start);
        if (a.Length != b.Length) return a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
        return a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
