namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>A worker with every spell. Name and council id stay with Workforce.</summary>
public sealed record Worker
{
    /// <summary>Our own id, the only one that events carry.</summary>
    public required string WorkerId { get; init; }

    /// <summary>The council's id, as in workers.csv.</summary>
    public required string CouncilId { get; init; }

    /// <summary>From 1.</summary>
    public required long Version { get; init; }

    /// <summary>In order of from, then post.</summary>
    public required IReadOnlyList<WorkerSpell> Spells { get; init; }

    /// <summary>As in the latest spell that has one.</summary>
    public string Name => Spells.LastOrDefault(spell => spell.Name.Length > 0)?.Name ?? "";

    /// <summary>Spells in their order.</summary>
    public static IReadOnlyList<WorkerSpell> Ordered(IEnumerable<WorkerSpell> spells) =>
        [.. spells.OrderBy(spell => spell.From).ThenBy(spell => spell.PostId, StringComparer.Ordinal)];
}
