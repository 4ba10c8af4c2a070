using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Directory;

/// <summary>The workers on a day, with the spell that they have then.</summary>
public sealed class WorkersModel(WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    [DisplayName("On")]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public IReadOnlyList<WorkerRow>? Workers { get; private set; }
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        On ??= LondonTime.Today(clock);
        var paging = new Paging(After);
        var shown = new PageRequest { PageSize = PageSize, PageToken = paging.Token };
        if (await ModelState.AnswerAsync(() => workforce.ListWorkersAsync(On.Text(), Team ?? "", shown, cancellation)) is not { } page) return;
        Workers = [.. page.Workers.Select(worker => WorkerRow.Of(worker, On.Text(), Names))];
        (PreviousHref, NextHref) = (paging.PreviousHref(Request), paging.NextHref(Request, page.NextPageToken));
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        Names = await workforce.DirectoryAsync(cancellation);
        On ??= LondonTime.Today(clock);
        return new CsvResult("workers.csv", ["worker_id", "name", "team", "role", "engagement", "fte", "from"],
            workforce.AllWorkersAsync(On.Text(), Team ?? "", cancellation).Select(worker => WorkerRow.Of(worker, On.Text(), Names)).Select(row => (object?[])
                [row.CouncilId, row.Name, row.Team, row.Role, row.Engagement, row.Fte, row.From]));
    }
}

/// <summary>A worker with the spell of the day; where several overlap, the latest.</summary>
public sealed record WorkerRow(string CouncilId, string Name, string Team, string Role, string Engagement, decimal Fte, string From)
{
    internal static WorkerRow Of(Worker worker, string day, DirectoryNames names)
    {
        var spell = worker.Spells.Where(each => string.CompareOrdinal(each.From, day) <= 0 && (each.To.Length == 0 || string.CompareOrdinal(day, each.To) < 0))
            .MaxBy(each => each.From, StringComparer.Ordinal);
        return spell is null
            ? new WorkerRow(worker.CouncilId, worker.Name, "", "", "", 0, "")
            : new WorkerRow(worker.CouncilId, worker.Name, names.Team(spell.TeamId), WorkerRoles.Codes.LabelOf(spell.Role),
                Engagements.Codes.LabelOf(spell.Engagement), spell.FteHundredths / 100m, spell.From);
    }
}
