using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>Every kind of fact that figures are worked out from.</summary>
internal sealed class FactKinds
{
    public FactKinds(CountingRules rules)
    {
        Contacts = new(ContactFactSql.Table, new(GroupKind.Contacts, ContactFactSql.Table.Rows, (group, into) => ContactMeasures.Add(group, rules, into)), FactQuery.Of);
        Referrals = new(ReferralFactSql.Table, new(GroupKind.Referrals, ReferralFactSql.Table.Rows, ReferralMeasures.Add), FactQuery.Of);
        Reviews = new(ReviewFactSql.Table, new(GroupKind.Reviews, ReviewFactSql.Table.Rows, ReviewMeasures.Add), FactQuery.Of);
        Assessments = new(
            AssessmentFactSql.Table, new(GroupKind.Assessments, AssessmentFactSql.Table.Rows, (group, into) => AssessmentMeasures.Add(group, rules, into)),
            assessment => FactQuery.Of(assessment, rules.Clock));
        Enquiries = new(EnquiryFactSql.Table, new(GroupKind.Enquiries, EnquiryFactSql.Table.Rows, (group, into) => EnquiryMeasures.Add(group, rules, into)), FactQuery.Of);
        Audits = new(AuditFactSql.Table, new(GroupKind.Audits, AuditFactSql.Table.Rows, AuditMeasures.Add), FactQuery.Of);
        Stores = [Contacts, Referrals, Reviews, Assessments, Enquiries, Audits];
        All = [Contacts.Kind, Referrals.Kind, Awaiting, Reviews.Kind, Assessments.Kind, Enquiries.Kind, Audits.Kind];
    }

    public FactStore<ContactFact> Contacts { get; }
    public FactStore<ReferralFact> Referrals { get; }
    public FactStore<ReviewFact> Reviews { get; }
    public FactStore<AssessmentFact> Assessments { get; }
    public FactStore<EnquiryFact> Enquiries { get; }
    public FactStore<AuditFact> Audits { get; }

    /// <summary>Referrals with the first start of their assessments: seen in the rows of both, stored as none.</summary>
    public FactKind<AwaitingFact> Awaiting { get; } = new(GroupKind.Awaiting, AwaitingFactSql.Rows, AwaitingMeasures.Add);

    /// <summary>What is stored.</summary>
    public IReadOnlyList<FactStore> Stores { get; }

    /// <summary>What is measured.</summary>
    public IReadOnlyList<FactKind> All { get; }
}
