using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Why a step with an enquiry is not to be taken, to whoever comes to its form all the same.</summary>
public static class EnquiryStepWords
{
    /// <param name="enquiry">As it is now.</param>
    /// <param name="step">One of the steps that the service names.</param>
    public static string NotNow(Enquiry enquiry, string step) => (enquiry, step) switch
    {
        ({ Withdrawn: true }, _) => "This enquiry was withdrawn: nothing can be done to it any more.",
        ({ CourseSupplied: false }, _) => "This enquiry came from a list without visits and conclusions: they are not recorded here.",
        ({ VisitOn.Length: > 0 }, "record_visit") => $"The visit of {Words.Moment(enquiry.VisitOn)} is recorded already: correct the enquiry if the day is wrong.",
        ({ IcpcOn.Length: > 0 }, "plan_conference" or "record_conference") => $"The conference of {Words.Moment(enquiry.IcpcOn)} is recorded already: correct the enquiry if it is wrong.",
        ({ IcpcRequired: "false", ConcludedOn.Length: > 0 }, "plan_conference" or "record_conference") => "This enquiry was concluded without a conference: correct the enquiry if that is wrong.",
        ({ IcpcRequired: "false" }, "plan_conference" or "record_conference") => "It is recorded that this enquiry needs no conference: correct the enquiry if that is wrong.",
        ({ ConcludedOn.Length: > 0 }, "record_visit" or "conclude") => $"This enquiry was concluded on {Words.Moment(enquiry.ConcludedOn)}: correct it if something is wrong.",
        _ => "Your role does not allow that.",
    };
}
