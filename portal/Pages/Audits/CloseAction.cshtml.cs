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

    [BindProperty]
    public string? State { get; set; } = "done";

    [BindProperty]
    [DisplayName("Day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ActionId { get; set; }

    /// <summary>The action as it is stored.</summary>
    public AuditAction Closing { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (State == "cancelled" && string.IsNullOrWhiteSpace(Note)) ModelState.AddModelError(nameof(Note), "Enter why it is not needed any more");
        var request = new CloseActionRequest { ActionId = ActionId.ToString(), Version = Version, State = State ?? "", ClosedOn = On.Text(), Note = (Note ?? "").Trim() };
        return SendAsync(id, async () => AnswerOf(await Audits.CloseActionAsync(request, cancellation)), Fields, cancellation);
    }

    protected override string? NotNow() => Closing.State == "open" ? null
        : $"This action is closed already: {AuditWords.State(Closing).Text.ToLowerInvariant()}, {Words.Moment(Closing.ClosedOn)}.";

    protected override async Task<Standing?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await base.FindAsync(id, cancellation);
        if (Find(ActionId) is not { } stored) return null;
        Closing = stored;
        return StandingOf(stored);
    }

    private static Answer AnswerOf(AuditAction closed) => new(closed.Version, closed.State == "done" ? "Action done." : "Action not needed any more.");
}
