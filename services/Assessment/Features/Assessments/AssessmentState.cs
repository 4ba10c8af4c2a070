namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>How far an assessment is.</summary>
public static class AssessmentState
{
    /// <summary>Not submitted.</summary>
    public const string Open = "open";
    public const string Submitted = "submitted";
    public const string Authorised = "authorised";

    /// <summary>Ended by the older rule of the setting ClockEnd alone.</summary>
    public const string Completed = "completed";
    public const string Withdrawn = "withdrawn";

    /// <summary>Of a list: those whose clock runs; see <see cref="Assessment.RunsOn"/>.</summary>
    public const string Running = "running";

    /// <summary>Of a list: open, and returned by a manager.</summary>
    public const string Returned = "returned";

    /// <summary>What a list may be of.</summary>
    public static readonly IReadOnlyList<string> Listed = [Open, Submitted, Authorised, Completed, Withdrawn, Running, Returned];
}
