namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>What was recorded or imported about an enquiry, as it should be.</summary>
public sealed record CorrectedEnquiry
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

    internal Enquiry Of(Enquiry enquiry) => enquiry with
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
