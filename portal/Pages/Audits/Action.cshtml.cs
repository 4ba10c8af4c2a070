using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Adds an action to an audit, or changes one.</summary>
public sealed class ActionModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : AuditStepModel(audits, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["plan.what"] = nameof(What), ["plan.owner_id"] = nameof(Owner), ["plan.due_on"] = nameof(Due) };

    private readonly AuditBackend _audits = audits;

    /// <summary>The action to change; null adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Step { get; set; }

    /// <summary>The key under which an action is added once, however often the form is sent.</summary>
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    [DisplayName("By when")]
    public DateOnly? Due { get; set; }

    public IReadOnlyList<Option> Workers { get; private set; } = [];

    private AuditAction? Stored => Details.Actions.FirstOrDefault(action => action.ActionId == Step?.ToString());

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Step is not null && Stored is null) return NotFound();
        if (Audit.State != "complete") return NotNow(id, StillADraft);
        // Most actions are the worker's of the case.
        Owner = Audit.WorkerId;
        if (Stored is { } stored) (Version, What, Owner, Due) = (stored.Version, stored.What, stored.OwnerId, LocalMoment.Parse(stored.DueOn).Day);
        await LoadWorkersAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(What)) ModelState.AddModelError(nameof(What), "Enter what is to be done");
        if (string.IsNullOrEmpty(Owner)) ModelState.AddModelError(nameof(Owner), "Choose who sees to it");
        if (Due is null && ModelErrors.Of(ModelState, nameof(Due)) is null) ModelState.AddModelError(nameof(Due), "Enter the day by which it is to be done");
        var plan = new ActionPlan { What = (What ?? "").Trim(), OwnerId = Owner ?? "", DueOn = Due.Text() };
        if (await ModelState.AnswerAsync(() => SaveAsync(id, plan, cancellation), Fields) is not null) return Step is null ? Added(id) : Done(id, "Action changed.", Step);
        await LoadAsync(id, cancellation);
        if (Step is not null && Stored is null) return NotFound();
        if (Stored is { } stored) ShowIfStale(stored.Version, AuditWords.State(stored).Text);
        await LoadWorkersAsync(cancellation);
        return Page();
    }

    private RedirectToPageResult Added(Guid id)
    {
        TempData["Done"] = "Action added.";
        return RedirectToPage("/Audits/Audit", new { id });
    }

    private Task<AuditAction> SaveAsync(Guid id, ActionPlan plan, CancellationToken cancellation) => Step is null
        ? _audits.AddActionAsync(new AddActionRequest { RequestId = RequestId, AuditId = id.ToString(), Plan = plan }, cancellation)
        : _audits.ChangeActionAsync(new ChangeActionRequest { ActionId = Step.Value.ToString(), Version = Version, Plan = plan }, cancellation);

    private async Task LoadWorkersAsync(CancellationToken cancellation) =>
        Workers = await workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Choose a worker", Owner, cancellation);
}
