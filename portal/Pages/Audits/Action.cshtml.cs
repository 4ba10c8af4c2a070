using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Adds an action to an audit, or changes one.</summary>
public sealed class ActionModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : AuditStepModel(audits, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["plan.what"] = nameof(What), ["plan.owner_id"] = nameof(Owner), ["plan.due_on"] = nameof(Due) };

    /// <summary>The action to change; null adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? ActionId { get; set; }

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

    private AuditAction? Stored => Find(ActionId);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        // Most actions are the worker's of the case.
        Owner = Audit.WorkerId;
        if (Stored is { } stored) (What, Owner, Due) = (stored.What, stored.OwnerId, LocalMoment.Parse(stored.DueOn).Day);
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(What)) ModelState.AddModelError(nameof(What), "Enter what is to be done");
        if (string.IsNullOrEmpty(Owner)) ModelState.AddModelError(nameof(Owner), "Choose who sees to it");
        Require(Due, nameof(Due), "Enter the day by which it is to be done");
        var plan = new ActionPlan { What = (What ?? "").Trim(), OwnerId = Owner ?? "", DueOn = Due.Text() };
        return SendAsync(id, async () => new((await SaveAsync(id, plan, cancellation)).Version, ActionId is null ? "Action added." : "Action changed."), Fields, cancellation);
    }

    protected override async Task<Standing?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await base.FindAsync(id, cancellation);
        return ActionId is null ? new("this audit", 0) : Stored is { } stored ? StandingOf(stored) : null;
    }

    protected override async Task FillAsync(CancellationToken cancellation)
    {
        await base.FillAsync(cancellation);
        Workers = await workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Choose a worker", Owner ?? Stored?.OwnerId ?? Audit.WorkerId, cancellation);
    }

    private Task<AuditAction> SaveAsync(Guid id, ActionPlan plan, CancellationToken cancellation) => ActionId is { } action
        ? Audits.ChangeActionAsync(new ChangeActionRequest { ActionId = action.ToString(), Version = Version, Plan = plan }, cancellation)
        : Audits.AddActionAsync(new AddActionRequest { RequestId = RequestId, AuditId = id.ToString(), Plan = plan }, cancellation);
}
