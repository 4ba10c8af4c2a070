using System.Globalization;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>Which open contacts are of high concern and come first on the board: a council's own policy.</summary>
/// <param name="From">The lowest level of need that is; 1 to 4.</param>
public sealed record HighConcern(int From)
{
    private const int Highest = 4;

    public bool Is(OpenContact contact) => LevelOf(contact) >= From;

    /// <summary>0 for level of need 4, then one for each level that is high concern, then the rest alike: the lower, the sooner.</summary>
    public int Rank(OpenContact contact) => Highest - Math.Max(LevelOf(contact), From - 1);

    private static int LevelOf(OpenContact contact) =>
        int.TryParse(contact.LevelOfNeed, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0;
}
