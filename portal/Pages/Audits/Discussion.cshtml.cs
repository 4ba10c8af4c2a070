using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Records the discussion of an audit with the worker.</summary>
public sealed class DiscussionModel(AuditBackend audits, IntakeBackend intake) : AuditStepModel(audits, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["discussed_on"] = nameof(On), ["agreed"] = nameof(Agreed) };

    [BindProperty]
    [DisplayName("Day of the discussion")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        Agreed = Audit.Discussion;
        if (LocalMoment.TryParse(Audit.DiscussedOn, out var day)) On = day.Day;
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Agreed)) ModelState.AddModelError(nameof(Agreed), "Enter what was agreed");
        var request = new RecordDiscussionRequest { AuditId = id.ToString(), Version = Version, DiscussedOn = On.Text(), Agreed = (Agreed ?? "").Trim() };
        return SendAsync(id, async () => new((await Audits.RecordDiscussionAsync(request, cancellation)).Version, "Discussion recorded."), Fields, cancellation);
    }
}
