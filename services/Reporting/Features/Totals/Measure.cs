using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>The kind of group that a measure is a function of.</summary>
public enum GroupKind
{
    /// <summary>The contacts of a child.</summary>
    Contacts,

    /// <summary>The referrals of a child.</summary>
    Referrals,

    /// <summary>The reviews of the decision about a contact.</summary>
    Reviews,

    /// <summary>A referral with its first assessment.</summary>
    Awaiting,

    /// <summary>An assessment.</summary>
    Assessments,

    /// <summary>A section 47 enquiry.</summary>
    Enquiries,

    /// <summary>A case audit.</summary>
    Audits
}

/// <summary>
/// A base measure: whole-number amounts by day, place and dimension. Indicators are formulas on measures.
/// </summary>
/// <param name="name">Stable: totals are stored under it.</param>
/// <param name="kind">The groups it is worked out from.</param>
/// <param name="dimensions">The dimensions that totals are kept by, besides the place.</param>
public sealed class Measure(string name, GroupKind kind, params Dimension[] dimensions)
{
    private static readonly (Dimension First, Dimension Second)[] KeptPairs =
        [(Dimension.SourceGroup, Dimension.Mode), (Dimension.SourceGroup, Dimension.Outcome), (Dimension.SourceGroup, Dimension.AssessmentOutcome)];

    public string Name => name;
    public GroupKind Kind => kind;
    public IReadOnlyList<Dimension> Dimensions => dimensions;

    /// <summary>The pairs of dimensions that totals are kept by as well.</summary>
    public IReadOnlyList<(Dimension First, Dimension Second)> Pairs { get; } =
        [.. KeptPairs.Where(pair => dimensions.Contains(pair.First) && dimensions.Contains(pair.Second))];

    /// <summary>Which contacts it counts, each once by the day received, whatever else they are counted by; null where that cannot be said of a cell.</summary>
    public Func<ContactCell, bool>? Counts { get; init; }

    public override string ToString() => name;
}
