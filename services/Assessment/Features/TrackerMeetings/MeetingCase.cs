namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>A case of a meeting's worklist: as it stood when the meeting was opened, what has become of it, and what was noted.</summary>
public sealed record MeetingCase
{
    public required string MeetingId { get; init; }
    public required string AssessmentId { get; init; }

    /// <summary>From 1.</summary>
    public required int Position { get; init; }

    /// <summary>One of <see cref="WorkList.Reasons"/>.</summary>
    public required string Why { get; init; }
    public required string ChildId { get; init; }
    public required string AssessmentType { get; init; }
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }
    public required string WorkerId { get; init; }
    public required DateOnly ClockStart { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateOnly? PlanOn { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public required int WorkingDays { get; init; }

    /// <summary>Blank of one that had ended.</summary>
    public required string Band { get; init; }
    public DateOnly? SinceSubmittedOn { get; init; }
    public DateOnly? SinceEndedOn { get; init; }
    public string SinceTeamId { get; init; } = "";
    public string SinceWorkerId { get; init; } = "";
    public bool SinceWithdrawn { get; init; }

    /// <summary>0 before the first note.</summary>
    public long Version { get; init; }
    public string Note { get; init; } = "";
    public string NotedBy { get; init; } = "";
    public DateTimeOffset? NotedAt { get; init; }
}

/// <summary>What an earlier meeting noted of a case.</summary>
public sealed record EarlierNote(string AssessmentId, string Note, DateOnly HeldOn);

/// <summary>A case with what was agreed for it, and what an earlier meeting noted of it last; null for nothing.</summary>
public sealed record CaseView(MeetingCase Case, IReadOnlyList<TrackerAction> Actions, EarlierNote? Last = null)
{
    /// <summary>The child's record is restricted, and the caller is not told what was said.</summary>
    public bool Hidden { get; init; }

    public CaseView AsHidden() => this with { Case = Case with { Note = "" }, Actions = [.. Actions.Select(action => action.AsHidden())], Last = null, Hidden = true };
}

/// <summary>A meeting with its counts and its worklist.</summary>
public sealed record MeetingView(TrackerMeeting Meeting, IReadOnlyList<Tracker.TrackerCount> Counts, IReadOnlyList<CaseView> Cases);
