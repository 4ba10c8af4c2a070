namespace CsWorkPerf.Contracts.Events;

/// <summary>A section 47 enquiry was imported, started, changed or concluded, or its conference was held (source: assessment).</summary>
public sealed record EnquiryChanged : IEvent
{
    public required string S47Id { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Intake's own random id of the child.</summary>
    public required string ChildId { get; init; }

    /// <summary>Intake's own random id of the referral; none where there is none.</summary>
    public string? ReferralId { get; init; }

    /// <summary>The day of the strategy discussion, at which it starts.</summary>
    public required DateOnly StrategyOn { get; init; }
    public DateOnly? VisitOn { get; init; }

    /// <summary>None while undecided.</summary>
    public bool? IcpcRequired { get; init; }

    /// <summary>The day of the initial child protection conference.</summary>
    public DateOnly? IcpcOn { get; init; }
    public DateOnly? ConcludedOn { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }

    /// <summary>False for an import without visits and conclusions (Annex A list 5).</summary>
    public bool CourseSupplied { get; init; } = true;

    /// <summary>It was entered in error: it counts in no figure.</summary>
    public bool Withdrawn { get; init; }

    string IEvent.AggregateId => S47Id;
}
