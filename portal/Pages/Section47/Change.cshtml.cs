using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Corrects what was recorded or imported about an enquiry.</summary>
public sealed class ChangeModel(EnquiryBackend enquiries, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : EnquiryStepModel(enquiries, intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["strategy_on"] = nameof(StrategyOn), ["referral_id"] = nameof(Referral), ["REFERRAL_WITHDRAWN"] = nameof(Referral), ["locality_id"] = nameof(Locality), ["team_id"] = nameof(Team),
        ["worker_id"] = nameof(Worker), ["visit_on"] = nameof(VisitOn), ["concluded_on"] = nameof(ConcludedOn), ["NOT_CONCLUDED"] = nameof(ConcludedOn),
        ["no_visit_reason"] = nameof(NoVisitReason), ["NOT_VISITED"] = nameof(NoVisitReason), ["outcomes"] = nameof(Outcomes), ["OUTCOME_REQUIRED"] = nameof(Outcomes),
        ["icpc_required"] = nameof(IcpcRequired), ["CONFERENCE_HELD"] = nameof(IcpcRequired), ["icpc_on"] = nameof(IcpcOn), ["CONFERENCE_NOT_HELD"] = nameof(IcpcOn),
        ["icpc_outcomes"] = nameof(IcpcOutcomes), ["CONFERENCE_OUTCOME_REQUIRED"] = nameof(IcpcOutcomes), ["reason"] = nameof(Note),
    };

    private readonly IntakeBackend _intake = intake;

    [BindProperty]
    [DisplayName("Day of the strategy discussion")]
    public DateOnly? StrategyOn { get; set; }

    [BindProperty]
    public string? Referral { get; set; }

    [BindProperty]
    public string? Locality { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    [DisplayName("Day of the visit")]
    public DateOnly? VisitOn { get; set; }

    [BindProperty]
    [DisplayName("Day of the conclusion")]
    public DateOnly? ConcludedOn { get; set; }

    [BindProperty]
    public string? NoVisitReason { get; set; }

    [BindProperty]
    public List<string> Outcomes { get; set; } = [];

    /// <summary>true, false, or empty while nobody has decided.</summary>
    [BindProperty]
    public string? IcpcRequired { get; set; }

    [BindProperty]
    [DisplayName("Conference held on")]
    public DateOnly? IcpcOn { get; set; }

    [BindProperty]
    public List<string> IcpcOutcomes { get; set; } = [];

    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];
    public IReadOnlyList<Option> Referrals { get; private set; } = [];

    protected override string Step => "change";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        (StrategyOn, VisitOn, ConcludedOn, IcpcOn) = (Day(Enquiry.StrategyOn), Day(Enquiry.VisitOn), Day(Enquiry.ConcludedOn), Day(Enquiry.IcpcOn));
        (Referral, Locality, Team, Worker) = (Enquiry.ReferralId, Enquiry.LocalityId, Enquiry.TeamId, Enquiry.WorkerId);
        (NoVisitReason, IcpcRequired) = (Enquiry.NoVisitReason, Enquiry.IcpcRequired);
        (Outcomes, IcpcOutcomes) = ([.. Enquiry.Outcomes], [.. Enquiry.IcpcOutcomes]);
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Require(StrategyOn, nameof(StrategyOn), "Enter the day of the strategy discussion");
        if (string.IsNullOrWhiteSpace(Note)) ModelState.AddModelError(nameof(Note), "Enter why it is corrected");
        var request = new ChangeEnquiryRequest
        {
            S47Id = id.ToString(), Version = Version, StrategyOn = StrategyOn.Text(), VisitOn = VisitOn.Text(), IcpcRequired = IcpcRequired ?? "", IcpcOn = IcpcOn.Text(),
            IcpcOutcomes = { IcpcOutcomes }, ConcludedOn = ConcludedOn.Text(), Outcomes = { Outcomes }, NoVisitReason = NoVisitReason ?? "", ReferralId = Referral ?? "",
            LocalityId = Locality ?? "", TeamId = Team ?? "", WorkerId = Worker ?? "", Reason = Note ?? "",
        };
        return SendAsync(id, () => Enquiries.ChangeAsync(request, cancellation), Fields, "Enquiry corrected.", cancellation);
    }

    protected override async Task FillAsync(CancellationToken cancellation)
    {
        await base.FillAsync(cancellation);
        var names = workforce.DirectoryAsync(cancellation);
        var history = _intake.GetChildHistoryAsync(Enquiry.ChildId, cancellation);
        Workers = await workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody yet", Worker ?? Enquiry.WorkerId, cancellation);
        Referrals = ReferralChoices.Of(await history, Enquiry.ReferralId);
        Names = await names;
    }

    private static DateOnly? Day(string text) => LocalMoment.TryParse(text, out var moment) ? moment.Day : null;
}
