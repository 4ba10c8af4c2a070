using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Withdraws an assessment that was entered in error.</summary>
public sealed class WithdrawModel(AssessmentBackend assessments, IntakeBackend intake) : AssessmentStepModel(assessments, intake)
{
    private const string Step = "withdraw";

    private static readonly Dictionary<string, string> Fields = new() { ["reason"] = nameof(Reason) };

    private readonly AssessmentBackend _assessments = assessments;

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, Step, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why it is withdrawn");
        var request = new WithdrawAssessmentRequest { AssessmentId = id.ToString(), Version = Version, Reason = (Reason ?? "").Trim() };
        return await ModelState.AnswerAsync(() => _assessments.WithdrawAsync(request, cancellation), Fields) is { } withdrawn
            ? Done(withdrawn, "Withdrawn: it counts in no figure.") : await AgainAsync(id, cancellation);
    }
}
