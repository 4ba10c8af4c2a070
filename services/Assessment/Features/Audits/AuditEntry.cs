namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>One thing that happened to an audit.</summary>
public sealed record AuditEntry
{
    /// <summary>The version that it made.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>See <see cref="AuditStep"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it, by name.</summary>
    public required string By { get; init; }

    /// <summary>The account that did it.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>What differs from the version before, see <see cref="AuditChanges"/>.</summary>
    public string Changes { get; init; } = "[]";
}

/// <summary>What can happen to an audit.</summary>
public static class AuditStep
{
    public const string Started = "started";
    public const string Completed = "completed";
    public const string Corrected = "corrected";
    public const string Discussed = "discussed";
    public const string Moderated = "moderated";

    /// <summary>Its case was given to another auditor.</summary>
    public const string Reallocated = "reallocated";

    /// <summary>What happened to an action that follows from it.</summary>
    public const string ActionAdded = "action_added";
    public const string ActionChanged = "action_changed";
    public const string ActionDone = "action_done";
    public const string ActionCancelled = "action_cancelled";
}
