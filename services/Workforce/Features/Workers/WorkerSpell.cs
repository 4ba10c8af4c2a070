namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>A worker on a post or in a role in [From, To): one row of workers.csv. Of a worker, From and PostId tell spells apart.</summary>
public sealed record WorkerSpell
{
    public required DateOnly From { get; init; }

    /// <summary>Empty for none.</summary>
    public required string PostId { get; init; }

    /// <summary>The worker's name as this row has it; empty for none.</summary>
    public required string Name { get; init; }

    public required string TeamId { get; init; }
    public required string Role { get; init; }
    public required string Engagement { get; init; }

    /// <summary>Full-time equivalent in hundredths, 0 to 100.</summary>
    public required int FteHundredths { get; init; }

    public bool Asye { get; init; }
    public DateOnly? To { get; init; }
    public string? LeaverReason { get; init; }
}
