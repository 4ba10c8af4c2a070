using CsWorkPerf.Assessment.Consumers;
using CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Audits;

/// <summary>Audits of the cases of restricted and of merged children.</summary>
public sealed class RestrictedAuditsTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.PrepareAsync(1);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Contracts.Assessment.V1.AuditActions.AuditActionsClient ActionsAs(string role) => new(_host.Host.As(role));

    [Fact]
    public async Task EveryCommand_OfARestrictedChild_IsForManagersOnly()
    {
        var drawn = _host.Cases(_host.Draw(1, "w2"))[0];
        var audit = _host.AuditsAs(Worker("w2")).SaveAudit(AuditOf(drawn));
        var action = ActionsAs(Roles.Manager).AddAction(Add(audit));
        await RestrictAsync("c1");
        var auditor = _host.AuditsAs(Worker("w2"));

        Action[] commands =
        [
            () => auditor.SaveAudit(AuditOf(drawn, request => (request.Version, request.Grade) = (1, "inadequate"))),
            () => auditor.RecordDiscussion(new RecordDiscussionRequest { RequestId = Key(), AuditId = audit.AuditId, Version = 1, Agreed = "Nothing" }),
            () => _host.Audits(Roles.Auditor).ModerateAudit(new ModerateAuditRequest { RequestId = Key(), AuditId = audit.AuditId, Version = 1, Grade = "good", Reason = "Yes" }),
            () => auditor.GetAudit(new GetAuditRequest { AuditId = audit.AuditId }),
            () => auditor.ListAudits(new ListAuditsRequest { ChildId = Own("c1") }),
            () => ActionsAs(Roles.Auditor).AddAction(Add(audit)),
            () => ActionsAs(Roles.Auditor).ChangeAction(new ChangeActionRequest { RequestId = Key(), ActionId = action.ActionId, Version = 1, Plan = Add(audit).Plan }),
            () => ActionsAs(Roles.Auditor).CloseAction(new CloseActionRequest { RequestId = Key(), ActionId = action.ActionId, Version = 1 })
        ];

        Assert.All(commands, command => Assert.IsType<Denied>(Refusals.Of(command)));
        Assert.Equal(commands.Length, (await _host.AccessLogAsync()).Count(entry => entry.Action == "refused"));
        // The auditor is a manager as well.
        Assert.Equal("inadequate", _host.AuditsAs(Worker("w2", Roles.Manager)).SaveAudit(AuditOf(drawn, request => (request.Version, request.Grade) = (2, "inadequate"))).Grade);
    }

    [Fact]
    public async Task Lists_OfARestrictedChild_SayWhoseItIsAndNotWhatItSays()
    {
        var audit = _host.Audited();
        ActionsAs(Roles.Manager).AddAction(Add(audit));
        await RestrictAsync("c1");

        var listed = _host.Audits(Roles.Auditor).ListAudits(new ListAuditsRequest { Grade = "good" }).Audits.Single();
        Assert.Equal(("", Own("w2"), "2026-03-17"), (listed.Grade, listed.AuditorId, listed.AuditedOn));
        Assert.Equal(("", Own("w1"), "2026-03-31"), ActionsAs(Roles.Auditor).ListActions(new ListActionsRequest()).Rows.Single().Action is var action ? (action.What, action.OwnerId, action.DueOn) : default);
        Assert.Equal("good", _host.Audits(Roles.Manager).ListAudits(new ListAuditsRequest()).Audits.Single().Grade);
        Assert.Equal("Draw it", ActionsAs(Roles.Manager).ListActions(new ListActionsRequest()).Rows.Single().Action.What);
    }

    [Fact]
    public async Task DrawProgramme_MergedRecords_AreOneCaseAndOneAudit()
    {
        await _host.ImportAsync(OpenRow("B1", row => (row.ChildId, row.TeamId, row.StartedOn, row.WorkerId) = ("c2", "T2", "2026-01-06", "w9")));
        await RestrictAsync("c2", restricted: false, kept: "c1");

        var programme = _host.Draw(10, "w1", "w2", "w3");
        var only = Assert.Single(_host.Cases(programme));

        Assert.Equal((Own("c1"), Own("w3")), (only.ChildId, only.AuditorId));
        _host.AuditsAs(Worker("w3")).SaveAudit(AuditOf(only));
        Assert.Equal(1, _host.Audits().ListAudits(new ListAuditsRequest { ChildId = Own("c2") }).Total);
    }

    private Task RestrictAsync(string child, bool restricted = true, string? kept = null) => _host.Db.WriteAsync(tx => new OnChildStandingChanged().ApplyAsync(
        tx, new ChildStandingChanged { ChildId = Own(child), Version = 1, OccurredAt = AssessmentHost.Start, Restricted = restricted, KeptId = kept is null ? null : Own(kept) }, live: true), CancellationToken.None);

    private static AddActionRequest Add(Audit audit) =>
        new() { RequestId = Key(), AuditId = audit.AuditId, Plan = new() { What = "Draw it", OwnerId = Own("w1"), DueOn = "2026-03-31" } };
}
