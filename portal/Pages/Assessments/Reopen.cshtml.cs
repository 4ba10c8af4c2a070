using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Reopens an assessment that was authorised in error.</summary>
public sealed class ReopenModel(AssessmentBackend assessments, IntakeBackend intake) : AssessmentStepModel(assessments, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["reason"] = nameof(Reason) };

    [BindProperty]
    public string? Reason { get; set; }

    protected override string Step => "reopen";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why it is reopened");
        var request = new ReopenAssessmentRequest { AssessmentId = id.ToString(), Version = Version, Reason = (Reason ?? "").Trim() };
        return SendAsync(id, () => Assessments.ReopenAsync(request, cancellation), Fields, _ => "Reopened: its clock runs, and its worker submits it again.", cancellation);
    }
}
