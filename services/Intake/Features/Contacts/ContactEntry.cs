namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>One thing that happened to a contact.</summary>
public sealed record ContactEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary>logged, imported, changed, claimed, handed_off, decided, decision_corrected, proposed, agreed, returned, taken_back or feedback_recorded.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it, by name.</summary>
    public required string By { get; init; }

    /// <summary>Words about it; of changed, <see cref="ContactChanges"/>.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Of claimed and handed_off: who had it, and who has it then (see <see cref="ContactChanges"/>); blank of those before this was kept.</summary>
    public string Changes { get; init; } = "";
}

/// <summary>What can happen to a contact; the events use the same words.</summary>
public static class ContactAction
{
    public const string Logged = "logged";
    public const string Imported = "imported";
    public const string Changed = "changed";
    public const string Claimed = "claimed";
    public const string HandedOff = "handed_off";
    public const string Decided = "decided";
    public const string DecisionCorrected = "decision_corrected";
    public const string Proposed = "proposed";
    public const string Agreed = "agreed";
    public const string Returned = "returned";
    public const string TakenBack = "taken_back";
    public const string FeedbackRecorded = "feedback_recorded";
}
