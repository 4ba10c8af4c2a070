using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>A page of the audits: who and what its ids are.</summary>
public abstract class AuditPageModel(IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    private IReadOnlyDictionary<string, string> _workers = new Dictionary<string, string>();

    public ChildNames Children { get; private set; } = new(new Dictionary<string, Contracts.Intake.V1.NamedChild>());
    public DirectoryNames Names { get; private set; } = new([], []);

    /// <summary>A worker's name; empty for nobody.</summary>
    public string Worker(string workerId) => workerId.Length == 0 ? "" : _workers.GetValueOrDefault(workerId, "Not in the directory");

    /// <summary>Looks up the names of what the page shows.</summary>
    protected async Task NameAsync(IEnumerable<string> childIds, IEnumerable<string> workerIds, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var children = intake.NameChildrenAsync(childIds, cancellation);
        _workers = await workforce.WorkerNamesAsync(workerIds, cancellation);
        (Children, Names) = (await children, await names);
    }
}
