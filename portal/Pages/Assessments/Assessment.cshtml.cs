using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>One assessment: how far it is, why it is due when it is, what happened, and what may be done next.</summary>
public sealed class AssessmentModel(AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    private IReadOnlyDictionary<string, string> _workers = new Dictionary<string, string>();

    public AssessmentDetails Details { get; private set; } = null!;
    public Assessment Assessment => Details.Assessment;
    public ChildNames Children { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;
    public AssessmentEntries Entries => new(Details.Entries, Names, _workers);

    /// <summary>Whether something may be done now, by who looks.</summary>
    public bool May(string step) => Details.Steps.Contains(step);

    public string Worker(string workerId) => workerId.Length == 0 ? "" : _workers.GetValueOrDefault(workerId, "Not in the directory");

    public Task OnGetAsync(Guid id, CancellationToken cancellation) => LoadAsync(id, cancellation);

    /// <summary>What happened to the assessment, as a file.</summary>
    public async Task<IActionResult> OnGetEntriesAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Entries.Csv();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Details = await assessments.GetAsync(id.ToString(), cancellation);
        Children = await intake.NameChildAsync(Assessment.ChildId, cancellation);
        _workers = await workforce.WorkerNamesAsync(AssessmentTable.WorkersOf(Assessment).Append(Assessment.SubmittedWorkerId).Concat(AssessmentEntries.WorkersOf(Details.Entries)), cancellation);
        Names = await names;
    }
}
