using CsWorkPerf.Assessment.Features.Enquiries;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>An enquiry as it is started.</summary>
public sealed record NewEnquiry
{
    /// <summary>Intake's id.</summary>
    public required string ChildId { get; init; }
    public string ReferralId { get; init; } = "";
    public required DateOnly StrategyOn { get; init; }
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";

    /// <summary>What the strategy discussion decided.</summary>
    public string Note { get; init; } = "";

    /// <summary>The first version of the enquiry.</summary>
    /// <exception cref="Common.Errors.InvalidInput">In the future, or before the calendar.</exception>
    public Enquiry Start(string s47Id, EnquiryDays days)
    {
        days.Check(("strategy_on", StrategyOn));
        return new()
        {
            S47Id = s47Id,
            Version = 1,
            ChildId = ChildId,
            ReferralId = ReferralId,
            StrategyOn = StrategyOn,
            LocalityId = LocalityId,
            TeamId = TeamId,
            WorkerId = WorkerId,
            Origin = "live"
        };
    }
}
