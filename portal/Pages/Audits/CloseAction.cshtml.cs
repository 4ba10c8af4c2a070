using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Marks an action as done, or as not needed any more.</summary>
public sealed class CloseActionModel(AuditBackend audits, IntakeBackend intake) : AuditStepModel(audits, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["state"] = nameof(State), ["closed_on"] = nameof(On), ["note"] = nameof(Note) };

    private readonly AuditBackend _audits = audits;

    [BindProperty]
    public string? State { get; set; } = "done";

    [BindProperty]
    [DisplayName("Day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The action as it is stored.</summary>
    public AuditAction Closing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid step, CancellationToken cancellation)
    {
        if (!await FindAsync(id, step, cancellation)) return NotFound();
        Version = Closing.Version;
        return Closing.State == "open" ? Page() : NotNow(id, $"This action is closed already: {AuditWords.State(Closing).Text.ToLowerInvariant()}, {Words.Moment(Closing.ClosedOn)}.");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid step, CancellationToken cancellation)
    {
        if (State == "cancelled" && string.IsNullOrWhiteSpace(Note)) ModelState.AddModelError(nameof(Note), "Enter why it is not needed any more");
        var request = new CloseActionRequest { ActionId = step.ToString(), Version = Version, State = State ?? "", ClosedOn = On.Text(), Note = (Note ?? "").Trim() };
        if (await ModelState.AnswerAsync(() => _audits.CloseActionAsync(request, cancellation), Fields) is { } closed)
            return Done(id, closed.State == "done" ? "Action done." : "Action not needed any more.", step);
        if (!await FindAsync(id, step, cancellation)) return NotFound();
        ShowIfStale(Closing.Version, AuditWords.State(Closing).Text);
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, Guid step, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Details.Actions.FirstOrDefault(action => action.ActionId == step.ToString()) is not { } stored) return false;
        Closing = stored;
        return true;
    }
}
