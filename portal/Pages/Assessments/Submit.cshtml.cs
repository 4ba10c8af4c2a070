using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Gives an assessment to a manager, with its outcome and factors; again where it was returned.</summary>
public sealed class SubmitModel(AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : AssessmentStepModel(assessments, intake)
{
    private const string Step = "submit";

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["outcome"] = nameof(Outcome), ["factors"] = nameof(Factors), ["manager_id"] = nameof(Manager), ["late_reason"] = nameof(LateReason), ["late_note"] = nameof(LateNote),
    };

    private readonly AssessmentBackend _assessments = assessments;

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

    public IReadOnlyList<Option> Managers { get; private set; } = [];

    /// <summary>Beyond the day that was due or agreed, there is a reason.</summary>
    public bool AsksWhyLate => Assessment.WorkingDaysLeft < 0 || Details.Due.PlanDaysLeft < 0;

    /// <summary>Why a manager returned it, where it was not submitted again since.</summary>
    public AssessmentEntry? LastReturn => Assessment.Returned ? Details.Entries.LastOrDefault(entry => entry.Action == "returned") : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, Step, cancellation);
        (Outcome, Factors, Manager, LateReason, LateNote) = (Assessment.Outcome, [.. Assessment.Factors], Assessment.ManagerId, Assessment.LateReason, Details.LateNote);
        await LoadManagersAsync(cancellation);
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Outcome)) ModelState.AddModelError(nameof(Outcome), "Choose the outcome");
        if (Factors.Count == 0) ModelState.AddModelError(nameof(Factors), "Choose the factors, or that none were identified");
        var request = new SubmitAssessmentRequest
        {
            AssessmentId = id.ToString(), Version = Version, Outcome = Outcome ?? "", Factors = { Factors }, ManagerId = Manager ?? "", LateReason = LateReason ?? "",
            LateNote = (LateNote ?? "").Trim(),
        };
        if (await ModelState.AnswerAsync(() => _assessments.SubmitAsync(request, cancellation), Fields) is { } submitted)
            return Done(submitted, "Submitted. The clock runs until a manager authorises it.");
        var again = await AgainAsync(id, cancellation);
        await LoadManagersAsync(cancellation);
        return again;
    }

    /// <summary>Those who hold a manager's role today, those of the assessment's team first.</summary>
    private async Task LoadManagersAsync(CancellationToken cancellation) =>
        Managers = await workforce.ManagerOptionsAsync(LondonTime.Today(clock), Assessment.TeamId, "Any manager of the team", Manager, cancellation);
}
