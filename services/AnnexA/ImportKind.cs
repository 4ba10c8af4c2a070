namespace CsWorkPerf.AnnexA;

/// <summary>What the rows of an import file are, in the order in which files are imported: what others refer to comes first.</summary>
public enum ImportKind
{
    Localities,
    Teams,
    Workers,
    Children,
    Contacts,
    Referrals,
    Reviews,
    Assessments,
    Enquiries,
    Audits,
}
