using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>The conference is planned for a day, or for another one; where that was not decided, it is required then.</summary>
public sealed record ConferencePlan(DateOnly PlannedOn) : EnquiryStep
{
    public override string Action => AccessAction.ConferencePlanned;

    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, CONFERENCE_HELD, CONFERENCE_NOT_REQUIRED.</exception>
    /// <exception cref="InvalidInput">In the past, more than a year ahead, or the day for which it is planned already.</exception>
    public override Enquiry Take(Enquiry enquiry, EnquiryDays days)
    {
        MustAwaitConference(enquiry);
        days.CheckPlan("icpc_planned_on", PlannedOn);
        if (PlannedOn == enquiry.IcpcPlannedOn)
            throw new InvalidInput("icpc_planned_on", "The conference is planned for that day already; name another one.", "UNCHANGED");
        return Next(enquiry) with { IcpcPlannedOn = PlannedOn, IcpcRequired = "true" };
    }
}
