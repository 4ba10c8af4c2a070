using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>How an enquiry ended.</summary>
public sealed record Conclusion : EnquiryStep
{
    public required DateOnly ConcludedOn { get; init; }

    /// <summary>true or false.</summary>
    public required string IcpcRequired { get; init; }

    /// <summary>Codes of <see cref="Contracts.CodeSets.EnquiryOutcomes"/> separated by spaces.</summary>
    public string Outcomes { get; init; } = "";

    /// <summary>Why the child was not seen.</summary>
    public string NoVisitReason { get; init; } = "";

    public override string Action => AccessAction.Concluded;

    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, ALREADY_CONCLUDED, and as <see cref="EnquiryRules"/>.</exception>
    /// <exception cref="InvalidInput">Before the strategy discussion or the visit, or in the future; outcomes that do not go together.</exception>
    public override Enquiry Take(Enquiry enquiry, EnquiryDays days)
    {
        MustBeOpen(enquiry, "correct it, if something about its conclusion is wrong");
        return Checked(enquiry, Next(enquiry) with { ConcludedOn = ConcludedOn, IcpcRequired = IcpcRequired, Outcomes = Outcomes, NoVisitReason = NoVisitReason }, days);
    }
}
