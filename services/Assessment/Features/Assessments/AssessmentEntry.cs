namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>One thing that was done to an assessment.</summary>
public sealed record AssessmentEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary><see cref="Imported"/>, <see cref="DueChanged"/> or one of <see cref="Contracts.Access.AccessAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it, by name.</summary>
    public required string By { get; init; }

    /// <summary>The account that did it; blank of an import.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>A reason or a note.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What it changed (see <see cref="Common.History.FieldChange"/>).</summary>
    public string Changes { get; init; } = "";

    /// <summary>A file brought it in; or a file named what had been started here, with what that changed.</summary>
    public const string Imported = "imported";

    /// <summary>The due date was worked out again, because the calendar or the referral's date changed.</summary>
    public const string DueChanged = "due_changed";
}
