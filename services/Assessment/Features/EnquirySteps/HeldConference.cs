using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>The conference was held; where that was not decided, it was required then.</summary>
/// <param name="HeldOn">The day.</param>
/// <param name="Outcomes">Codes of <see cref="ConferenceOutcomes"/> separated by spaces.</param>
public sealed record HeldConference(DateOnly HeldOn, string Outcomes) : EnquiryStep
{
    public override string Action => AccessAction.ConferenceHeld;

    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, CONFERENCE_HELD, CONFERENCE_NOT_REQUIRED, CONFERENCE_OUTCOME_REQUIRED.</exception>
    /// <exception cref="InvalidInput">Before the strategy discussion, or in the future.</exception>
    public override Enquiry Take(Enquiry enquiry, EnquiryDays days)
    {
        MustAwaitConference(enquiry);
        return Checked(enquiry, Next(enquiry) with { IcpcOn = HeldOn, IcpcOutcomes = Outcomes, IcpcRequired = "true" }, days);
    }
}
