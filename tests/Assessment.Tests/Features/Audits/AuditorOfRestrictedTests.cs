using CsWorkPerf.Assessment.Consumers;
using CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Audits;

/// <summary>The auditor to whom a programme gave the case of a restricted child is let into that case, and no further.</summary>
public sealed class AuditorOfRestrictedTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();
    private AuditCase _case = null!;
    private AuditCase _others = null!;

    private static Actor Auditor => Worker("w2", Roles.Auditor);

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.PrepareAsync(2);
        var drawn = _host.Cases(_host.Draw(2, "w2", "w3"));
        (_case, _others) = (drawn.Single(one => one.AuditorId == Own("w2")), drawn.Single(one => one.AuditorId == Own("w3")));
        await _host.HearChildAsync("c1", restricted: true);
        await _host.HearChildAsync("c2", restricted: true);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task EveryStep_ByTheCasesAuditor_IsLetInAndLogged()
    {
        Assert.Equal(_case.AssessmentId, Read(Auditor, _case).Assessment.AssessmentId);
        var audits = _host.AuditsAs(Auditor);
        var audit = audits.SaveAudit(AuditOf(_case));
        audit = audits.RecordDiscussion(new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Agreed = "Supervision" });
        var action = Actions(Auditor).AddAction(Add(audit));
        action = Actions(Auditor).ChangeAction(new() { RequestId = Key(), ActionId = action.ActionId, Version = action.Version, Plan = Add(audit, "Draw it again").Plan });
        Actions(Auditor).CloseAction(new() { RequestId = Key(), ActionId = action.ActionId, Version = action.Version });
        Assert.True(audits.GetAudit(new() { AuditId = audit.AuditId }).Own);

        var log = (await _host.AccessLogAsync()).Where(entry => entry.Action is "open" or "open_as_auditor").Select(entry => (entry.Action, entry.Record, entry.RecordId));
        Assert.Equal([("open_as_auditor", "assessment", _case.AssessmentId), ("open_as_auditor", "audit", audit.AuditId)], log);
    }

    [Fact]
    public void Draw_ForOneself_IsForManagers()
    {
        Assert.Equal("OWN_DRAW", Refusals.Rule(() => _host.ProgrammesAs(Auditor).DrawProgramme(Request(2, "w2", "w3"))));
        Assert.Equal("ALREADY_DRAWN", Refusals.Rule(() => _host.ProgrammesAs(Auditor).DrawProgramme(Request(2, "w3"))));
        Assert.Equal("ALREADY_DRAWN", Refusals.Rule(() => _host.ProgrammesAs(Worker("w2", Roles.Manager)).DrawProgramme(Request(2, "w2", "w3"))));
    }

    [Fact]
    public async Task TheCase_ByAnybodyElse_StaysClosedAndIsLogged()
    {
        var audit = _host.AuditsAs(Auditor).SaveAudit(AuditOf(_case));
        // Another auditor, the same worker without the role, and an auditor without a worker.
        Actor[] closed = [Worker("w3", Roles.Auditor), Worker("w2"), Auditor with { WorkerId = null }];

        foreach (var actor in closed)
            Assert.All(
                new Action[]
                {
                    () => Read(actor, _case),
                    () => _host.AuditsAs(actor).GetAudit(new() { AuditId = audit.AuditId }),
                    () => _host.AuditsAs(actor).SaveAudit(AuditOf(_case, request => request.Version = audit.Version)),
                    () => Actions(actor).AddAction(Add(audit))
                },
                call => Assert.Equal(_case.ChildId, Assert.IsType<Denied>(Refusals.Of(call)).RecordId));
        Assert.Equal(12, (await _host.AccessLogAsync()).Count(entry => entry.Action == "refused"));
    }

    [Fact]
    public async Task OtherRecords_ByTheCasesAuditor_StayClosed()
    {
        await _host.ImportAsync(OpenRow("A9", row => (row.Line, row.ChildId, row.ReferralId) = (9, _case.ChildId == Own("c1") ? "c1" : "c2", "")));
        var second = _host.Assessments(Roles.Manager).ListAssessments(new() { ChildId = _case.ChildId }).Rows
            .Select(row => row.AssessmentId).Single(id => id != _case.AssessmentId);

        Assert.All(
            new Action[]
            {
                () => Read(Auditor, _others),
                () => _host.AuditsAs(Auditor).SaveAudit(AuditOf(_others)),
                () => new Contracts.Assessment.V1.Assessments.AssessmentsClient(_host.Host.As(Auditor)).GetAssessment(new() { AssessmentId = second }),
                () => _host.AuditsAs(Auditor).ListAudits(new() { ChildId = _case.ChildId })
            },
            call => Assert.IsType<Denied>(Refusals.Of(call)));
    }

    [Fact]
    public void TheCase_OnceModerated_IsClosedAgain()
    {
        var audit = _host.AuditsAs(Auditor).SaveAudit(AuditOf(_case));
        _host.Audits(Roles.Manager).ModerateAudit(new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Grade = "good", Reason = "Stands" });

        Assert.All(
            new Action[] { () => Read(Auditor, _case), () => _host.AuditsAs(Auditor).GetAudit(new() { AuditId = audit.AuditId }), () => Actions(Auditor).AddAction(Add(audit)) },
            call => Assert.IsType<Denied>(Refusals.Of(call)));
    }

    [Fact]
    public async Task ReallocateCase_OfARestrictedChild_IsForManagersAndTakesTheWayInAlong()
    {
        var another = Worker("w4", Roles.Auditor);
        var request = new ReallocateCaseRequest { RequestId = Key(), ProgrammeId = _case.ProgrammeId, ChildId = _case.ChildId, AuditorId = Own("w4"), Reason = "Away" };

        Assert.IsType<Denied>(Refusals.Of(() => _host.ProgrammesAs(another).ReallocateCase(request)));
        Assert.Contains(await _host.AccessLogAsync(), entry => (entry.Action, entry.Record) == ("refused", "audit_case"));
        Assert.IsType<Denied>(Refusals.Of(() => Read(another, _case)));

        _host.Programmes().ReallocateCase(new(request) { RequestId = Key() });

        Assert.Equal(_case.AssessmentId, Read(another, _case).Assessment.AssessmentId);
        Assert.IsType<Denied>(Refusals.Of(() => Read(Auditor, _case)));
    }

    /// <summary>An opening ends by itself; a case that was given away would stay open to whoever has it.</summary>
    [Fact]
    public async Task ReallocateCase_ByWhoOpenedTheRecordInAnEmergencyOrHasTheCase_IsRefused()
    {
        var opener = Worker("w4", Roles.Auditor);
        await _host.Db.WriteAsync(tx => new OnRestrictedOpened().ApplyAsync(tx, new RestrictedOpened
        {
            OpeningId = Key(), Version = 1, OccurredAt = AssessmentHost.Start, ChildId = _case.ChildId, AccountId = opener.AccountId, Until = AssessmentHost.Start.AddMinutes(30)
        }, live: true), CancellationToken.None);
        Assert.Equal(_case.AssessmentId, Read(opener, _case).Assessment.AssessmentId);

        foreach (var (actor, auditor) in new[] { (opener, "w4"), (opener, "w3"), (Auditor, "w4") })
        {
            var refused = Refusals.Of(() => _host.ProgrammesAs(actor).ReallocateCase(
                new() { RequestId = Key(), ProgrammeId = _case.ProgrammeId, ChildId = _case.ChildId, AuditorId = Own(auditor), Reason = "Away" }));
            Assert.Equal(_case.ChildId, Assert.IsType<Denied>(refused).RecordId);
        }

        Assert.Equal(3, (await _host.AccessLogAsync()).Count(entry => entry is ("refused", "audit_case", _)));
        Assert.Equal(Own("w2"), _host.Cases(new() { ProgrammeId = _case.ProgrammeId }).Single(one => one.ChildId == _case.ChildId).AuditorId);
        // Another child's case is no secret: an auditor gives it away.
        await _host.HearChildAsync(_case.ChildId == Own("c1") ? "c1" : "c2", restricted: false);
        Assert.Equal(Own("w4"), _host.ProgrammesAs(opener).ReallocateCase(
            new() { RequestId = Key(), ProgrammeId = _case.ProgrammeId, ChildId = _case.ChildId, AuditorId = Own("w4"), Reason = "Away" }).AuditorId);
    }

    private AssessmentDetails Read(Actor actor, AuditCase one) =>
        new Contracts.Assessment.V1.Assessments.AssessmentsClient(_host.Host.As(actor)).GetAssessment(new() { AssessmentId = one.AssessmentId });

    private Contracts.Assessment.V1.AuditActions.AuditActionsClient Actions(Actor actor) => new(_host.Host.As(actor));

    private static AddActionRequest Add(Audit audit, string what = "Draw it") =>
        new() { RequestId = Key(), AuditId = audit.AuditId, Plan = new() { What = what, OwnerId = Own("w1"), DueOn = "2026-03-31" } };
}
