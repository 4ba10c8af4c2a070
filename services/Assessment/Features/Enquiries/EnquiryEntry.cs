namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>One thing that happened to an enquiry.</summary>
public sealed record EnquiryEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary>One of <see cref="EnquiryAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it, by name.</summary>
    public required string By { get; init; }

    /// <summary>The note or reason that was given.</summary>
    public string Note { get; init; } = "";

    /// <summary>What differs from the version before (see <see cref="Assessments.FieldChanges"/>); blank of the first.</summary>
    public string Changes { get; init; } = "";
}

/// <summary>What can happen to an enquiry.</summary>
public static class EnquiryAction
{
    public const string Started = "started";
    public const string Changed = "changed";
    public const string Visited = "visited";
    public const string Concluded = "concluded";
    public const string ConferencePlanned = "conference_planned";
    public const string ConferenceHeld = "conference_held";
    public const string Withdrawn = "withdrawn";
}
