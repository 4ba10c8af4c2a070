namespace CsWorkPerf.Contracts.Events;

/// <summary>A case audit was imported, recorded or moderated (source: assessment).</summary>
public sealed record AuditChanged : IEvent
{
    public required string AuditId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Intake's own random id of the child.</summary>
    public required string ChildId { get; init; }
    public required DateOnly AuditedOn { get; init; }

    /// <summary>Workforce's own random id of the auditor.</summary>
    public string? AuditorId { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }

    /// <summary>The auditor's; code of the grade set.</summary>
    public required string Grade { get; init; }

    /// <summary>The moderator's; none while it is not moderated.</summary>
    public string? ModeratedGrade { get; init; }
    public DateOnly? ModeratedOn { get; init; }

    string IEvent.AggregateId => AuditId;
}
