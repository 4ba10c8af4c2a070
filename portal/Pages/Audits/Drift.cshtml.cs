using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>How far moderation moved each auditor's grades.</summary>
public sealed class DriftModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce) : AuditPageModel(intake, workforce)
{
    internal const int PageSize = 25;

    private static readonly string[] CsvHeadings =
        ["auditor_id", "auditor", "moderated", "lowered", "unchanged", "raised", "points", "mean", "unchanged_share", "unchanged_low", "unchanged_high", "leaning"];

    [BindProperty(SupportsGet = true)]
    [DisplayName("Moderated from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    [BindProperty(SupportsGet = true)]
    [DisplayName("Moderated to")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Null where the days are not right.</summary>
    public ModerationDrift? Drift { get; private set; }
    public bool Narrowed => From is not null || To is not null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        CheckOrder();
        Drift = await ModelState.AnswerAsync(() => audits.GetDriftAsync(ToRequest(), cancellation), new Dictionary<string, string> { ["from"] = "from", ["to"] = "to" });
        await NameAsync([], Drift?.Auditors.Select(one => one.AuditorId) ?? [], cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        CheckOrder();
        if (!ModelState.IsValid) return BadRequest();
        var drift = await audits.GetDriftAsync(ToRequest(), cancellation);
        await NameAsync([], drift.Auditors.Select(one => one.AuditorId), cancellation);
        return new CsvResult("audit-drift.csv", CsvHeadings, drift.Auditors.Append(drift.All).Select(one => (object?[])
        [
            one.AuditorId, Name(one, drift.All), one.Moderated, one.Lowered, one.Unchanged, one.Raised, one.Points, one.HasMean ? one.Mean : null,
            one.Moderated == 0 ? null : (double)one.Unchanged / one.Moderated, one.Moderated == 0 ? null : one.UnchangedLow, one.Moderated == 0 ? null : one.UnchangedHigh, one.Leaning,
        ]));
    }

    public string Name(AuditorDrift one, AuditorDrift all) => ReferenceEquals(one, all) ? "All auditors" : one.AuditorId.Length == 0 ? "Not known" : Worker(one.AuditorId);

    /// <summary>Here, because the service is sent the day after the last.</summary>
    private void CheckOrder()
    {
        if (To < From) ModelState.AddModelError("to", "Moderated to must be the same as or after moderated from");
    }

    private GetModerationDriftRequest ToRequest() => new() { From = From.Text(), To = Words.IsoAfter(To) };
}
