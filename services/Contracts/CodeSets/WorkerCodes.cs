namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>What a worker or post does (workers.csv and posts.csv, column role).</summary>
public static class WorkerRoles
{
    public const string SocialWorker = "social_worker";
    public const string SeniorSocialWorker = "senior_social_worker";
    public const string PracticeManager = "practice_manager";
    public const string TeamManager = "team_manager";
    public const string FamilySupport = "family_support";

    /// <summary>The roles.</summary>
    public static CodeSet Codes { get; } = new(
        "role",
        new(SocialWorker, "Social worker"),
        new(SeniorSocialWorker, "Senior social worker"),
        new(PracticeManager, "Practice manager"),
        new(TeamManager, "Team manager"),
        new(FamilySupport, "Family support worker"));

    /// <summary>Whether it is a social work role (all but family support), which the workforce rates count.</summary>
    public static bool IsSocialWork(string role) => Codes.Match(role) is not (null or FamilySupport);

    /// <summary>Whether it is a manager's role, to whom work may be sent for authorisation.</summary>
    public static bool IsManager(string role) => role is PracticeManager or TeamManager;
}

/// <summary>How a worker is engaged (workers.csv, column engagement).</summary>
public static class Engagements
{
    public const string Permanent = "permanent";
    public const string FixedTerm = "fixed_term";
    public const string Agency = "agency";

    /// <summary>The engagements.</summary>
    public static CodeSet Codes { get; } = new(
        "engagement",
        new(Permanent, "Permanent"),
        new(FixedTerm, "Fixed term"),
        new(Agency, "Agency"));

    /// <summary>Whether it counts as in post: permanent or fixed term.</summary>
    public static bool IsInPost(string engagement) => engagement is Permanent or FixedTerm;
}

/// <summary>Why a worker's spell ended (workers.csv, column leaver_reason).</summary>
public static class LeaverReasons
{
    /// <summary>Moved within the council, so not a leaver.</summary>
    public const string Moved = "moved";

    /// <summary>The reasons.</summary>
    public static CodeSet Codes { get; } = new(
        "leaver reason",
        new("resigned", "Resigned"),
        new("retired", "Retired"),
        new("dismissed", "Dismissed"),
        new("redundancy", "Redundancy"),
        new("died", "Died"),
        new("to_agency", "Left for agency work"),
        new(Moved, "Moved within the council"),
        new("other", "Other"));
}
