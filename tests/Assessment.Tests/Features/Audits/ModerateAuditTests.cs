using CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;
using AuditorDrift = CsWorkPerf.Assessment.Features.Audits.AuditorDrift;

namespace CsWorkPerf.Assessment.Tests.Features.Audits;

/// <summary>Moderation by another, drift by auditor, and lists.</summary>
public sealed class ModerateAuditTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.PrepareAsync(1);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Contracts.Assessment.V1.Audits.AuditsClient Moderator => _host.AuditsAs(Worker("w3", Roles.Auditor));

    [Fact]
    public async Task ModerateAudit_ByAnother_ChangesTheGradeAndSaysWhy()
    {
        var audit = _host.Audited();
        Assert.Equal("", Moderator.GetAudit(new GetAuditRequest { AuditId = audit.AuditId }).ModerationBarred);

        var moderated = Moderator.ModerateAudit(Moderation(audit, "requires_improvement"));

        Assert.Equal(
            ("good", "requires_improvement", "2026-03-17", "W3", "The analysis is thin", 2L),
            (moderated.Grade, moderated.ModeratedGrade, moderated.ModeratedOn, moderated.ModeratedBy, moderated.ModerationReason, moderated.Version));
        var told = (await _host.EventsAsync()).Select(one => one.Event).OfType<AuditChanged>().Last();
        Assert.Equal(("good", "requires_improvement", new DateOnly(2026, 3, 17)), (told.Grade, told.ModeratedGrade, told.ModeratedOn));

        // Corrected by another moderator: the day stays, and what was said before.
        var again = _host.Audits(Roles.Manager).ModerateAudit(Moderation(moderated, "good"));
        Assert.Equal(("good", "2026-03-17", "Manager", 3L), (again.ModeratedGrade, again.ModeratedOn, again.ModeratedBy, again.Version));
        var history = Moderator.GetAudit(new GetAuditRequest { AuditId = audit.AuditId }).History;
        Assert.Equal([("moderated", "W3"), ("moderated", "Manager")], history.Skip(1).Select(entry => (entry.Action, entry.By)));
        Assert.Equal(("moderated_grade", "requires_improvement", "good"), Assert.Single(history[^1].Changes) is var change ? (change.Field, change.Before, change.After) : default);
    }

    [Fact]
    public async Task ModerateAudit_ByTheAuditorOrOfTheCase_IsRefused()
    {
        await _host.HearWorkerAsync("w5", "T1");
        var audit = _host.Audited();

        Assert.Equal("OWN_AUDIT", Rule("w2"));
        Assert.Equal("OWN_CASE", Rule("w1"));
        Assert.Equal("OWN_CASE", Rule("w5"));
        // As the draw goes by it: whoever was of the team since the month drawn from began.
        await _host.HearWorkerAsync("w6", ("T1", "2020-01-01", "2026-02-02"), ("T4", "2026-02-02", ""));
        Assert.Equal("OWN_CASE", Rule("w6"));
        // Today is among its days.
        await _host.HearWorkerAsync("w6", ("T4", "2020-01-01", "2026-03-17"), ("T1", "2026-03-17", ""));
        Assert.Equal("OWN_CASE", Rule("w6"));
        await _host.HearWorkerAsync("w6", ("T1", "2020-01-01", "2026-02-01"), ("T4", "2026-02-01", ""));
        Assert.Equal("", _host.AuditsAs(Worker("w6", Roles.Manager)).GetAudit(new GetAuditRequest { AuditId = audit.AuditId }).ModerationBarred);
        Assert.Equal("OWN_CASE", _host.AuditsAs(Worker("w5", Roles.Manager)).GetAudit(new GetAuditRequest { AuditId = audit.AuditId }).ModerationBarred);
        // The account that recorded it, linked to another worker since.
        Assert.Equal("OWN_AUDIT", Refusals.Rule(() =>
            _host.AuditsAs(Worker("w2", Roles.Manager) with { WorkerId = Own("w4") }).ModerateAudit(Moderation(audit, "good"))));

        string Rule(string worker) => Refusals.Rule(() => _host.AuditsAs(Worker(worker, Roles.Manager)).ModerateAudit(Moderation(audit, "good")));
    }

    [Fact]
    public void SaveAudit_OnceModerated_IsRefused()
    {
        var audit = _host.Audited();
        Moderator.ModerateAudit(Moderation(audit, "good"));

        Assert.Equal("ALREADY_MODERATED", Refusals.Rule(() => _host.AuditsAs(Worker("w2")).SaveAudit(new SaveAuditRequest
        {
            RequestId = Key(), ProgrammeId = audit.ProgrammeId, ChildId = audit.ChildId, Version = 2, Grade = "inadequate", Summary = "No", Complete = true
        })));
    }

    [Fact]
    public void ModerateAudit_WrongFields_AreRefused()
    {
        var audit = _host.Audited(request => request.AuditedOn = "2026-03-10");

        Assert.Equal([("moderated_on", "TOO_EARLY")], Refusals.Fields(() => Moderator.ModerateAudit(Moderation(audit, "good", "2026-03-09"))));
        Assert.Equal([("moderated_on", "IN_FUTURE")], Refusals.Fields(() => Moderator.ModerateAudit(Moderation(audit, "good", "2026-03-18"))));
        Assert.Equal([("grade", "UNKNOWN_CODE")], Refusals.Fields(() => Moderator.ModerateAudit(Moderation(audit, "not_applicable"))));
        Assert.Equal([("grade", "REQUIRED"), ("reason", "REQUIRED"), ("version", "REQUIRED")], Refusals.Fields(() => Moderator.ModerateAudit(new ModerateAuditRequest { RequestId = Key(), AuditId = audit.AuditId })));
        Assert.IsType<StaleVersion>(Refusals.Of(() => Moderator.ModerateAudit(Moderation(new Audit(audit) { Version = 2 }, "good"))));
        Assert.IsType<NotFound>(Refusals.Of(() => Moderator.ModerateAudit(Moderation(new Audit(audit) { AuditId = Key() }, "good"))));
    }

    [Fact]
    public async Task ModerateAudit_OfAnImportedOne_IsKeptByTheNextImport()
    {
        await _host.ImportAsync(AuditRow("Q1", row => row.ModeratedGrade = row.ModeratedOn = ""));
        var imported = await _host.AuditAsync("Q1");
        Moderator.ModerateAudit(Moderation(imported, "inadequate"));

        var report = await _host.ImportAsync(AuditRow("Q1", row => row.ModeratedGrade = row.ModeratedOn = ""));

        Assert.Equal(1, report.Kept);
        Assert.Equal("inadequate", (await _host.AuditAsync("Q1")).ModeratedGrade);
    }

    [Fact]
    public async Task GetModerationDrift_ByAuditor_IsHonestAboutSmallNumbers()
    {
        // w5 moderated 8 times, 6 lowered (one by two grades); w6 4 times, all lowered; w7 5 times, one up and one down.
        await ImportAsync("w5", "good good", "good good", "good requires_improvement", "good requires_improvement", "good requires_improvement", "good requires_improvement", "good requires_improvement", "good inadequate");
        await ImportAsync("w6", "good inadequate", "good inadequate", "good inadequate", "good inadequate");
        await ImportAsync("w7", "good outstanding", "good requires_improvement", "good good", "good good", "good good");
        await _host.ImportAsync(AuditRow("not-moderated", row => row.ModeratedGrade = row.ModeratedOn = ""), AuditRow("long-ago", row => (row.AuditedOn, row.ModeratedOn) = ("2024-02-10", "2024-02-24")));

        var drift = Moderator.GetModerationDrift(new GetModerationDriftRequest { From = "2026-02-01", To = "2026-03-01" });

        Assert.Equal(
            [(Own("w5"), 8, 6, 2, 0, -7, "generous"), (Own("w7"), 5, 1, 3, 1, 0, ""), (Own("w6"), 4, 4, 0, 0, -8, "")],
            drift.Auditors.Select(one => (one.AuditorId, one.Moderated, one.Lowered, one.Unchanged, one.Raised, one.Points, one.Leaning)));
        Assert.Equal((-0.875, 0d, false), (drift.Auditors[0].Mean, drift.Auditors[1].Mean, drift.Auditors[2].HasMean));
        // Wilson of 2 in 8, as published tables have it.
        Assert.Equal((0.0715, 0.5907), (Math.Round(drift.Auditors[0].UnchangedLow, 4), Math.Round(drift.Auditors[0].UnchangedHigh, 4)));
        Assert.Equal((17, 11, 5, 1, -15), (drift.All.Moderated, drift.All.Lowered, drift.All.Unchanged, drift.All.Raised, drift.All.Points));
        Assert.Equal(18, Moderator.GetModerationDrift(new GetModerationDriftRequest()).All.Moderated);
        Assert.Equal([("to", "TOO_EARLY")], Refusals.Fields(() => Moderator.GetModerationDrift(new GetModerationDriftRequest { From = "2026-03-01", To = "2026-02-01" })));
    }

    [Theory]
    // Two-sided: 2 x (1/2)^6 = 1/32; 2 x (1/2)^5 = 1/16; 2 x (1 + 9)/512; half of all throws is 1.
    [InlineData(0, 6, 0.03125)]
    [InlineData(0, 5, 0.0625)]
    [InlineData(1, 9, 0.0390625)]
    [InlineData(2, 4, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(900, 2000, 0.0000084)]
    public void SignTest_OfAFairCoin_IsExact(int fewer, int times, double expected) => Assert.Equal(expected, AuditorDrift.SignTest(fewer, times), 6);

    [Fact]
    public async Task ListAudits_ByFilterAndOrder_ArePaged()
    {
        await ImportAsync("w5", "good good", "good inadequate", "outstanding outstanding");
        await _host.ImportAsync(
            AuditRow("P1", row => (row.ModeratedGrade, row.ModeratedOn, row.AuditedOn, row.LocalityId, row.TeamId, row.ChildId) = ("", "", "2026-01-05", "L2", "T2", "c8")));

        Assert.Equal([("good", "2026-02-10"), ("good", "2026-01-05")], List(new() { Grade = "good" }).Select(one => (one.Grade, one.AuditedOn)));
        Assert.Equal(["w5", "w5", "w5"], List(new() { Moderated = "yes" }).Select(_ => "w5"));
        Assert.Equal(["inadequate"], List(new() { Moderated = "changed" }).Select(one => one.ModeratedGrade));
        Assert.Equal([Own("c8")], List(new() { Moderated = "no" }).Select(one => one.ChildId));
        Assert.Equal([Own("c8")], List(new() { LocalityId = "L2" }).Concat(List(new() { TeamId = "T2" })).Concat(List(new() { ChildId = Own("c8") })).Concat(List(new() { To = "2026-02-01" })).Select(one => one.ChildId).Distinct());
        Assert.Equal([3, 4, 4, 0], ((ListAuditsRequest[])[new() { AuditorId = Own("w5") }, new(), new() { Discussed = "no" }, new() { Discussed = "yes" }]).Select(request => List(request).Count));

        var query = new ListAuditsRequest { Order = "grade" };
        var grades = new List<string>();
        for (var token = ""; ;)
        {
            var page = Moderator.ListAudits(new ListAuditsRequest(query) { Page = new() { PageSize = 1, PageToken = token } });
            Assert.Equal(4, page.Total);
            grades.AddRange(page.Audits.Select(one => one.ModeratedGrade.Length > 0 ? one.ModeratedGrade : one.Grade));
            if ((token = page.NextPageToken).Length == 0) break;
        }
        Assert.Equal(["outstanding", "good", "good", "inadequate"], grades);
        Assert.Equal("inadequate", List(new() { Order = "grade", Ascending = true })[0].ModeratedGrade);
        Assert.Equal("2026-01-05", List(new() { Ascending = true })[0].AuditedOn);
        Assert.Equal([("order", "UNKNOWN_CODE"), ("moderated", "UNKNOWN_CODE")], Refusals.Fields(() => List(new() { Order = "child", Moderated = "maybe" })));
        Assert.Contains(("list", "audits", ""), await _host.AccessLogAsync());
    }

    private IReadOnlyList<Audit> List(ListAuditsRequest request) => [.. Moderator.ListAudits(request).Audits];

    private async Task ImportAsync(string auditor, params string[] grades) => await _host.ImportAsync([.. grades.Select((pair, i) => AuditRow($"{auditor}-{i}", row =>
        (row.Line, row.AuditorId, row.Grade, row.ModeratedGrade, row.ChildId) = (i + 2, auditor, pair.Split(' ')[0], pair.Split(' ')[1], Child(i + 1))))]);

    private static ModerateAuditRequest Moderation(Audit audit, string grade, string on = "") =>
        new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Grade = grade, Reason = "The analysis is thin", ModeratedOn = on };
}
