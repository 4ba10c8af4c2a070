using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Pages.FrontDoor;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>The referrals of a child that an enquiry may follow.</summary>
public static class ReferralChoices
{
    /// <param name="history">The child's.</param>
    /// <param name="chosen">Offered whatever became of it; empty for none.</param>
    public static IReadOnlyList<Option> Of(ChildHistory history, string chosen) =>
    [
        new("", "None: the case is open already"),
        .. history.Referrals.Where(line => !line.Withdrawn || line.ReferralId == chosen)
            .Select(line => new Option(line.ReferralId, $"Referral of {Words.Moment(line.ReferredOn)}: {ContactWords.Route(line)}")),
    ];
}
