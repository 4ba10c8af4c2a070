using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Gives an assessment to a manager, with its outcome and factors; again where it was returned.</summary>
public sealed class SubmitModel(AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : AssessmentStepModel(assessments, intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["outcome"] = nameof(Outcome), ["factors"] = nameof(Factors), ["manager_id"] = nameof(Manager), ["late_reason"] = nameof(LateReason), ["late_note"] = nameof(LateNote),
    };

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public List<string> Factors { get; set; } = [];

    /// <summary>Our own id of a worker who manages; empty: any manager of the team.</summary>
    [BindProperty]
    public string? Manager { get; set; }

    [BindProperty]
    public string? LateReason { get; set; }

    [BindProperty]
    public string? LateNote { get; set; }

    /// <summary>Those who hold a manager's role today, those of the assessment's team first.</summary>
    public IReadOnlyList<Option> Managers { get; private set; } = [];

    /// <summary>Beyond the day that was due or agreed, there is a reason.</summary>
    public bool AsksWhyLate => Assessment.WorkingDaysLeft < 0 || Details.Due.PlanDaysLeft < 0;

    /// <summary>Why a manager returned it, where it was not submitted again since.</summary>
    public AssessmentEntry? LastReturn => Assessment.Returned ? Details.Entries.LastOrDefault(entry => entry.Action == "returned") : null;

    protected override string Step => "submit";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        (Outcome, Factors, Manager, LateReason, LateNote) = (Assessment.Outcome, [.. Assessment.Factors], Assessment.ManagerId, Assessment.LateReason, Details.LateNote);
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Outcome)) ModelState.AddModelError(nameof(Outcome), "Choose the outcome");
        if (Factors.Count == 0) ModelState.AddModelError(nameof(Factors), "Choose the factors, or that none were identified");
        var request = new SubmitAssessmentRequest
        {
            AssessmentId = id.ToString(), Version = Version, Outcome = Outcome ?? "", Factors = { Factors }, ManagerId = Manager ?? "", LateReason = LateReason ?? "",
            LateNote = (LateNote ?? "").Trim(),
        };
        return SendAsync(id, () => Assessments.SubmitAsync(request, cancellation), Fields, _ => "Submitted. The clock runs until a manager authorises it.", cancellation);
    }

    protected override async Task FillAsync(CancellationToken cancellation)
    {
        await base.FillAsync(cancellation);
        Managers = await workforce.ManagerOptionsAsync(LondonTime.Today(clock), Assessment.TeamId, "Any manager of the team", Manager ?? Assessment.ManagerId, cancellation);
    }
}
