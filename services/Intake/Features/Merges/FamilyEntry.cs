namespace CsWorkPerf.Intake.Features.Merges;

/// <summary>A merge of a child's record into another, or its undoing.</summary>
public sealed record FamilyEntry
{
    /// <summary>The record that was merged.</summary>
    public required string ChildId { get; init; }

    /// <summary>The record it was merged into.</summary>
    public required string KeptId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>merged or merge_undone.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it, by name.</summary>
    public required string By { get; init; }
    public required string Reason { get; init; }
}
