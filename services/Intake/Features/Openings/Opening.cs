using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Openings;

/// <summary>
/// A restricted record that somebody, who may not see it otherwise, opened in an emergency. Immutable: a change gives the next
/// version.
/// </summary>
public sealed record Opening
{
    public required string OpeningId { get; init; }
    public required long Version { get; init; }
    public required string ChildId { get; init; }

    /// <summary>Who opened it.</summary>
    public required string AccountId { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>From when on the record is closed to them again.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When a manager noted that it was seen; null until then.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public string AcknowledgedBy { get; init; } = "";

    /// <summary>The next version, which a manager has seen.</summary>
    /// <exception cref="RuleBroken">ALREADY_ACKNOWLEDGED.</exception>
    public Opening Acknowledge(string by, DateTimeOffset at) => AcknowledgedAt is null
        ? this with { Version = Version + 1, AcknowledgedAt = at, AcknowledgedBy = by }
        : throw new RuleBroken("ALREADY_ACKNOWLEDGED", $"{AcknowledgedBy} has acknowledged this already.", "opening/" + OpeningId);
}
