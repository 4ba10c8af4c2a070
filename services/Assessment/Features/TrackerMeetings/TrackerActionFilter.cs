namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Which actions to list; a blank lets all through.</summary>
public sealed record TrackerActionFilter
{
    public const string Open = "open", Overdue = "overdue", Done = "done";

    public static readonly IReadOnlyList<string> States = [Open, Overdue, Done];

    public string OwnerId { get; init; } = "";
    public string State { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
}
