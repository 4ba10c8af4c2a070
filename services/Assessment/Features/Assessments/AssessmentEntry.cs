namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>One thing that was done to an assessment.</summary>
public sealed record AssessmentEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary>imported, or one of <see cref="Contracts.Access.AccessAction"/> or <see cref="DueChanged"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it, by name.</summary>
    public required string By { get; init; }

    /// <summary>A reason or a note.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What it changed (see <see cref="FieldChanges"/>).</summary>
    public string Changes { get; init; } = "";

    /// <summary>The due date was worked out again, because the calendar changed.</summary>
    public const string DueChanged = "due_changed";
}
