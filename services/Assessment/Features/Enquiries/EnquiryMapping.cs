using CsWorkPerf.Common.Calendar;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Enquiries from the domain to the wire.</summary>
internal static class EnquiryMapping
{
    public static V1.Enquiry Write(Enquiry enquiry) => new()
    {
        S47Id = enquiry.S47Id,
        Version = enquiry.Version,
        CouncilId = enquiry.CouncilId,
        ChildId = enquiry.ChildId,
        ReferralId = enquiry.ReferralId,
        StrategyOn = enquiry.StrategyOn.Text(),
        VisitOn = enquiry.VisitOn.Text(),
        IcpcRequired = enquiry.IcpcRequired,
        IcpcOn = enquiry.IcpcOn.Text(),
        ConcludedOn = enquiry.ConcludedOn.Text(),
        LocalityId = enquiry.LocalityId,
        TeamId = enquiry.TeamId,
        Origin = enquiry.Origin,
        CourseSupplied = enquiry.CourseSupplied
    };
}
