namespace CsWorkPerf.Contracts.Events;

/// <summary>
/// A child's record was merged into another, or the merge was undone (source: intake). Contacts and referrals keep the child they
/// name; who groups them by child resolves this alias, from record to record, so that undoing it is exact.
/// </summary>
public sealed record ChildAliasChanged : IEvent
{
    /// <summary>Intake's own random id of the merged record.</summary>
    public required string ChildId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The record that it is merged into, which may itself be merged into a third; none: it stands for itself.</summary>
    public string? MergedInto { get; init; }

    string IEvent.AggregateId => ChildId;
}
