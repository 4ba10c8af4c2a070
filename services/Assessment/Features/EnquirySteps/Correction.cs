using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>What was recorded or imported about an enquiry, as it should be.</summary>
public sealed record Correction : EnquiryStep
{
    public required DateOnly StrategyOn { get; init; }
    public DateOnly? VisitOn { get; init; }
    public string NoVisitReason { get; init; } = "";

    /// <summary>true, false, or blank while undecided.</summary>
    public string IcpcRequired { get; init; } = "";
    public DateOnly? IcpcOn { get; init; }
    public string IcpcOutcomes { get; init; } = "";
    public DateOnly? ConcludedOn { get; init; }
    public string Outcomes { get; init; } = "";
    public string ReferralId { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";

    public override string Action => AccessAction.Changed;

    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, and as <see cref="EnquiryRules"/>.</exception>
    /// <exception cref="InvalidInput">Days that are not in order or in the future; outcomes that do not go together.</exception>
    public override Enquiry Take(Enquiry enquiry, EnquiryDays days)
    {
        MustHaveACourse(enquiry);
        var corrected = Of(enquiry);
        return corrected == enquiry ? enquiry : Checked(enquiry, Next(corrected), days);
    }

    private Enquiry Of(Enquiry enquiry) => enquiry with
    {
        StrategyOn = StrategyOn,
        VisitOn = VisitOn,
        NoVisitReason = NoVisitReason,
        IcpcRequired = IcpcRequired,
        IcpcOn = IcpcOn,
        IcpcOutcomes = IcpcOutcomes,
        ConcludedOn = ConcludedOn,
        Outcomes = Outcomes,
        ReferralId = ReferralId,
        LocalityId = LocalityId,
        TeamId = TeamId,
        // A team that was known by its name alone has been named now.
        TeamNameKey = TeamId == enquiry.TeamId ? enquiry.TeamNameKey : "",
        WorkerId = WorkerId
    };
}
