using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>It was entered in error: it counts in no figure.</summary>
public sealed record EnquiryWithdrawal : EnquiryStep
{
    public override string Action => AccessAction.Withdrawn;

    /// <exception cref="RuleBroken">WITHDRAWN.</exception>
    public override Enquiry Take(Enquiry enquiry, EnquiryDays days)
    {
        MustStand(enquiry);
        return Next(enquiry) with { Withdrawn = true };
    }
}
