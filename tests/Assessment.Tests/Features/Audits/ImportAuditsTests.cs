using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Audits;

public sealed class ImportAuditsTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearOfRowsAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ImportAudits_Row_IsStoredToldAndShownWhole()
    {
        var report = await _host.ImportAsync(AuditRow("D1"));

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Empty(report.Notes);
        var shown = await _host.AuditAsync("D1");
        Assert.Equal(("D1", 1L, Own("c1"), "2026-02-10", Own("w2"), "import"), (shown.CouncilId, shown.Version, shown.ChildId, shown.AuditedOn, shown.AuditorId, shown.Origin));
        Assert.Equal(("good", "requires_improvement", "2026-02-24", "L1", "T1"), (shown.Grade, shown.ModeratedGrade, shown.ModeratedOn, shown.LocalityId, shown.TeamId));
        var (told, origin) = Assert.Single(await _host.EventsAsync());
        Assert.Equal("import", origin);
        Assert.Equal(
            new AuditChanged
            {
                AuditId = shown.AuditId, Version = 1, OccurredAt = AssessmentHost.Start, ChildId = Own("c1"), AuditedOn = new(2026, 2, 10), AuditorId = Own("w2"), LocalityId = "L1", TeamId = "T1",
                Grade = "good", ModeratedGrade = "requires_improvement", ModeratedOn = new(2026, 2, 24)
            }, told);
        Assert.Equal([("import", "audit", ""), ("open", "audit", shown.AuditId)], await _host.AccessLogAsync());
    }

    [Fact]
    public async Task ImportAudits_FileTwiceHoweverCut_ChangesNothingAndTellsNothing()
    {
        Contracts.Assessment.V1.AuditRow[][] chunks = [[AuditRow("D1"), AuditRow("D2")], [AuditRow("D1", row => row.Grade = "inadequate")], [AuditRow("D1", row => row.Grade = "OUTSTANDING"), AuditRow("D2")]];

        Assert.Equal((5, 2, 2, 1, 0, 0), (await _host.ImportChunksAsync(chunks)).Counts());
        var events = await _host.EventsAsync();

        Assert.Equal((5, 0, 0, 5, 0, 0), (await _host.ImportChunksAsync(chunks)).Counts());
        Assert.Equal(events, await _host.EventsAsync());
        Assert.Equal(("outstanding", 3L), ((await _host.AuditAsync("D1")).Grade, (await _host.AuditAsync("D1")).Version));
    }

    [Fact]
    public async Task ImportAudits_ChangedFile_IsTheWholeTruthAndARecordChangedHereIsKept()
    {
        await _host.ImportAsync(AuditRow("D1"));
        Assert.Equal(1, (await _host.ImportAsync(AuditRow("D1", row => row.ModeratedGrade = row.ModeratedOn = row.AuditorId = row.LocalityId = row.TeamId = ""))).Updated);
        Assert.Equal(("", "", ""), (await _host.AuditAsync("D1") is var shown ? (shown.ModeratedGrade, shown.ModeratedOn, shown.AuditorId) : default));

        await _host.ChangeHereAsync("audits");
        var kept = await _host.ImportAsync(AuditRow("D1"));

        Assert.Equal((1, 0, 0, 0, 1, 0), kept.Counts());
        Assert.Equal("auditor_id", Assert.Single(kept.Notes).Column);
    }

    [Theory]
    [InlineData("audit_id", "")]
    [InlineData("child_id", "")]
    [InlineData("child_id", "K77")]
    [InlineData("auditor_id", "K77")]
    [InlineData("audited_on", "")]
    [InlineData("audited_on", "x")]
    [InlineData("grade", "")]
    [InlineData("grade", "fine")]
    [InlineData("moderated_grade", "fine")]
    [InlineData("moderated_on", "x")]
    public async Task ImportAudits_FaultyRow_IsRejectedAtTheColumn(string column, string value)
    {
        var faulty = AuditRow("D1");
        Contracts.Assessment.V1.AuditRow.Descriptor.FindFieldByName(column).Accessor.SetValue(faulty, value);

        var report = await _host.ImportAsync(faulty);

        Assert.Equal((1, 0, 0, 0, 0, 1), report.Counts());
        Assert.Equal(column, Assert.Single(report.Notes).Column);
        Assert.Empty(await _host.EventsAsync());
    }

    [Theory]
    [InlineData("moderated_on", "2026-02-09", "moderated_on: 2026-02-09: Before audited_on.")]
    [InlineData("moderated_grade", "", "moderated_on: 2026-02-24: Moderated without a grade: not counted as moderated.")]
    [InlineData("moderated_on", "", "moderated_grade: requires_improvement: Moderated without a day: not counted as moderated.")]
    [InlineData("moderated_on", "2026-03-18", "moderated_on: 2026-03-18: In the future.")]
    public async Task ImportAudits_OddRow_IsTakenWithANotice(string column, string value, string said)
    {
        var row = AuditRow("D1", row => row.Line = 5);
        Contracts.Assessment.V1.AuditRow.Descriptor.FindFieldByName(column).Accessor.SetValue(row, value);

        var report = await _host.ImportAsync(row);

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Equal([$"Notice 5 {said} The row is taken."], report.Said());
    }
}
