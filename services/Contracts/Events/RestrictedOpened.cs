namespace CsWorkPerf.Contracts.Events;

/// <summary>Somebody opened a restricted record in an emergency, for themselves and for a time (source: intake). The reason stays there.</summary>
public sealed record RestrictedOpened : IEvent
{
    public required string OpeningId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Intake's own random id of the child's record; every record of the child is open with it.</summary>
    public required string ChildId { get; init; }

    /// <summary>Workforce's own random id of the account that it is open to.</summary>
    public required string AccountId { get; init; }

    /// <summary>From when on it is closed to them again.</summary>
    public required DateTimeOffset Until { get; init; }

    string IEvent.AggregateId => OpeningId;
}
