using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>An enquiry as the other services hear of it: no council id, no team's name.</summary>
internal static class EnquiryEvents
{
    public static EnquiryChanged Of(Enquiry enquiry, DateTimeOffset at) => new()
    {
        S47Id = enquiry.S47Id,
        Version = enquiry.Version,
        OccurredAt = at,
        ChildId = enquiry.ChildId,
        ReferralId = OrNull(enquiry.ReferralId),
        StrategyOn = enquiry.StrategyOn,
        VisitOn = enquiry.VisitOn,
        IcpcRequired = enquiry.IcpcRequired.Length == 0 ? null : enquiry.IcpcRequired == "true",
        IcpcOn = enquiry.IcpcOn,
        ConcludedOn = enquiry.ConcludedOn,
        LocalityId = OrNull(enquiry.LocalityId),
        TeamId = OrNull(enquiry.TeamId),
        CourseSupplied = enquiry.CourseSupplied,
        Withdrawn = enquiry.Withdrawn
    };

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
