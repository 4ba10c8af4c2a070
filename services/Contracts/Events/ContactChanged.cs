namespace CsWorkPerf.Contracts.Events;

/// <summary>A contact was logged, imported, changed, claimed, handed off or decided, its decision was corrected, or its feedback was recorded (source: intake).</summary>
public sealed record ContactChanged : IEvent
{
    public required string ContactId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>logged, imported, changed, claimed, handed_off, decided, decision_corrected, proposed, agreed, returned, taken_back or feedback_recorded.</summary>
    public required string Change { get; init; }

    /// <summary>Intake's own random id of the child.</summary>
    public required string ChildId { get; init; }

    /// <summary>Europe/London local time (2026-03-31T09:05), or a day without a time.</summary>
    public required string ReceivedAt { get; init; }

    /// <summary>Code of the referral source set.</summary>
    public required string Source { get; init; }

    /// <summary>conversation, written, online, telephone, or none.</summary>
    public string? Mode { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }
    public string? PrimaryNeed { get; init; }

    /// <summary>0 or more; a blank of an import counts as 0.</summary>
    public int HandOffs { get; init; }

    /// <summary>Code of the outcome set, or none while open.</summary>
    public string? Outcome { get; init; }

    /// <summary>Local time or day; none where the outcome has no time.</summary>
    public string? DecidedAt { get; init; }
    public string? FeedbackAt { get; init; }

    /// <summary>
    /// 1 to 4, or none while nobody has judged it. No service of ours reads it yet; it is told because an event carries the
    /// aggregate's whole state (see <see cref="IEvent"/>): a feed read later, by a council's own consumer too, lacks nothing.
    /// </summary>
    public string? LevelOfNeed { get; init; }

    /// <summary>
    /// Intake's id of the conversation in which it was logged, with the contacts about the other children; none for one logged
    /// alone. Read by no service of ours yet, as <see cref="LevelOfNeed"/>.
    /// </summary>
    public string? ConversationId { get; init; }

    /// <summary>False for an import without an outcome column: the contact counts as received and repeat, in nothing else.</summary>
    public bool OutcomeSupplied { get; init; } = true;

    string IEvent.AggregateId => ContactId;
}
