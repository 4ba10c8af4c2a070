using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>Who opened or changed which record. Searching it is itself logged.</summary>
public sealed class AccessLogModel(AccessLogBackend log) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["account_id"] = "account", ["record_id"] = "record", ["action"] = "action", ["from"] = "from", ["to"] = "to",
    };

    [BindProperty(SupportsGet = true, Name = "")]
    public AccessLogQuery Query { get; set; } = new();

    /// <summary>Null where the filters are not right.</summary>
    public IReadOnlyList<AccessLogEntry>? Entries { get; private set; }
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return;
        await ModelState.TryAsync(async () =>
        {
            var page = await log.SearchAsync(Query.ToRequest(), cancellation);
            Entries = page.Entries;
            (PreviousHref, NextHref) = (Query.Paging.PreviousHref(Request), Query.Paging.NextHref(Request, page.NextPageToken));
        }, Fields);
    }

    public IActionResult OnGetCsv(CancellationToken cancellation) => ModelState.IsValid
        ? new CsvResult("access-log.csv", ["at", "account_id", "by", "action", "record", "record_id", "detail"],
            log.AllAsync(Query.ToRequest(), cancellation).Select(entry => (object?[])
                [entry.At, entry.AccountId, entry.By, entry.Action, entry.Record, entry.RecordId, entry.Detail]))
        : BadRequest();
}
