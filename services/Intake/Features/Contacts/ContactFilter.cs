namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Which contacts to list; a blank leaves a column out of account.</summary>
public sealed record ContactFilter
{
    public string Status { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public string ChildId { get; init; } = "";

    /// <summary>The ids of every record of that child.</summary>
    public IReadOnlyList<string> ChildIds { get; init; } = [];
    public string Source { get; init; } = "";
    public string Mode { get; init; } = "";
    public string Outcome { get; init; } = "";

    /// <summary>Received in [From, To).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>in_time or overdue; of open contacts.</summary>
    public string Clock { get; init; } = "";

    /// <summary>One of <see cref="FeedbackClock.Waiting"/>: the referrer has not been told.</summary>
    public string Feedback { get; init; } = "";

    /// <summary>One of <see cref="Orders"/>.</summary>
    public string OrderBy { get; init; } = "received_at";

    public static readonly IReadOnlyList<string> Orders = ["received_at", "-received_at", "decided_at", "-decided_at"];
}
