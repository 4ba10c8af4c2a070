namespace CsWorkPerf.Contracts.Events;

/// <summary>
/// Another record stands for a child now, or the record is restricted or open again, by its own restriction or that of a record
/// merged with it (source: intake). A record of which this was never told stands for itself and is not restricted.
/// </summary>
public sealed record ChildStandingChanged : IEvent
{
    /// <summary>Intake's own random id of the record.</summary>
    public required string ChildId { get; init; }

    /// <summary>The record's; what another record of the child brought about may be told under the same version. The event last told holds.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The record that stands for the child, at the end of a chain of merges; none: this one.</summary>
    public string? KeptId { get; init; }

    /// <summary>Only managers may open the record and what belongs to it, and who opened it in an emergency (<see cref="RestrictedOpened"/>).</summary>
    public required bool Restricted { get; init; }

    string IEvent.AggregateId => ChildId;
}
