using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Pages.FrontDoor;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Starts an enquiry about a child, of a referral or on an open case.</summary>
public sealed class StartModel(EnquiryBackend enquiries, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["strategy_on"] = nameof(StrategyOn), ["referral_id"] = nameof(Referral), ["REFERRAL_WITHDRAWN"] = nameof(Referral), ["locality_id"] = nameof(Locality),
        ["team_id"] = nameof(Team), ["worker_id"] = nameof(Worker), ["note"] = nameof(Note),
    };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>Whom it is about.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    /// <summary>The referral that it follows; empty for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Referral { get; set; }

    [BindProperty]
    [DisplayName("Day of the strategy discussion")]
    public DateOnly? StrategyOn { get; set; }

    [BindProperty]
    public string? Locality { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public string ChildName { get; private set; } = "";
    public IReadOnlyList<Option> Referrals { get; private set; } = [];

    /// <summary>How many enquiries about the child are open already.</summary>
    public int Open { get; private set; }
    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Child == Guid.Empty) return RedirectToPage("/FrontDoor/FindChild");
        await LoadAsync(cancellation);
        if (!string.IsNullOrEmpty(Referral) && Referrals.Any(option => option.Value == Referral))
        {
            var referral = await intake.GetReferralAsync(Referral, cancellation);
            (Locality, Team) = (referral.LocalityId, referral.TeamId);
        }
        else
        {
            (Locality, Team) = await workforce.PlaceOfAsync(User.WorkerId(), LondonTime.Today(clock), Names, cancellation);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (StrategyOn is null && ModelErrors.Of(ModelState, nameof(StrategyOn)) is null) ModelState.AddModelError(nameof(StrategyOn), "Enter the day of the strategy discussion");
        var request = new StartEnquiryRequest
        {
            RequestId = RequestId, ChildId = Child.ToString(), ReferralId = Referral ?? "", StrategyOn = StrategyOn.Text(), LocalityId = Locality ?? "", TeamId = Team ?? "",
            WorkerId = Worker ?? "", Note = Note ?? "",
        };
        if (await ModelState.AnswerAsync(() => enquiries.StartAsync(request, cancellation), Fields) is { } started)
        {
            TempData["Done"] = EnquiryWords.Done("Enquiry started.", started);
            return RedirectToPage("/Section47/Enquiry", new { id = started.S47Id });
        }
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var workers = workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody yet", Worker, cancellation);
        ChildName = ContactWords.Name(await intake.GetChildAsync(Child.ToString(), cancellation));
        Referrals = ReferralChoices.Of(await intake.GetChildHistoryAsync(Child.ToString(), cancellation), "");
        Open = (await enquiries.ListAsync(new ListEnquiriesRequest { ChildId = Child.ToString(), State = "open", Page = new() { PageSize = 1 } }, cancellation)).Total;
        (Names, Workers) = (await names, await workers);
    }
}
