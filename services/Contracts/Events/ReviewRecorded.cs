namespace CsWorkPerf.Contracts.Events;

/// <summary>A panel's verdict on the decision about a contact was recorded, imported, corrected or linked (source: intake).</summary>
public sealed record ReviewRecorded : IEvent
{
    public required string ReviewId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Intake's own id of the contact reviewed; none while an import has not brought it.</summary>
    public string? ContactId { get; init; }
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>Code of the verdict set.</summary>
    public required string Verdict { get; init; }

    string IEvent.AggregateId => ReviewId;
}
