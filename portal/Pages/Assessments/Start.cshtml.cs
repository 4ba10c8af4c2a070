using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Pages.FrontDoor;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Starts an assessment by hand: on an open case, or of a referral that none has started for.</summary>
public sealed class StartModel(AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["referral_id"] = nameof(Referral), ["assessment_type"] = nameof(Type), ["started_on"] = nameof(StartedOn), ["plan_on"] = nameof(PlanOn), ["locality_id"] = nameof(Locality),
        ["team_id"] = nameof(Team), ["worker_id"] = nameof(Worker), ["REFERRAL_WITHDRAWN"] = nameof(Referral), ["ALREADY_STARTED"] = nameof(Referral),
    };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>Whose assessment it is.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    /// <summary>The referral that it follows; empty for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Referral { get; set; }

    [BindProperty]
    public string? Type { get; set; } = AssessmentTypes.Single;

    [BindProperty]
    [DisplayName("The day it starts")]
    public DateOnly? StartedOn { get; set; }

    [BindProperty]
    [DisplayName("The day agreed for the end")]
    public DateOnly? PlanOn { get; set; }

    [BindProperty]
    public string? Locality { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    public string ChildName { get; private set; } = "";
    public IReadOnlyList<ChildHistory.Types.ReferralLine> Referrals { get; private set; } = [];

    /// <summary>How many assessments of the child are open already.</summary>
    public long Open { get; private set; }
    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Child == Guid.Empty) return RedirectToPage("/FrontDoor/FindChild");
        StartedOn = LondonTime.Today(clock);
        await LoadAsync(cancellation);
        if (Referrals.FirstOrDefault(line => line.ReferralId == Referral) is { } chosen)
        {
            var referral = await intake.GetReferralAsync(chosen.ReferralId, cancellation);
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
        if (StartedOn is null && ModelErrors.Of(ModelState, nameof(StartedOn)) is null) ModelState.AddModelError(nameof(StartedOn), "Enter the day it starts");
        await CheckBirthAsync(cancellation);
        var request = new StartAssessmentRequest
        {
            RequestId = RequestId, ChildId = Child.ToString(), ReferralId = Referral ?? "", AssessmentType = Type ?? "", StartedOn = StartedOn.Text(), PlanOn = PlanOn.Text(),
            LocalityId = Locality ?? "", TeamId = Team ?? "", WorkerId = Worker ?? "",
        };
        if (await ModelState.AnswerAsync(() => assessments.StartAsync(request, cancellation), Fields) is { } started)
        {
            TempData["Done"] = AssessmentWords.Done("Assessment started.", started);
            return RedirectToPage("/Assessments/Assessment", new { id = started.AssessmentId });
        }
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>Children are assessed before they are born, but not by years: that is a mistyped day.</summary>
    private async Task CheckBirthAsync(CancellationToken cancellation)
    {
        var child = await intake.GetChildAsync(Child.ToString(), cancellation);
        var birth = child.BirthDate.Length > 0 ? child.BirthDate : child.ExpectedBirthDate;
        if (birth.Length > 0 && StartedOn?.AddYears(1) < LocalMoment.Parse(birth).Day)
            ModelState.AddModelError(nameof(StartedOn), $"The day it starts is more than a year before the child’s birth ({Words.Moment(birth)}); check the year");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var workers = workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody yet", Worker, cancellation);
        ChildName = ContactWords.Name(await intake.GetChildAsync(Child.ToString(), cancellation));
        Referrals = [.. (await intake.GetChildHistoryAsync(Child.ToString(), cancellation)).Referrals.Where(line => line is { Withdrawn: false, Nfa: false })];
        Open = (await assessments.ListAsync(new ListAssessmentsRequest { ChildId = Child.ToString(), State = AssessmentWords.Running, Page = new() { PageSize = 1 } }, cancellation)).Total;
        (Names, Workers) = (await names, await workers);
    }
}
