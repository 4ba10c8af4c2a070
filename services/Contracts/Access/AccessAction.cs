namespace CsWorkPerf.Contracts.Access;

/// <summary>
/// What the access log says that somebody did: the one list of its words, for people search by them. One word for one thing;
/// a record's own step is called as its history and its events call it.
/// </summary>
public static class AccessAction
{
    /// <summary>A record was shown, with what belongs to it.</summary>
    public const string Open = "open";

    /// <summary>What is known of a child from before was shown.</summary>
    public const string OpenHistory = "open_history";

    /// <summary>A page of a list was shown.</summary>
    public const string List = "list";

    /// <summary>A list was shown and kept up to date, for as long as the page was open and no longer than the token was good.</summary>
    public const string Watch = "watch";

    /// <summary>Records were searched; the words are not kept.</summary>
    public const string Search = "search";

    /// <summary>Records were counted and none was shown.</summary>
    public const string Count = "count";

    /// <summary>
    /// Somebody tried to open or change a restricted record, or to do what none of their roles includes, and was not let in.
    /// </summary>
    public const string Refused = "refused";

    /// <summary>Somebody opened a restricted record in an emergency, with a reason and for a time.</summary>
    public const string OpenRestricted = "open_restricted";

    /// <summary>A manager noted that such an opening was seen.</summary>
    public const string Acknowledge = "acknowledge";

    public const string Add = "add";
    public const string Change = "change";

    /// <summary>A child's record was merged into another; an entry for each of the two.</summary>
    public const string Merged = "merged";

    /// <summary>A merge was undone; an entry for each of the two records.</summary>
    public const string MergeUndone = "merge_undone";

    /// <summary>A file's rows were stored: an entry for each record that was here before and was changed, and one for many new ones.</summary>
    public const string Import = "import";

    /// <summary>Figures were made anew from the events.</summary>
    public const string Rebuild = "rebuild";

    /// <summary>A contact was logged.</summary>
    public const string Logged = "logged";

    /// <summary>A contact's details, or a section 47 enquiry's, were corrected.</summary>
    public const string Changed = "changed";

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

    /// <summary>A manager returned a proposed decision, or an assessment that was submitted.</summary>
    public const string Returned = "returned";

    /// <summary>A proposed decision was taken back, or not followed up once it was returned.</summary>
    public const string TakenBack = "taken_back";

    /// <summary>A contact's decision was corrected.</summary>
    public const string DecisionCorrected = "decision_corrected";

    /// <summary>The referrer was told what became of a contact.</summary>
    public const string FeedbackRecorded = "feedback_recorded";

    /// <summary>A conversation was started, and its draft made; or an assessment, or a section 47 enquiry.</summary>
    public const string Started = "started";

    /// <summary>A conversation was ended, and its contacts logged.</summary>
    public const string Ended = "ended";

    /// <summary>A conversation's draft was thrown away by its owner.</summary>
    public const string Discarded = "discarded";

    /// <summary>A manager made a conversation's draft their own.</summary>
    public const string TakenOver = "taken_over";

    /// <summary>The first visit of a section 47 enquiry was recorded.</summary>
    public const string Visited = "visited";

    /// <summary>A section 47 enquiry was concluded.</summary>
    public const string Concluded = "concluded";

    /// <summary>An initial child protection conference was planned for a day, or for another one.</summary>
    public const string ConferencePlanned = "conference_planned";

    /// <summary>An initial child protection conference was recorded as held.</summary>
    public const string ConferenceHeld = "conference_held";

    /// <summary>A worker went on duty at the front door, or changed until when.</summary>
    public const string SignOn = "sign_on";

    /// <summary>A worker went off duty, or a manager ended it.</summary>
    public const string SignOff = "sign_off";

    /// <summary>An assessment was allocated to a team or a worker.</summary>
    public const string Allocated = "allocated";

    /// <summary>That the child was seen, or its views, were recorded in an assessment.</summary>
    public const string SeenRecorded = "seen_recorded";

    /// <summary>The day agreed for the end of an assessment was changed.</summary>
    public const string PlanChanged = "plan_changed";

    /// <summary>A checkpoint of an assessment was recorded.</summary>
    public const string CheckpointRecorded = "checkpoint_recorded";

    /// <summary>An assessment was given to a manager.</summary>
    public const string Submitted = "submitted";

    /// <summary>A manager authorised an assessment.</summary>
    public const string Authorised = "authorised";

    /// <summary>An assessment that had been authorised in error was opened again.</summary>
    public const string Reopened = "reopened";

    /// <summary>A manager's authorisations were given to a deputy for a time.</summary>
    public const string Delegated = "delegated";

    /// <summary>That was ended before its last day.</summary>
    public const string DelegationEnded = "delegation_ended";

    /// <summary>A record that was entered in error was withdrawn: it counts in no figure.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>A withdrawn assessment was made good again, because its referral was.</summary>
    public const string Restored = "restored";

    public const string SignIn = "sign_in";

    /// <summary>A wrong name or password, or a disabled account.</summary>
    public const string SignInRefused = "sign_in_refused";

    /// <summary>An old refresh token was shown again, perhaps a stolen one: the session was ended.</summary>
    public const string SessionTokenReused = "session_token_reused";

    public const string SetPassword = "set_password";
    public const string MakeOneTimeCode = "make_one_time_code";

    /// <summary>A consumer token was issued.</summary>
    public const string Issue = "issue";

    /// <summary>A consumer token was revoked.</summary>
    public const string Revoke = "revoke";
}
