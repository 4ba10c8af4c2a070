namespace CsWorkPerf.Contracts.Access;

/// <content>What happens at the front door and to children.</content>
public static partial class AccessAction
{
    /// <summary>What is known of a child from before was shown.</summary>
    public const string OpenHistory = "open_history";

    /// <summary>Somebody opened a restricted record in an emergency, with a reason and for a time.</summary>
    public const string OpenRestricted = "open_restricted";

    /// <summary>A manager noted that such an opening was seen.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>A child's record was merged into another; an entry for each of the two.</summary>
    public const string Merged = "merged";

    /// <summary>A merge was undone; an entry for each of the two records.</summary>
    public const string MergeUndone = "merge_undone";

    /// <summary>A contact was logged.</summary>
    public const string Logged = "logged";

    /// <summary>A worker took a contact that nobody had.</summary>
    public const string Claimed = "claimed";

    /// <summary>A contact was handed off to another team or worker.</summary>
    public const string HandedOff = "handed_off";

    /// <summary>A contact was decided.</summary>
    public const string Decided = "decided";

    /// <summary>A decision that needs a manager's agreement was proposed.</summary>
    public const string Proposed = "proposed";

    /// <summary>A manager agreed to a proposed decision: the contact is decided.</summary>
    public const string Agreed = "agreed";

    /// <summary>A proposed decision was taken back, or not followed up once it was returned.</summary>
    public const string TakenBack = "taken_back";

    /// <summary>A contact's decision was corrected.</summary>
    public const string DecisionCorrected = "decision_corrected";

    /// <summary>The referrer was told what became of a contact.</summary>
    public const string FeedbackRecorded = "feedback_recorded";

    /// <summary>A conversation was ended, and its contacts logged.</summary>
    public const string Ended = "ended";

    /// <summary>A conversation's draft was thrown away by its owner.</summary>
    public const string Discarded = "discarded";

    /// <summary>A manager made a conversation's draft their own.</summary>
    public const string TakenOver = "taken_over";

    /// <summary>A worker went on duty at the front door, or changed until when.</summary>
    public const string SignOn = "sign_on";

    /// <summary>A worker went off duty, or a manager ended it.</summary>
    public const string SignOff = "sign_off";
}
