using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Withdraws an assessment that was entered in error.</summary>
public sealed class WithdrawModel(AssessmentBackend assessments, IntakeBackend intake) : AssessmentStepModel(assessments, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["reason"] = nameof(Reason) };

    [BindProperty]
    public string? Reason { get; set; }

    protected override string Step => "withdraw";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why it is withdrawn");
        var request = new WithdrawAssessmentRequest { AssessmentId = id.ToString(), Version = Version, Reason = (Reason ?? "").Trim() };
        return SendAsync(id, () => Assessments.WithdrawAsync(request, cancellation), Fields, _ => "Withdrawn: it counts in no figure.", cancellation);
    }
}
