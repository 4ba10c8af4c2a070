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

    [BindProperty]
    public string? Grade { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    [DisplayName("Day of the moderation")]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        (Grade, Reason) = (Audit.ModeratedGrade, Audit.ModerationReason);
        if (LocalMoment.TryParse(Audit.ModeratedOn, out var day)) On = day.Day;
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Grade)) ModelState.AddModelError(nameof(Grade), "Choose the grade");
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why the grade stands, or why it does not");
        var request = new ModerateAuditRequest { AuditId = id.ToString(), Version = Version, Grade = Grade ?? "", Reason = (Reason ?? "").Trim(), ModeratedOn = On.Text() };
        return SendAsync(id, async () => AnswerOf(await Audits.ModerateAsync(request, cancellation)), Fields, cancellation);
    }

    protected override string? NotNow() => base.NotNow() ?? (Details.ModerationBarred.Length > 0 ? AuditWords.Barred(Details.ModerationBarred) : null);

    private static Answer AnswerOf(Audit moderated) =>
        new(moderated.Version, moderated.ModeratedGrade == moderated.Grade ? "Moderated: the grade stands." : "Moderated: the grade is changed.");
}
