using CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Children;

/// <summary>Audits of restricted children, and what follows from them: lists say that there are some, and only managers, and the auditor of the case, go on.</summary>
public sealed class RestrictedAuditTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();
    private Audit _audit = null!;
    private AuditAction _action = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.PrepareAsync(1);
        _audit = _host.Audited();
        _audit = _host.Audits(Roles.Manager).RecordDiscussion(new() { RequestId = Key(), AuditId = _audit.AuditId, Version = _audit.Version, Agreed = "Supervision more often" });
        _action = Actions(Roles.Manager).AddAction(Add());
        await _host.HearChildAsync("c1", restricted: true);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Lists_OfRestrictedChildren_SayWhoseWorkItIsOnly()
    {
        var (row, full) = (Assert.Single(_host.Audits(Roles.Auditor).ListAudits(new()).Audits), Assert.Single(_host.Audits(Roles.Manager).ListAudits(new()).Audits));
        Assert.Equal(("", "good"), (row.Grade, full.Grade));
        Assert.Equal((full.AuditId, full.ChildId, full.AuditorId, full.TeamId, full.AuditedOn), (row.AuditId, row.ChildId, row.AuditorId, row.TeamId, row.AuditedOn));

        var (action, seen) = (Assert.Single(Actions().ListActions(new()).Rows).Action, Assert.Single(Actions(Roles.Manager).ListActions(new()).Rows).Action);
        Assert.Equal(("", "Draw the genogram", seen.OwnerId, seen.DueOn), (action.What, seen.What, action.OwnerId, action.DueOn));
    }

    [Fact]
    public async Task ListCases_OfARestrictedChild_DoNotSayWhyTheyWereMoved()
    {
        await _host.ImportAsync(OpenRow("A2", row => (row.ChildId, row.ReferralId) = ("c2", "")));
        await _host.HearChildAsync("c2", restricted: true);
        _host.Time.Advance(TimeSpan.FromDays(31));
        var drawn = _host.Cases(_host.Draw(2, "w2")).Single(one => one.ChildId == Own("c2"));
        _host.Programmes().ReallocateCase(new() { RequestId = Key(), ProgrammeId = drawn.ProgrammeId, ChildId = drawn.ChildId, AuditorId = Own("w3"), Reason = "Knows the family" });

        Assert.Equal("", Moved(Roles.Auditor).MovedReason);
        Assert.Equal((Own("w3"), "Knows the family"), (Moved(Roles.Auditor).AuditorId, Moved(Roles.Manager).MovedReason));

        AuditCase Moved(string role) => _host.Programmes(role).ListCases(new() { ProgrammeId = drawn.ProgrammeId }).Cases.Single(one => one.ChildId == Own("c2"));
    }

    [Fact]
    public async Task Commands_ByOthersThanManagers_AreRefusedAndLogged()
    {
        // Not the case's auditor.
        var auditor = _host.AuditsAs(Worker("w3", Roles.Auditor));
        var calls = new Func<object>[]
        {
            () => auditor.ListAudits(new() { ChildId = Own("c1") }),
            () => auditor.SaveAudit(AuditOf(new() { ProgrammeId = _audit.ProgrammeId, ChildId = Own("c1") })),
            () => auditor.RecordDiscussion(new() { RequestId = Key(), AuditId = _audit.AuditId, Version = 9, Agreed = "More" }),
            () => auditor.ModerateAudit(new() { RequestId = Key(), AuditId = _audit.AuditId, Version = 9, Grade = "good", Reason = "Stands" }),
            () => Actions().AddAction(Add()),
            () => Actions().ChangeAction(new() { RequestId = Key(), ActionId = _action.ActionId, Version = 9, Plan = Add().Plan }),
            () => Actions().CloseAction(new() { RequestId = Key(), ActionId = _action.ActionId, Version = 9 })
        };

        Assert.All(calls, call => Assert.Equal(Own("c1"), Assert.IsType<Denied>(Refusals.Of(() => call())).RecordId));
        Assert.Equal(
            ["audits", "child", "audit", "audit", "audit", "audit_action", "audit_action"],
            (await _host.AccessLogAsync()).Where(entry => entry.Action == "refused").Select(entry => entry.Record));
        Assert.Equal("done", Actions(Roles.Manager).CloseAction(new() { RequestId = Key(), ActionId = _action.ActionId, Version = 1 }).State);
    }

    private Contracts.Assessment.V1.AuditActions.AuditActionsClient Actions(string role = Roles.Practitioner) => new(_host.Host.As(role));

    private AddActionRequest Add() => new() { RequestId = Key(), AuditId = _audit.AuditId, Plan = new() { What = "Draw the genogram", OwnerId = Own("w1"), DueOn = "2026-03-31" } };
}
