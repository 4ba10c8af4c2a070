using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>The first visit, at which the child was seen.</summary>
public sealed record Visit(DateOnly VisitOn) : EnquiryStep
{
    public override string Action => AccessAction.Visited;

    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, ALREADY_CONCLUDED, ALREADY_VISITED.</exception>
    /// <exception cref="InvalidInput">Before the strategy discussion, or in the future.</exception>
    public override Enquiry Take(Enquiry enquiry, EnquiryDays days)
    {
        MustBeOpen(enquiry, "correct it, if a visit before its conclusion was not recorded");
        if (enquiry.VisitOn is not null)
            throw Broken("ALREADY_VISITED", "The first visit of this enquiry has been recorded already; correct it, if the day is wrong.", enquiry);
        return Checked(enquiry, Next(enquiry) with { VisitOn = VisitOn }, days);
    }
}
