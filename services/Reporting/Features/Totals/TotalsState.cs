namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>What the totals are doing.</summary>
public enum TotalsMode
{
    /// <summary>Every change of a fact changes the totals in the same transaction.</summary>
    Current,

    /// <summary>Facts are taken in; the shown totals stand still until all are there.</summary>
    Behind,

    /// <summary>A new version is being folded beside the shown one; changes are noted for it.</summary>
    Building
}

/// <summary>Where facts and totals stand.</summary>
public sealed record TotalsState
{
    /// <summary>Shown while there are no totals at all: a migration let go of them.</summary>
    public const int NoVersion = 0;

    /// <summary>Counts what changes figures: changes of facts, and of the settings they are counted under.</summary>
    public required long Commits { get; init; }

    /// <summary>The commit that the shown totals stand at.</summary>
    public required long ShownCommit { get; init; }

    public required int ShownVersion { get; init; }

    /// <summary>The version that is being built, or the last one that was: numbers are not used again.</summary>
    public required int BuildingVersion { get; init; }

    public required TotalsMode Mode { get; init; }

    /// <summary>Fingerprint of the settings under which the shown version counts.</summary>
    public required string Settings { get; init; }

    /// <summary><see cref="ContactCell.Layout"/> of the shown version's months of contacts; empty where it has none.</summary>
    public string ContactLayout { get; init; } = "";

    /// <summary>Facts were let go of and must come from their source again before a fold.</summary>
    public required bool Refilling { get; init; }
}
