namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Which complete audits to list, and in which order; a blank leaves a column out of account.</summary>
public sealed record AuditFilter
{
    public const string Yes = "yes", No = "no", Changed = "changed";
    public const string ByDay = "audited_on", ByGrade = "grade", ByAuditor = "auditor";

    public static readonly IReadOnlyList<string> Orders = [ByDay, ByGrade, ByAuditor];

    /// <summary>Audited in [From, To).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>The final grade.</summary>
    public string Grade { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string AuditorId { get; init; } = "";

    /// <summary>yes, no, or changed (to another grade).</summary>
    public string Moderated { get; init; } = "";

    /// <summary>yes or no.</summary>
    public string Discussed { get; init; } = "";
    public string ChildId { get; init; } = "";

    /// <summary>Every record of that child.</summary>
    public IReadOnlyList<string> ChildIds { get; init; } = [];
    public string ProgrammeId { get; init; } = "";

    /// <summary>One of <see cref="Orders"/>.</summary>
    public string Order { get; init; } = ByDay;
    public bool Ascending { get; init; }
}
