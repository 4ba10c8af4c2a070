using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>What somebody may do next with an enquiry: what a page offers, and what the commands check once more.</summary>
internal static class NextEnquirySteps
{
    public static IReadOnlyList<string> Of(Enquiry enquiry, Actor actor)
    {
        if (enquiry.Withdrawn || !(actor.Is(Roles.Practitioner) || actor.Is(Roles.Manager))) return [];
        var steps = new List<string>();
        if (enquiry is { IsOpen: true, VisitOn: null }) steps.Add("record_visit");
        if (enquiry.IsOpen) steps.Add("conclude");
        if (enquiry is { CourseSupplied: true, IcpcOn: null, IcpcRequired: not "false" }) steps.AddRange(["plan_conference", "record_conference"]);
        if (enquiry.CourseSupplied) steps.Add("change");
        if (actor.Is(Roles.Manager)) steps.Add("withdraw");
        return steps;
    }
}
