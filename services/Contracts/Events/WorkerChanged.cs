namespace CsWorkPerf.Contracts.Events;

/// <summary>A worker was added, or the worker's spells changed (source: workforce). The name stays with Workforce.</summary>
public sealed record WorkerChanged : IEvent
{
    /// <summary>Workforce's own random id.</summary>
    public required string WorkerId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required IReadOnlyList<Spell> Spells { get; init; }

    string IEvent.AggregateId => WorkerId;

    /// <summary>A worker on a post or in a role in [From, To).</summary>
    public sealed record Spell
    {
        public required string TeamId { get; init; }
        public string? PostId { get; init; }
        public required string Role { get; init; }

        /// <summary>permanent, fixed_term or agency.</summary>
        public required string Engagement { get; init; }

        /// <summary>Full-time equivalent in hundredths, 0 to 100.</summary>
        public required int FteHundredths { get; init; }
        public bool Asye { get; init; }
        public required DateOnly From { get; init; }
        public DateOnly? To { get; init; }
        public string? LeaverReason { get; init; }
    }
}
