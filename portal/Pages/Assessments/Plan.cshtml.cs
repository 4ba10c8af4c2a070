using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Agrees on a day for the end, sooner than the due date; or changes it, or takes it back.</summary>
public sealed class PlanModel(AssessmentBackend assessments, IntakeBackend intake) : AssessmentStepModel(assessments, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["plan_on"] = nameof(PlanOn), ["reason"] = nameof(Reason) };

    [BindProperty]
    [DisplayName("The day agreed for the end")]
    public DateOnly? PlanOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    protected override string Step => "change_plan";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        PlanOn = AssessmentWords.Day(Assessment.PlanOn);
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var request = new ChangePlanRequest { AssessmentId = id.ToString(), Version = Version, PlanOn = PlanOn.Text(), Reason = (Reason ?? "").Trim() };
        return SendAsync(id, () => Assessments.ChangePlanAsync(request, cancellation), Fields,
            changed => changed.PlanOn.Length > 0 ? "Day for the end agreed." : "Agreed day taken back.", cancellation);
    }
}
