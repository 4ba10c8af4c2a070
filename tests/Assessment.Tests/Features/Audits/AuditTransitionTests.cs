using CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Audits;

/// <summary>Which step of an audit, and of an action that follows from one, can be taken in which state: the whole matrix.</summary>
public sealed class AuditTransitionTests : IAsyncLifetime
{
    private const string Taken = "";

    private static readonly string[] Steps = ["draft", "complete", "discuss", "moderate", "add_action", "reallocate"];
    private static readonly string[] ActionSteps = ["change", "done", "cancelled"];

    private readonly AssessmentHost _host = new();

    /// <summary>State, step, and the rule that forbids it; empty where it can be taken. An imported audit has no case that could be saved or moved.</summary>
    public static TheoryData<string, string, string> All =>
    [
        .. Rows("draft", Taken, Taken, "NOT_COMPLETE", "NOT_COMPLETE", "NOT_COMPLETE", Taken),
        .. Rows("completed", "NOT_A_DRAFT", Taken, Taken, Taken, Taken, "ALREADY_AUDITED"),
        .. Rows("discussed", "NOT_A_DRAFT", Taken, Taken, Taken, Taken, "ALREADY_AUDITED"),
        .. Rows("moderated", "ALREADY_MODERATED", "ALREADY_MODERATED", Taken, Taken, Taken, "ALREADY_AUDITED"),
        .. Rows("imported", "NotFound", "NotFound", Taken, Taken, Taken, "NotFound")
    ];

    public static TheoryData<string, string, string> AllOfActions =>
    [
        .. RowsOf(ActionSteps, "open", Taken, Taken, Taken),
        .. RowsOf(ActionSteps, "done", Taken, "ACTION_CLOSED", "ACTION_CLOSED"),
        .. RowsOf(ActionSteps, "cancelled", Taken, "ACTION_CLOSED", "ACTION_CLOSED")
    ];

    private Contracts.Assessment.V1.Audits.AuditsClient Auditor => _host.AuditsAs(Worker("w2"));

    private Contracts.Assessment.V1.Audits.AuditsClient Moderator => _host.AuditsAs(Worker("w3", Roles.Auditor));

    private Contracts.Assessment.V1.AuditActions.AuditActionsClient Actions => new(_host.Host.As(Roles.Manager));

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.PrepareAsync(1);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(All))]
    public async Task Step_InAState_IsTakenOrRefusedByItsRule(string state, string step, string rule)
    {
        var audit = await InAsync(state);

        Check(() => Take(audit, step), rule);

        if (rule != Taken) Assert.Equal(audit.Version, Auditor.GetAudit(new GetAuditRequest { AuditId = audit.AuditId }).Audit.Version);
    }

    [Theory]
    [MemberData(nameof(AllOfActions))]
    public async Task ActionStep_InAState_IsTakenOrRefusedByItsRule(string state, string step, string rule)
    {
        var action = Actions.AddAction(Action(await InAsync("completed")));
        if (state != "open") action = Close(action, state);

        Check(() => _ = step == "change" ? Change(action) : Close(action, step), rule);
    }

    private static void Check(Action step, string rule)
    {
        if (rule == Taken) step();
        else if (rule == "NotFound") Assert.IsType<Common.Errors.NotFound>(Refusals.Of(step));
        else Assert.Equal(rule, Refusals.Rule(step));
    }

    private void Take(Audit audit, string step)
    {
        var drawn = new AuditCase { ProgrammeId = audit.ProgrammeId.Length > 0 ? audit.ProgrammeId : Key(), ChildId = audit.ChildId };
        switch (step)
        {
            case "draft" or "complete":
                Auditor.SaveAudit(AuditOf(drawn, request => (request.Version, request.Complete, request.Summary) = (audit.Version, step == "complete", "Another summary")));
                break;
            case "discuss":
                Discuss(audit);
                break;
            case "moderate":
                Moderate(audit);
                break;
            case "add_action":
                Actions.AddAction(Action(audit));
                break;
            default:
                _host.Programmes().ReallocateCase(new() { RequestId = Key(), ProgrammeId = drawn.ProgrammeId, ChildId = drawn.ChildId, AuditorId = Own("w4"), Reason = "On leave" });
                break;
        }
    }

    private async Task<Audit> InAsync(string state)
    {
        if (state == "imported")
        {
            await _host.ImportAsync(AuditRow("Q1"));
            return await _host.AuditAsync("Q1");
        }
        var audit = _host.Audited(request => request.Complete = state != "draft");
        return state switch { "discussed" => Discuss(audit), "moderated" => Moderate(audit), _ => audit };
    }

    private Audit Discuss(Audit audit) => Auditor.RecordDiscussion(new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Agreed = "Add the genogram" });

    private Audit Moderate(Audit audit) => Moderator.ModerateAudit(new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Grade = "good", Reason = "It stands" });

    private AuditAction Close(AuditAction action, string state) => Actions.CloseAction(new() { RequestId = Key(), ActionId = action.ActionId, Version = action.Version, State = state, Note = "So it is" });

    private AuditAction Change(AuditAction action) => Actions.ChangeAction(new() { RequestId = Key(), ActionId = action.ActionId, Version = action.Version, Plan = Plan("2026-04-07") });

    private static AddActionRequest Action(Audit audit) => new() { RequestId = Key(), AuditId = audit.AuditId, Plan = Plan("2026-03-31") };

    private static ActionPlan Plan(string due) => new() { What = "Draw the genogram", OwnerId = Own("w1"), DueOn = due };

    private static IEnumerable<TheoryDataRow<string, string, string>> Rows(string state, params string[] rules) => RowsOf(Steps, state, rules);

    private static IEnumerable<TheoryDataRow<string, string, string>> RowsOf(string[] steps, string state, params string[] rules) =>
        steps.Zip(rules, (step, rule) => new TheoryDataRow<string, string, string>(state, step, rule));
}
