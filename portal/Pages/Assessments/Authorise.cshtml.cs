using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A submitted assessment: a manager authorises or returns it. Those chosen in the queue follow one after the other.</summary>
public sealed class AuthoriseModel(AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce) : AssessmentStepModel(assessments, intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["reason"] = nameof(Reason), ["note"] = nameof(Note), ["late_reason"] = nameof(LateReason), ["late_note"] = nameof(LateNote),
    };

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
    public bool IsDone => !May("authorise") && !May("return");

    /// <summary>What the person wrote in the form, each text on its own.</summary>
    public IEnumerable<string> Written => new[] { LateNote, Note, Reason }.OfType<string>().Where(text => text.Trim().Length > 0);

    public DirectoryNames Names { get; private set; } = null!;

    public string Worker(string workerId) => workerId.Length == 0 ? "" : _workers.GetValueOrDefault(workerId, "Not in the directory");

    protected override string Step => "authorise";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAuthoriseAsync(Guid id, CancellationToken cancellation)
    {
        var request = new AuthoriseAssessmentRequest
        {
            AssessmentId = id.ToString(), Version = Version, Note = (Note ?? "").Trim(), LateReason = LateReason ?? "", LateNote = (LateNote ?? "").Trim(),
        };
        return SendAsync(id, () => Assessments.AuthoriseAsync(request, cancellation), "Authorised.", cancellation);
    }

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why it is returned");
        var request = new ReturnAssessmentRequest { AssessmentId = id.ToString(), Version = Version, Reason = (Reason ?? "").Trim() };
        return SendAsync(id, () => Assessments.ReturnAsync(request, cancellation), "Returned to the worker.", cancellation);
    }

    /// <summary>Those that follow need not wait for one that cannot be authorised any more.</summary>
    protected override string? NotNow() => !IsDone ? null
        : Next.Count > 0 ? $"You can no longer authorise or return the assessment of {Child}, which was left out." : StepWords.NotNow(Assessment, Step);

    protected override IActionResult ToRecord(Guid id) =>
        Next.Count > 0 ? RedirectToPage("/Assessments/Authorise", new { id = Next[0], next = Next.Skip(1) }) : base.ToRecord(id);

    protected override async Task<Standing?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var found = await base.FindAsync(id, cancellation);
        await base.FillAsync(cancellation);
        return found;
    }

    protected override async Task FillAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        _workers = await workforce.WorkerNamesAsync([Assessment.WorkerId, Assessment.SubmittedWorkerId, Assessment.ManagerId], cancellation);
    }

    private async Task<IActionResult> SendAsync(Guid id, Func<Task<Assessment>> send, string done, CancellationToken cancellation)
    {
        var answer = await SendAsync(id, send, Fields, _ => Next.Count > 0 ? $"{done} This is the next one." : done, cancellation);
        return answer is PageResult && IsDone && Next.Count > 0 ? Leave(id, NotNow()!) : answer;
    }
}
