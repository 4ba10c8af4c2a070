using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Allocates one assessment, or those ticked in the list, to a worker and a team.</summary>
public sealed class AllocateModel(AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["team_id"] = nameof(Team), ["worker_id"] = nameof(Worker), ["reason"] = nameof(Reason) };

    private const string NothingChosen = "Choose the worker or the team";

    /// <summary>The service allocates no more in one go.</summary>
    private const int MostAllocated = 500;

    /// <summary>The assessments that the person sees: id:version each.</summary>
    [BindProperty]
    public List<string> Selected { get; set; } = [];

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Where the person came from and goes back to: the record of the one, or the list.</summary>
    public Guid? Id { get; private set; }
    public IReadOnlyList<Assessment> Rows { get; private set; } = [];
    public ChildNames Children { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>What became of them, where some stayed; null before.</summary>
    public AllocatedAssessments? Allocated { get; private set; }

    /// <summary>What to say of one that is there already.</summary>
    public string Already { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancellation)
    {
        if (id is null) return RedirectToPage("/Assessments/Index");
        var details = await assessments.GetAsync(id.Value.ToString(), cancellation);
        if (!details.Steps.Contains("allocate"))
        {
            TempData["NotDone"] = StepWords.NotNow(details.Assessment, "allocate");
            return RedirectToPage("/Assessments/Assessment", new { id });
        }
        (Selected, Team, Worker) = ([SeenAssessments.Write(details.Assessment)], details.Assessment.TeamId, details.Assessment.WorkerId);
        await LoadAsync(id, cancellation);
        return Page();
    }

    /// <summary>From the list, with what is ticked there.</summary>
    public async Task<IActionResult> OnPostChooseAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        (RequestId, Reason, Team, Worker) = (Guid.NewGuid().ToString(), null, null, null);
        if (Selected.Count == 0) ModelState.AddModelError("", "Tick the assessments to allocate in the list first");
        await LoadAsync(null, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Team) && string.IsNullOrEmpty(Worker)) ModelState.AddModelError(nameof(Worker), NothingChosen);
        var request = new AllocateAssessmentsRequest
        {
            RequestId = RequestId, Assessments = { SeenAssessments.Read(Selected) }, TeamId = Team ?? "", WorkerId = Worker ?? "", Reason = (Reason ?? "").Trim(),
        };
        if (await ModelState.AnswerAsync(() => assessments.AllocateAsync(request, cancellation), Fields) is not { } allocated)
        {
            await LoadAsync(id, cancellation);
            return Page();
        }
        if (allocated.NotAllocated.Count == 0) return Leave(id, "Done", $"{Words.Count(allocated.Allocated, "assessment", "assessments")} allocated.");
        var nothingDiffers = allocated.Allocated == 0 && allocated.NotAllocated.All(one => one.Why == "unchanged");
        if (nothingDiffers && string.IsNullOrEmpty(Worker))
        {
            ModelState.AddModelError(nameof(Worker), NothingChosen);
            // What is sent next is another command.
            ModelState.Remove(nameof(RequestId));
            RequestId = Guid.NewGuid().ToString();
            await LoadAsync(id, cancellation);
            return Page();
        }
        Already = string.IsNullOrEmpty(Worker)
            ? $"Already in {(await workforce.DirectoryAsync(cancellation)).Team(Team ?? "")}." : $"Already with {await workforce.WorkerNameAsync(Worker, cancellation)}.";
        if (nothingDiffers) return Leave(id, "NotDone", Already);
        (Id, Allocated) = (id, allocated);
        Children = await intake.NameChildrenAsync(allocated.NotAllocated.Select(one => one.ChildId), cancellation);
        return Page();
    }

    private RedirectToPageResult Leave(Guid? id, string kind, string words)
    {
        TempData[kind] = words;
        return id is null ? RedirectToPage("/Assessments/Index") : RedirectToPage("/Assessments/Assessment", new { id });
    }

    private async Task LoadAsync(Guid? id, CancellationToken cancellation)
    {
        Id = id;
        var names = workforce.DirectoryAsync(cancellation);
        var workers = workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody yet", Worker, cancellation);
        var seen = SeenAssessments.Read(Selected).Select(one => one.AssessmentId).Distinct().Take(MostAllocated).ToList();
        Rows = id is not null
            ? [(await assessments.GetAsync(id.Value.ToString(), cancellation)).Assessment]
            : seen.Count == 0 ? [] : await assessments.AllAsync(new ListAssessmentsRequest { State = AssessmentWords.Running, AssessmentIds = { seen } }, cancellation).ToListAsync(cancellation);
        Children = await intake.NameChildrenAsync(Rows.Select(row => row.ChildId), cancellation);
        (Names, Workers) = (await names, await workers);
    }
}
