using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>A case audit: how good the practice in a child's case was. A blank is the empty string.</summary>
public sealed record Audit
{
    public required string AuditId { get; init; }
    public required long Version { get; init; }

    /// <summary>The council's id of an imported audit.</summary>
    public string CouncilId { get; init; } = "";

    /// <summary>Intake's id.</summary>
    public required string ChildId { get; init; }
    public required DateOnly AuditedOn { get; init; }

    /// <summary>Workforce's id.</summary>
    public string AuditorId { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The auditor's; code of <see cref="Grades"/>.</summary>
    public required string Grade { get; init; }

    /// <summary>The moderator's; code of <see cref="Grades"/>.</summary>
    public string ModeratedGrade { get; init; } = "";
    public DateOnly? ModeratedOn { get; init; }

    /// <summary>live or import.</summary>
    public required string Origin { get; init; }

    /// <summary>A person has changed this imported audit here, so that imports keep it.</summary>
    public bool ChangedHere { get; init; }
}
