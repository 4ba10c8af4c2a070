namespace CsWorkPerf.Contracts.Access;

/// <content>What happens to assessments, section 47 enquiries and audits.</content>
public static partial class AccessAction
{
    /// <summary>The auditor to whom a programme gave a case opened its assessment or its audit, although the child is restricted.</summary>
    public const string OpenAsAuditor = "open_as_auditor";

    /// <summary>The first visit of a section 47 enquiry was recorded.</summary>
    public const string Visited = "visited";

    /// <summary>A section 47 enquiry was concluded.</summary>
    public const string Concluded = "concluded";

    /// <summary>An initial child protection conference was planned for a day, or for another one.</summary>
    public const string ConferencePlanned = "conference_planned";

    /// <summary>An initial child protection conference was recorded as held.</summary>
    public const string ConferenceHeld = "conference_held";

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
}
