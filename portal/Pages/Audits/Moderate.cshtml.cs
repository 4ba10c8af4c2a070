using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Moderates an audit, or corrects its moderation.</summary>
public sealed class ModerateModel(AuditBackend audits, IntakeBackend intake) : AuditStepModel(audits, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["grade"] = nameof(Grade), ["reason"] = nameof(Reason), ["moderated_on"] = nameof(On) };

    private readonly AuditBackend _audits = audits;

    [BindProperty]
    public string? Grade { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    [DisplayName("Day of the moderation")]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Audit.State != "complete") return NotNow(id, StillADraft);
        if (Details.ModerationBarred.Length > 0) return NotNow(id, AuditWords.Barred(Details.ModerationBarred));
        (Version, Grade, Reason) = (Audit.Version, Audit.ModeratedGrade, Audit.ModerationReason);
        if (LocalMoment.TryParse(Audit.ModeratedOn, out var day)) On = day.Day;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Grade)) ModelState.AddModelError(nameof(Grade), "Choose the grade");
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why the grade stands, or why it does not");
        var request = new ModerateAuditRequest { AuditId = id.ToString(), Version = Version, Grade = Grade ?? "", Reason = (Reason ?? "").Trim(), ModeratedOn = On.Text() };
        if (await ModelState.AnswerAsync(() => _audits.ModerateAsync(request, cancellation), Fields) is { } moderated)
            return Done(id, moderated.ModeratedGrade == moderated.Grade ? "Moderated: the grade stands." : "Moderated: the grade is changed.");
        await LoadAsync(id, cancellation);
        ShowIfStale(Audit.Version, Last());
        return Page();
    }
}
