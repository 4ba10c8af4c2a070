using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Draws this month's programme.</summary>
public sealed class DrawModel(AuditBackend audits, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["size"] = nameof(Size), ["auditor_ids"] = nameof(Auditors), ["CASE_WITHOUT_AUDITOR"] = nameof(Auditors), ["ALREADY_DRAWN"] = nameof(Size), ["NOTHING_TO_DRAW"] = nameof(Size),
    };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? Size { get; set; } = "12";

    /// <summary>Our own ids of the workers who audit.</summary>
    [BindProperty]
    public List<string> Auditors { get; set; } = [];

    /// <summary>Workers of any role are offered, not only those who usually audit.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>Only workers of this team are offered, and those chosen already.</summary>
    [BindProperty]
    public string? Team { get; set; }

    public NextProgramme Next { get; private set; } = null!;
    public IReadOnlyList<Option> Choices { get; private set; } = [];
    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Those who audited last time are chosen to begin with, less who may not draw for themselves.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var last = await audits.ListProgrammesAsync(new ListProgrammesRequest { Page = new PageRequest { PageSize = 1 } }, cancellation);
        if (last.Programmes.Count > 0)
            Auditors = [.. (await audits.GetProgrammeAsync(last.Programmes[0].ProgrammeId, cancellation)).Auditors.Select(auditor => auditor.WorkerId).Where(User.MayDrawFor)];
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!int.TryParse(Size, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) ModelState.AddModelError(nameof(Size), "Enter how many cases, such as 12");
        if (Auditors.Count == 0) ModelState.AddModelError(nameof(Auditors), "Choose who audits");
        var request = new DrawProgrammeRequest { RequestId = RequestId, Size = size, AuditorIds = { Auditors } };
        if (await ModelState.AnswerAsync(() => audits.DrawProgrammeAsync(request, cancellation), Fields) is { } programme)
        {
            TempData["Done"] = $"Programme drawn: {Words.Count(programme.Drawn, "case", "cases")} of {programme.Cases}.";
            return RedirectToPage("/Audits/Programme", new { id = programme.ProgrammeId });
        }
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>Another team's workers, with what was entered so far.</summary>
    public Task OnPostShowAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        return LoadAsync(cancellation);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Next = await audits.NextProgrammeAsync(cancellation);
        Names = await workforce.DirectoryAsync(cancellation);
        Choices = await AuditorChoices.OfAsync(workforce, LondonTime.Today(clock), All, Team ?? "", Auditors, cancellation);
    }
}
