using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What a decision is entered with, to record it or to correct it: the partial <c>_DecisionFields</c> shows it.</summary>
public abstract class DecisionFormModel(WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Who may be chosen; none where nothing is.</summary>
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>The outcomes that need a manager's agreement.</summary>
    public IReadOnlyList<string> AgreementOutcomes { get; protected set; } = [];

    /// <summary>What is said beside an outcome that needs agreement; null beside others.</summary>
    public string? Hint(string outcome) => AgreementOutcomes.Contains(outcome) ? "Needs the agreement of a manager other than you." : null;

    /// <param name="choose">Whether workers are to be chosen from.</param>
    /// <param name="cancellation">Ends the wait.</param>
    protected async Task LoadDirectoryAsync(bool choose, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        if (choose) Workers = await workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody in particular", Decision.CaseWorker, cancellation);
        Names = await names;
    }
}
