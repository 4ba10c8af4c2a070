using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.TestSupport;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;

/// <summary>The monthly programme on a real server, from the outlook to the proof.</summary>
public sealed class DrawProgrammeTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private NextProgramme Next => _host.Programmes().GetNextProgramme(new GetNextProgrammeRequest());

    private ProgrammeDraw Proof(AuditProgramme programme) => _host.Programmes(Roles.Auditor).GetProgrammeDraw(new GetProgrammeDrawRequest { ProgrammeId = programme.ProgrammeId });

    [Fact]
    public async Task DrawProgramme_OfLastMonth_GivesCasesToOthersThanTheirOwnTeam()
    {
        await _host.PrepareAsync(9);
        var promised = Next;
        Assert.Equal(("2026-02-01", "2026-03-01", 9, 0, ""), (promised.From, promised.To, promised.Cases, promised.Recent, promised.DrawnProgrammeId));
        Assert.Equal(["T1"], promised.TeamIds);

        // w1 is of T1, whose cases they all are: named, but with nothing to audit.
        var programme = _host.Draw(8, "w1", "w2", "w3", "w4");

        Assert.Equal(("2026-03-01", "2026-02-01", "2026-03-01", 8, 9, 8, 4), (programme.Month, programme.From, programme.To, programme.Size, programme.Cases, programme.Drawn, programme.Auditors));
        var cases = _host.Cases(programme);
        Assert.Equal(Enumerable.Range(1, 8), cases.Select(one => one.Position));
        Assert.Equal([2, 3, 3], cases.CountBy(one => one.AuditorId).Select(count => count.Value).Order());
        Assert.DoesNotContain(Own("w1"), cases.Select(one => one.AuditorId));
        Assert.All(cases, one => Assert.Equal(("to_do", "T1", "L1", Own("w1"), false, ""), (one.State, one.TeamId, one.LocalityId, one.WorkerId, one.Own, one.AuditId)));
        var auditors = _host.Programmes().GetProgramme(new GetProgrammeRequest { ProgrammeId = programme.ProgrammeId }).Auditors;
        Assert.Equal((Own("w1"), 0, "T1"), (auditors[0].WorkerId, auditors[0].Cases, auditors[0].TeamIds.Single()));
        Assert.Contains(("add", "audit_programme", programme.ProgrammeId), await _host.AccessLogAsync());
        Assert.Contains(("open", "audit_programme", programme.ProgrammeId), await _host.AccessLogAsync());

        // The secret is the one promised, another is promised by now, and the draw repeats.
        var proof = Proof(programme);
        Assert.Equal((promised.Commitment, true, 9), (proof.Commitment, proof.Repeats, proof.Cases.Count));
        Assert.NotEqual(promised.Commitment, Next.Commitment);
        Assert.Equal(programme.ProgrammeId, Next.DrawnProgrammeId);
    }

    [Fact]
    public async Task DrawProgramme_AgainInTheMonth_IsRefusedAndARetryIsNot()
    {
        await _host.PrepareAsync(3);
        var request = Request(2);
        var programme = _host.Programmes().DrawProgramme(request);

        Assert.Equal(programme, _host.Programmes().DrawProgramme(request));
        Assert.Equal("ALREADY_DRAWN", Refusals.Rule(() => _host.Draw(1)));
    }

    [Fact]
    public async Task DrawProgramme_NextMonth_LeavesThoseDrawnAloneForHalfAYear()
    {
        await _host.PrepareAsync(5);
        var first = _host.Cases(_host.Draw(2)).Select(one => one.ChildId).ToList();
        ((ManualTime)_host.Host.Get<TimeProvider>()).Advance(TimeSpan.FromDays(31));

        Assert.Equal(("2026-03-01", 3, 2), (Next.From, Next.Cases, Next.Recent));
        var second = _host.Draw(200);

        Assert.Equal((3, 3), (second.Cases, second.Drawn));
        Assert.Empty(_host.Cases(second).Select(one => one.ChildId).Intersect(first));
        Assert.Equal(["2026-04-01", "2026-03-01"], _host.Programmes().ListProgrammes(new ListProgrammesRequest()).Programmes.Select(one => one.Month));
        var page = _host.Programmes().ListProgrammes(new ListProgrammesRequest { Page = new() { PageSize = 1 } });
        Assert.Equal("2026-03-01", _host.Programmes().ListProgrammes(new ListProgrammesRequest { Page = new() { PageSize = 1, PageToken = page.NextPageToken } }).Programmes.Single().Month);
        ((ManualTime)_host.Host.Get<TimeProvider>()).Advance(TimeSpan.FromDays(183));
        Assert.Equal(("2026-09-01", 2, 3), (Next.From, Next.Cases, Next.Recent));
    }

    [Fact]
    public async Task GetNextProgramme_ByDays_TakesThoseOpenOrEndedLastMonth()
    {
        await _host.PrepareAsync(1);
        await _host.ImportAsync(
            AssessmentRow("ended-on-the-first", row => (row.ChildId, row.AuthorisedOn, row.SubmittedOn) = ("c2", "2026-02-01", "2026-01-30")),
            AssessmentRow("ended-before", row => (row.ChildId, row.AuthorisedOn, row.SubmittedOn) = ("c3", "2026-01-31", "2026-01-30")),
            OpenRow("started-on-the-last", row => (row.ChildId, row.StartedOn, row.ReferredOn, row.ChildSeenOn) = ("c4", "2026-02-28", "2026-02-28", "")),
            OpenRow("started-after", row => (row.ChildId, row.StartedOn, row.ReferredOn, row.ChildSeenOn) = ("c5", "2026-03-01", "2026-02-28", "")),
            OpenRow("audited-not-long-ago", row => row.ChildId = "c6"), OpenRow("audited-long-ago", row => row.ChildId = "c7"));
        await _host.ImportAsync(AuditRow("Q1", row => (row.ChildId, row.AuditedOn) = ("c6", "2025-09-01")), AuditRow("Q2", row => (row.ChildId, row.AuditedOn) = ("c7", "2025-08-31")));

        Assert.Equal((4, 1), (Next.Cases, Next.Recent));
        Assert.Equal(((string[])["c1", "c2", "c4", "c7"]).Select(Own), Proof(_host.Draw(200)).Cases.Select(one => one.ChildId));
    }

    [Fact]
    public async Task DrawProgramme_ChildWithTwoTeams_IsForNeither()
    {
        await _host.PrepareAsync(1);
        await _host.ImportAsync(OpenRow("B1", row => (row.TeamId, row.WorkerId, row.StartedOn) = ("T2", "w9", "2026-01-06")));

        var only = Assert.Single(_host.Cases(_host.Draw(10, "w1", "w2", "w3")));

        // The latest assessment's place is shown.
        Assert.Equal((Own("w3"), "T2", Own("w9")), (only.AuditorId, only.TeamId, only.WorkerId));
    }

    /// <summary>Else whoever names the auditors would choose which team's cases are drawn.</summary>
    [Fact]
    public async Task DrawProgramme_CaseOfWhichAllAuditorsAreTheTeam_IsRefusedWhateverWouldBeDrawn()
    {
        await _host.PrepareAsync(5);
        await _host.ImportAsync(OpenRow("B1", row => (row.ChildId, row.TeamId, row.WorkerId) = ("c9", "T2", "w9")));

        Assert.Equal("CASE_WITHOUT_AUDITOR", Refusals.Rule(() => _host.Draw(1, "w2")));
        Assert.Equal("CASE_WITHOUT_AUDITOR", Refusals.Rule(() => _host.Draw(1, "w1")));
        Assert.Equal(6, _host.Draw(10, "w1", "w2").Drawn);
    }

    [Fact]
    public async Task DrawProgramme_AuditorWhoLeftTheTeamLately_IsStillOfIt()
    {
        await _host.PrepareAsync(1);
        await _host.HearWorkerAsync("w5", ("T1", "2020-01-01", "2026-02-02"), ("T4", "2026-02-02", ""));
        await _host.HearWorkerAsync("w6", ("T1", "2020-01-01", "2026-02-01"), ("T4", "2026-02-01", ""));

        Assert.Equal("CASE_WITHOUT_AUDITOR", Refusals.Rule(() => _host.Draw(1, "w5")));
        Assert.Equal(1, _host.Draw(1, "w6").Drawn);
    }

    [Fact]
    public async Task DrawProgramme_AssessmentWithoutATeam_IsNotForItsWorkersTeamOfThatTime()
    {
        await _host.PrepareAsync(0);
        await _host.HearWorkerAsync("w5", ("T3", "2020-01-01", "2026-02-01"), ("T2", "2026-02-01", "2026-03-10"), ("T4", "2026-03-10", ""));
        await _host.ImportAsync(OpenRow("A1", row => (row.TeamId, row.WorkerId) = ("", "w5")));

        Assert.Equal(["T2", "T4"], Next.TeamIds);
        Assert.Equal("CASE_WITHOUT_AUDITOR", Refusals.Rule(() => _host.Draw(1, "w2", "w4")));
        Assert.Equal(Own("w3"), Assert.Single(_host.Cases(_host.Draw(1, "w2", "w3", "w4"))).AuditorId);
    }

    [Fact]
    public async Task DrawProgramme_NobodyAssessed_IsRefusedAndTheMonthStaysFree()
    {
        await _host.PrepareAsync(0);
        Assert.Equal("NOTHING_TO_DRAW", Refusals.Rule(() => _host.Draw(1)));
        await _host.ImportAsync(OpenRow("A1"));
        Assert.Equal(1, _host.Draw(1).Drawn);
    }

    [Fact]
    public async Task DrawProgramme_WrongSizeOrAuditors_IsRefused()
    {
        await _host.PrepareAsync(1);
        await _host.HearWorkerAsync("w7", ("T2", "2020-01-01", "2026-03-17"));

        Assert.Equal([("size", "OUT_OF_RANGE")], Refusals.Fields(() => _host.Draw(0)));
        Assert.Equal([("size", "OUT_OF_RANGE")], Refusals.Fields(() => _host.Draw(201)));
        Assert.Equal([("auditor_ids", "REQUIRED")], Refusals.Fields(() => _host.Programmes().DrawProgramme(new DrawProgrammeRequest { RequestId = Key(), Size = 1 })));
        Assert.Equal([("auditor_ids", "NOT_ALLOWED")], Refusals.Fields(() => _host.Draw(1, "w2", "w2")));
        Assert.Equal([("auditor_ids", "UNKNOWN_ID")], Refusals.Fields(() => _host.Draw(1, "w2", "w8")));
        Assert.Equal([("auditor_ids", "UNKNOWN_ID")], Refusals.Fields(() => _host.Draw(1, "w7")));
    }

    [Theory]
    [InlineData("update [audit_cases] set [drawn_auditor_id] = 'somebody else' where [position] = 1")]
    [InlineData("update [audit_cases] set [position] = 3 - [position] where [position] in (1, 2)")]
    [InlineData("update [audit_cases] set [teams] = 'T2' where [position] = 1")]
    [InlineData("delete from [audit_cases] where [position] = 0")]
    public async Task GetProgrammeDraw_RowsTamperedWith_DoesNotRepeat(string sql)
    {
        await _host.PrepareAsync(6);
        var programme = _host.Draw(4);
        Assert.True(Proof(programme).Repeats);
        await _host.Db.WriteAsync(tx => tx.ExecuteAsync(sql), CancellationToken.None);

        Assert.False(Proof(programme).Repeats);
    }

    [Fact]
    public async Task ReallocateCase_ToAnother_KeepsTheDrawAndWhoHadIt()
    {
        await _host.PrepareAsync(3);
        var programme = _host.Draw(3, "w2", "w3");
        var drawn = _host.Cases(programme).First(one => one.AuditorId == Own("w2"));

        var moved = _host.Programmes().ReallocateCase(Move(drawn, "w4"));

        Assert.Equal((Own("w4"), Own("w2"), "On leave", "Manager"), (moved.AuditorId, moved.DrawnAuditorId, moved.MovedReason, moved.MovedBy));
        Assert.True(Proof(programme).Repeats);
        Assert.Equal(1, _host.Programmes().GetProgramme(new GetProgrammeRequest { ProgrammeId = programme.ProgrammeId }).Auditors.Single(one => one.WorkerId == Own("w4")).Cases);
        Assert.Equal("SAME_AUDITOR", Refusals.Rule(() => _host.Programmes().ReallocateCase(Move(drawn, "w4"))));
        Assert.Equal("OWN_CASE", Refusals.Rule(() => _host.Programmes().ReallocateCase(Move(drawn, "w1"))));
        Assert.Equal([("auditor_id", "UNKNOWN_ID")], Refusals.Fields(() => _host.Programmes().ReallocateCase(Move(drawn, "w9"))));
        Assert.Equal([("reason", "REQUIRED")], Refusals.Fields(() => _host.Programmes().ReallocateCase(Move(drawn, "w2", ""))));
        _host.AuditsAs(Worker("w4")).SaveAudit(AuditOf(drawn));
        Assert.Equal("ALREADY_AUDITED", Refusals.Rule(() => _host.Programmes().ReallocateCase(Move(drawn, "w2"))));
    }

    [Fact]
    public async Task ReallocateCase_WithADraft_TakesTheDraftAlong()
    {
        await _host.PrepareAsync(1);
        var drawn = _host.Cases(_host.Draw(1, "w2"))[0];
        var draft = _host.AuditsAs(Worker("w2")).SaveAudit(AuditOf(drawn, request => request.Complete = false));

        _host.Programmes().ReallocateCase(Move(drawn, "w3"));

        Assert.Equal("NOT_THE_AUDITOR", Refusals.Rule(() => _host.AuditsAs(Worker("w2")).SaveAudit(AuditOf(drawn, request => request.Version = 2))));
        var details = _host.AuditsAs(Worker("w3")).GetAudit(new GetAuditRequest { AuditId = draft.AuditId });
        Assert.Equal(["started", "reallocated"], details.History.Select(entry => entry.Action));
        Assert.Equal("complete", _host.AuditsAs(Worker("w3")).SaveAudit(AuditOf(drawn, request => request.Version = 2)).State);
    }

    [Fact]
    public async Task ListCases_ByAPractitioner_AreThoseToAudit()
    {
        await _host.PrepareAsync(6);
        var programme = _host.Draw(6);

        var own = _host.ProgrammesAs(Worker("w2")).ListCases(new ListCasesRequest());
        Assert.Equal((2L, true), (own.Total, own.Cases.All(one => one.Own && one.AuditorId == Own("w2"))));
        Assert.Equal(own.Total, _host.ProgrammesAs(Worker("w2")).CountOwnCases(new()).ToDo);
        Assert.Equal(new OwnCaseCounts(), _host.Programmes(Roles.Practitioner).CountOwnCases(new()));
        Assert.Equal(0, _host.Programmes(Roles.Practitioner).ListCases(new ListCasesRequest()).Total);
        Assert.Equal(2, _host.ProgrammesAs(Worker("w2", Roles.Manager)).ListCases(new ListCasesRequest { Own = true }).Total);

        _host.AuditsAs(Worker("w2")).SaveAudit(AuditOf(own.Cases[0], request => request.Complete = false));
        _host.AuditsAs(Worker("w2")).SaveAudit(AuditOf(own.Cases[1]));
        Assert.Equal(new OwnCaseCounts { Draft = 1 }, _host.ProgrammesAs(Worker("w2")).CountOwnCases(new()));
        Assert.Equal([(4L, "to_do"), (1L, "draft"), (1L, "audited"), (0L, "moderated")],
            ((string[])["to_do", "draft", "audited", "moderated"]).Select(state => (_host.Programmes().ListCases(new ListCasesRequest { ProgrammeId = programme.ProgrammeId, State = state }).Total, state)));
        Assert.Equal(1, _host.Programmes().GetProgramme(new GetProgrammeRequest { ProgrammeId = programme.ProgrammeId }).Programme.Audited);
        var first = _host.Programmes().ListCases(new ListCasesRequest { Page = new() { PageSize = 4 } });
        var rest = _host.Programmes().ListCases(new ListCasesRequest { Page = new() { PageSize = 4, PageToken = first.NextPageToken } });
        Assert.Equal(Enumerable.Range(1, 6), first.Cases.Concat(rest.Cases).Select(one => one.Position));
        Assert.Equal("", rest.NextPageToken);
    }

    private static ReallocateCaseRequest Move(AuditCase drawn, string auditor, string reason = "On leave") =>
        new() { RequestId = Key(), ProgrammeId = drawn.ProgrammeId, ChildId = drawn.ChildId, AuditorId = Own(auditor), Reason = reason };
}
