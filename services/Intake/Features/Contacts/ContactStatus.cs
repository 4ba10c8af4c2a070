namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Where a contact stands.</summary>
public static class ContactStatus
{
    public const string Open = "open";
    public const string Decided = "decided";

    /// <summary>Imported from a list without an outcome column: neither open nor decided.</summary>
    public const string OutcomeNotSupplied = "outcome_not_supplied";

    public static readonly IReadOnlyList<string> All = [Open, Decided, OutcomeNotSupplied];
}
