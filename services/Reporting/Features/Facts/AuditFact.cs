namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>What Reporting knows of a case audit: days and grades, no names.</summary>
public sealed record AuditFact : IFact
{
    public required string AuditId { get; init; }

    /// <summary>The audit's version at its owner; a newer one replaces this.</summary>
    public required long Version { get; init; }
    public required DateOnly AuditedOn { get; init; }
    public required string Grade { get; init; }
    public string? ModeratedGrade { get; init; }
    public DateOnly? ModeratedOn { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }

    string IFact.Id => AuditId;

    /// <summary>No definition sees it with others.</summary>
    string IFact.Group => AuditId;

    /// <summary>The moderated grade where there is one.</summary>
    public string FinalGrade => ModeratedGrade ?? Grade;
}
