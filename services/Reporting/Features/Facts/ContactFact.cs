using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>What Reporting knows of a contact: days and codes, no names.</summary>
public sealed record ContactFact : IFact
{
    public required string ContactId { get; init; }

    /// <summary>The contact's version in Intake; a newer one replaces this.</summary>
    public required long Version { get; init; }

    public required string ChildId { get; init; }
    public required LocalMoment ReceivedAt { get; init; }
    public string? Source { get; init; }
    public string? Mode { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }
    public string? PrimaryNeed { get; init; }
    public int HandOffs { get; init; }
    public string? Outcome { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public DateOnly? FeedbackOn { get; init; }

    /// <summary>False for an import without an outcome column: received and repeat, in nothing else.</summary>
    public bool OutcomeSupplied { get; init; }

    string IFact.Id => ContactId;
    string IFact.Group => ChildId;

    public DateOnly ReceivedOn => ReceivedAt.Day;

    /// <summary>Decided is: has an outcome.</summary>
    public bool IsDecided => OutcomeSupplied && Outcome is not null;

    /// <summary>The day of the decision, where there is one and its day is known.</summary>
    public DateOnly? TimedDecision => IsDecided ? DecidedOn : null;
}
