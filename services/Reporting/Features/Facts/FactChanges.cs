using CsWorkPerf.Reporting.Features.Aliases;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>Facts that came from a source, each once, in its newest version.</summary>
public sealed record FactChanges
{
    public IReadOnlyList<ContactFact> Contacts { get; init; } = [];
    public IReadOnlyList<ReferralFact> Referrals { get; init; } = [];

    /// <summary>Without what their contacts say.</summary>
    public IReadOnlyList<ReviewFact> Reviews { get; init; } = [];
    public IReadOnlyList<AssessmentFact> Assessments { get; init; } = [];
    public IReadOnlyList<EnquiryFact> Enquiries { get; init; } = [];
    public IReadOnlyList<AuditFact> Audits { get; init; } = [];

    /// <summary>Children's records that were merged or stand for themselves again.</summary>
    public IReadOnlyList<ChildAlias> Aliases { get; init; } = [];

    /// <summary>How many events the source had for us when these were read, these included.</summary>
    public required long Lag { get; init; }

    public int Count => Contacts.Count + Referrals.Count + Reviews.Count + Assessments.Count + Enquiries.Count + Audits.Count + Aliases.Count;
}
