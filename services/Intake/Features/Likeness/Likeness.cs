using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Likeness;

/// <summary>
/// How likely two records are of the same child: points for the name, the birth date and the postcode, of which 60 make a likely
/// one. A name alone never does, nor a birth date.
/// </summary>
/// <param name="Score">0 to 105.</param>
/// <param name="Reasons">Words of <see cref="LikelyReason"/>: the name's first.</param>
public sealed record Likeness(int Score, IReadOnlyList<string> Reasons)
{
    /// <summary>From so many points on a record is offered.</summary>
    public const int Likely = 60;

    private const int MostOfPostcode = 15;

    private static readonly Dictionary<string, int> Points = new()
    {
        [LikelyReason.SameName] = 50,
        [LikelyReason.OneLetter] = 35,
        [LikelyReason.WordMore] = 30,
        [LikelyReason.OneLetterEach] = 25,
        [LikelyReason.SameWord] = 15,
        [LikelyReason.SameBirthDate] = 40,
        [LikelyReason.BirthDateSwapped] = 30,
        [LikelyReason.BirthDateOneDigit] = 25,
        [LikelyReason.BirthDateNotKnown] = 10,
        [LikelyReason.SamePostcode] = MostOfPostcode
    };

    /// <summary>Whether the records are likely of one child.</summary>
    public bool IsLikely => Score >= Likely;

    /// <summary>Whether a postcode that is the same would make the records likely of one child, or they are without.</summary>
    public bool MayBeLikely => Score + MostOfPostcode >= Likely;

    public static Likeness Of(Child one, Child other)
    {
        var known = Of(ChildNames.Words(one.FullName()), one.BirthDate, ChildNames.Words(other.FullName()), other.BirthDate);
        var postcode = Postcode(one);
        return postcode.Length > 0 && postcode == Postcode(other) && known.Score > 0
            ? new(known.Score + Points[LikelyReason.SamePostcode], [.. known.Reasons, LikelyReason.SamePostcode])
            : known;
    }

    /// <summary>By name and birth date alone; 0 where the names have nothing in common.</summary>
    public static Likeness Of(IReadOnlyList<string> words, DateOnly? born, IReadOnlyList<string> otherWords, DateOnly? otherBorn)
    {
        if (NameLikeness.Compare(words, otherWords) is not { } name) return new(0, []);
        string[] reasons = [name, .. BirthDate(born, otherBorn) is { } day ? [day] : (string[])[]];
        return new(reasons.Sum(reason => Points[reason]), reasons);
    }

    private static string? BirthDate(DateOnly? one, DateOnly? other)
    {
        if (one is not { } day || other is not { } otherDay) return LikelyReason.BirthDateNotKnown;
        if (day == otherDay) return LikelyReason.SameBirthDate;
        if (NearDays.Swapped(day) == otherDay) return LikelyReason.BirthDateSwapped;
        return NearDays.IsOneDigit(day, otherDay) ? LikelyReason.BirthDateOneDigit : null;
    }

    private static string Postcode(Child child) => child.Postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
