using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>How many records have something missing or impossible, by record and kind.</summary>
public sealed class IndexModel(DataQualityBackend backend, WorkforceBackend workforce) : PageModel
{
    internal static readonly Dictionary<string, string> Fields = new() { ["locality_id"] = "locality", ["team_id"] = "team", ["order_by"] = "order" };

    [FromQuery(Name = "locality")]
    public string? Locality { get; set; }

    [FromQuery(Name = "team")]
    public string? Team { get; set; }

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public IReadOnlyList<QueryCount>? Kinds { get; private set; }
    public bool Narrowed => !string.IsNullOrEmpty(Locality) || !string.IsNullOrEmpty(Team);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        Kinds = await ModelState.AnswerAsync(() => backend.CountAsync(Locality ?? "", Team ?? "", cancellation), Fields);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation) => new CsvResult("data-quality.csv", ["kind", "title", "record", "count", "more_than_counted", "oldest_at"],
        (await backend.CountAsync(Locality ?? "", Team ?? "", cancellation)).Select(kind => (object?[])[kind.Kind, KindWords.Title(kind.Kind), kind.Record, kind.Total, kind.Capped ? "true" : "false", kind.OldestAt]));
}
