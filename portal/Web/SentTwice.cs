namespace CsWorkPerf.Portal.Web;

/// <summary>What a person is told who sends a form of a version that is not the newest any more, or one that changes nothing.</summary>
public static class SentTwice
{
    /// <summary>The same was sent before, and the service has given its first answer again.</summary>
    /// <param name="different">Whether it changed something then.</param>
    public static string Done(bool different) => different
        ? "You have done this already, and it is stored once: see what happened below."
        : "You have sent this already, and nothing was different then. Nothing was stored now either: see what happened since below.";

    /// <param name="what">The record, in words.</param>
    public static string Unchanged(string what) => $"Nothing was different: {what} is as it was.";

    /// <summary>Why nothing was stored: somebody was first, who may be the same person in another window.</summary>
    /// <param name="what">The record, in words.</param>
    /// <param name="own">Whether the person changed it last; null where nobody knows.</param>
    /// <param name="since">What was done, or what is stored now, as the end of a sentence; empty where nobody knows.</param>
    public static string Stale(string what, bool? own, string since) =>
        $"Nothing was stored, because {(own == false ? $"somebody else changed {what}" : $"{what} was changed")} since you opened it{since}.";
}
