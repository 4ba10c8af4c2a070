using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>A form by which something is done to a complete audit, or to an action that follows from it.</summary>
public abstract class AuditStepModel(AuditBackend audits, IntakeBackend intake) : StepModel
{
    public AuditDetails Details { get; private set; } = null!;
    public Audit Audit => Details.Audit;

    /// <summary>The child as a list names them.</summary>
    public string Child { get; private set; } = "";

    protected AuditBackend Audits => audits;

    protected override string RecordPage => "/Audits/Audit";

    protected override string? NotNow() => Audit.State == "complete" ? null : "This audit is still a draft: its auditor completes it first.";

    protected override async Task<Standing?> FindAsync(Guid id, CancellationToken cancellation)
    {
        Details = await audits.GetAsync(id.ToString(), cancellation);
        return Details.History.LastOrDefault() is { } last
            ? Standing.Of("this audit", Audit.Version, AuditWords.Step(last.Action), last.By, last.At, last.Own) : new("this audit", Audit.Version);
    }

    protected override async Task FillAsync(CancellationToken cancellation) =>
        Child = (await intake.NameChildAsync(Audit.ChildId, cancellation)).Name(Audit.ChildId);

    /// <summary>An action as it is stored; null where the audit has none of that id.</summary>
    protected AuditAction? Find(Guid? action) => Details.Actions.FirstOrDefault(each => each.ActionId == action?.ToString());

    protected static Standing StandingOf(AuditAction action) => new("this action", action.Version, $"; now it says: {AuditWords.State(action).Text.ToLowerInvariant()}");
}
