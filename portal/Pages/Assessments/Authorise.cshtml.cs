using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A submitted assessment: a manager authorises or returns it. Those chosen in the queue follow one after the other.</summary>
public sealed class AuthoriseModel(AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce) : AssessmentStepModel(assessments, intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["reason"] = nameof(Reason), ["note"] = nameof(Note), ["late_reason"] = nameof(LateReason), ["late_note"] = nameof(LateNote),
    };

    private readonly AssessmentBackend _assessments = assessments;

    private IReadOnlyDictionary<string, string> _workers = new Dictionary<string, string>();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the manager has to say who authorises it.</summary>
    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? LateReason { get; set; }

    [BindProperty]
    public string? LateNote { get; set; }

    /// <summary>Those to open after this one, in order.</summary>
    [BindProperty(SupportsGet = true)]
    public List<Guid> Next { get; set; } = [];

    /// <summary>It became late, and nobody said why yet.</summary>
    public bool AsksWhyLate => Assessment.LateReason.Length == 0 && Assessment.WorkingDaysLeft < 0;

    /// <summary>It waits for this manager no more: somebody else was first.</summary>
    private bool IsDone => !May("authorise") && !May("return");

    public DirectoryNames Names { get; private set; } = null!;

    public string Worker(string workerId) => workerId.Length == 0 ? "" : _workers.GetValueOrDefault(workerId, "Not in the directory");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Version = Assessment.Version;
        if (IsDone) return Next.Count > 0 ? Skip() : NotNow("authorise");
        await LoadNamesAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAuthoriseAsync(Guid id, CancellationToken cancellation)
    {
        var request = new AuthoriseAssessmentRequest
        {
            AssessmentId = id.ToString(), Version = Version, Note = (Note ?? "").Trim(), LateReason = LateReason ?? "", LateNote = (LateNote ?? "").Trim(),
        };
        return await ModelState.AnswerAsync(() => _assessments.AuthoriseAsync(request, cancellation), Fields) is { } authorised
            ? OnToTheNext(authorised, "Authorised.") : await WithNamesAsync(id, cancellation);
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why it is returned");
        var request = new ReturnAssessmentRequest { AssessmentId = id.ToString(), Version = Version, Reason = (Reason ?? "").Trim() };
        return await ModelState.AnswerAsync(() => _assessments.ReturnAsync(request, cancellation), Fields) is { } returned
            ? OnToTheNext(returned, "Returned to the worker.") : await WithNamesAsync(id, cancellation);
    }

    private IActionResult OnToTheNext(Assessment answered, string what)
    {
        if (Next.Count == 0) return Done(answered, what);
        TempData["Done"] = SentTwice.Words(TempData, answered.AssessmentId, Version, AssessmentWords.Done($"{what} This is the next one.", answered));
        return ToTheNext();
    }

    private IActionResult Skip()
    {
        TempData["Done"] = $"{TempData["Done"]} You can no longer authorise or return the assessment of {Child}, which was left out.".TrimStart();
        return ToTheNext();
    }

    private IActionResult ToTheNext() => RedirectToPage("/Assessments/Authorise", new { id = Next[0], next = Next.Skip(1) });

    private async Task<IActionResult> WithNamesAsync(Guid id, CancellationToken cancellation)
    {
        var again = await AgainAsync(id, cancellation);
        if (IsDone && Next.Count > 0) return Skip();
        await LoadNamesAsync(cancellation);
        return again;
    }

    private async Task LoadNamesAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        _workers = await workforce.WorkerNamesAsync([Assessment.WorkerId, Assessment.SubmittedWorkerId, Assessment.ManagerId], cancellation);
    }
}
