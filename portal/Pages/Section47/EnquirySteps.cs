using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>What may be done next with an enquiry, as it stands.</summary>
public static class EnquirySteps
{
    public static bool MayVisit(Enquiry enquiry) => enquiry is { State: "open", VisitOn: "" };

    public static bool MayConclude(Enquiry enquiry) => enquiry.State == "open";

    /// <summary>Plan the conference, or record that it was held.</summary>
    public static bool MayHold(Enquiry enquiry) => enquiry is { State: "open" or "concluded", IcpcOn: "", IcpcRequired: not "false" };

    public static bool MayChange(Enquiry enquiry) => enquiry.State is "open" or "concluded";

    public static bool MayWithdraw(Enquiry enquiry) => !enquiry.Withdrawn;
}
