using CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Audits;

/// <summary>The audit tool, from the draft to the discussion.</summary>
public sealed class SaveAuditTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.PrepareAsync(1);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private AuditCase Drawn() => _host.Cases(_host.Draw(1, "w2"))[0];

    private Contracts.Assessment.V1.Audits.AuditsClient Auditor => _host.AuditsAs(Worker("w2"));

    private AuditDetails Get(string id) => Auditor.GetAudit(new GetAuditRequest { AuditId = id });

    [Fact]
    public async Task SaveAudit_Complete_IsAsEnteredAndToldToOthersWithoutItsTexts()
    {
        var drawn = Drawn();
        var audit = Auditor.SaveAudit(AuditOf(drawn));

        Assert.Equal(
            ("2026-03-17", Own("w2"), Own("w1"), "T1", "L1", "good", "complete", "live", 1L),
            (audit.AuditedOn, audit.AuditorId, audit.WorkerId, audit.TeamId, audit.LocalityId, audit.Grade, audit.State, audit.Origin, audit.Version));
        Assert.Equal((drawn.ProgrammeId, drawn.AssessmentId, Own("c1")), (audit.ProgrammeId, audit.AssessmentId, audit.ChildId));
        var details = Get(audit.AuditId);
        Assert.Equal(audit, details.Audit);
        Assert.Equal(["voice_of_the_child", "analysis", "chronology", "genogram", "management_oversight", "multi_agency"], details.Audit.Themes.Select(theme => theme.Theme));
        Assert.Equal(("not_applicable", "What was seen of genogram"), (details.Audit.Themes[3].Grade, details.Audit.Themes[3].Text));
        Assert.Equal([("completed", "W2", "2026-03-17T10:30:00.000Z")], details.History.Select(entry => (entry.Action, entry.By, entry.At)));
        Assert.Equal((true, "OWN_AUDIT"), (details.Own, details.ModerationBarred));
        var told = Assert.Single(await _host.EventsAsync(), one => one.Event is AuditChanged);
        Assert.Equal("live", told.Origin);
        var change = Assert.IsType<AuditChanged>(told.Event);
        Assert.Equal((audit.AuditId, "good", null, Own("w2"), "T1"), (change.AuditId, change.Grade, change.ModeratedGrade, change.AuditorId, change.TeamId));
        Assert.Contains(("change", "audit", audit.AuditId), await _host.AccessLogAsync());
        Assert.Contains(("open", "audit", audit.AuditId), await _host.AccessLogAsync());
    }

    [Fact]
    public async Task SaveAudit_Draft_IsItsAuditorsAloneAndCountsNowhere()
    {
        var drawn = Drawn();
        var draft = Auditor.SaveAudit(new SaveAuditRequest
        {
            RequestId = Key(), ProgrammeId = drawn.ProgrammeId, ChildId = drawn.ChildId, Themes = { new AuditTheme { Theme = "analysis", Grade = "inadequate" }, new AuditTheme { Theme = "genogram" } }
        });

        Assert.Equal(("draft", "", "analysis"), (draft.State, draft.Grade, Assert.Single(draft.Themes).Theme));
        Assert.IsType<Denied>(Refusals.Of(() => _host.Audits(Roles.Manager).GetAudit(new GetAuditRequest { AuditId = draft.AuditId })));
        Assert.Contains(("refused", "audit", draft.AuditId), await _host.AccessLogAsync());
        Assert.Equal("draft", Get(draft.AuditId).Audit.State);
        Assert.Empty(_host.Audits(Roles.Manager).ListAudits(new ListAuditsRequest()).Audits);
        Assert.DoesNotContain(await _host.EventsAsync(), one => one.Event is AuditChanged);
        Assert.Equal("NOT_COMPLETE", Refusals.Rule(() => _host.AuditsAs(Worker("w3", Roles.Manager)).ModerateAudit(Moderation(draft))));
        Assert.Equal("NOT_COMPLETE", Refusals.Rule(() => Auditor.RecordDiscussion(Discussion(draft))));

        var complete = Auditor.SaveAudit(AuditOf(drawn, request => request.Version = draft.Version));
        Assert.Equal((draft.AuditId, 2L, "complete"), (complete.AuditId, complete.Version, complete.State));
        Assert.Equal(["started", "completed"], Get(draft.AuditId).History.Select(entry => entry.Action));
    }

    [Fact]
    public void SaveAudit_Corrected_KeepsWhatItSaidBefore()
    {
        var drawn = Drawn();
        var audit = Auditor.SaveAudit(AuditOf(drawn));
        Assert.Equal(1, Auditor.SaveAudit(AuditOf(drawn, request => request.Version = 1)).Version);

        var corrected = Auditor.SaveAudit(AuditOf(drawn, request =>
        {
            (request.Version, request.Grade, request.AuditedOn) = (1, "requires_improvement", "2026-03-16");
            (request.Themes[1].Grade, request.Themes[1].Text) = ("inadequate", "No analysis of risk");
        }));

        Assert.Equal((2L, "requires_improvement"), (corrected.Version, corrected.Grade));
        Assert.Equal(
            [
                ("audited_on", "2026-03-17", "2026-03-16"), ("grade", "good", "requires_improvement"), ("analysis.grade", "good", "inadequate"),
                ("analysis.text", "What was seen of analysis", "No analysis of risk")
            ],
            Get(audit.AuditId).History[^1].Changes.Select(change => (change.Field, change.Before, change.After)));
        Assert.IsType<StaleVersion>(Refusals.Of(() => Auditor.SaveAudit(AuditOf(drawn, request => request.Version = 1))));
        Assert.IsType<StaleVersion>(Refusals.Of(() => Auditor.SaveAudit(AuditOf(drawn))));
        Assert.Equal("NOT_A_DRAFT", Refusals.Rule(() => Auditor.SaveAudit(AuditOf(drawn, request => (request.Version, request.Complete) = (2, false)))));
    }

    [Fact]
    public void SaveAudit_ByAnother_IsRefused()
    {
        var drawn = Drawn();

        Assert.Equal("NOT_THE_AUDITOR", Refusals.Rule(() => _host.AuditsAs(Worker("w3", Roles.Auditor)).SaveAudit(AuditOf(drawn))));
        Assert.Equal("NOT_THE_AUDITOR", Refusals.Rule(() => _host.Audits(Roles.Manager).SaveAudit(AuditOf(drawn))));
        Assert.IsType<NotFound>(Refusals.Of(() => Auditor.SaveAudit(AuditOf(drawn, request => request.ChildId = Own("c9")))));
        Assert.IsType<NotFound>(Refusals.Of(() => Auditor.SaveAudit(AuditOf(drawn, request => request.ProgrammeId = Key()))));
    }

    [Fact]
    public void SaveAudit_CompleteWithoutAll_SaysWhatIsMissing()
    {
        var drawn = Drawn();

        var refused = Assert.IsType<RuleBroken>(Refusals.Of(() => Auditor.SaveAudit(AuditOf(drawn, request =>
        {
            request.Themes[0].Text = "";
            request.Themes.RemoveAt(5);
        }))));
        Assert.Equal("THEMES_REQUIRED", refused.Rule);
        Assert.Contains("still to do: voice of the child, multi-agency working", refused.Message, StringComparison.Ordinal);
        Assert.Equal([("grade", "REQUIRED"), ("summary", "REQUIRED")], Refusals.Fields(() => Auditor.SaveAudit(AuditOf(drawn, request => request.Grade = request.Summary = ""))));
    }

    [Theory]
    [InlineData("audited_on", "2026-03-18", "IN_FUTURE")]
    [InlineData("audited_on", "2026-01-31", "TOO_EARLY")]
    [InlineData("audited_on", "yesterday", "NOT_A_DAY")]
    [InlineData("grade", "not_applicable", "UNKNOWN_CODE")]
    public void SaveAudit_WrongField_IsRefused(string field, string value, string reason)
    {
        var request = AuditOf(Drawn());
        SaveAuditRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);

        Assert.Contains((field, reason), Refusals.Fields(() => Auditor.SaveAudit(request)));
    }

    [Fact]
    public void SaveAudit_WrongThemes_AreRefused()
    {
        var drawn = Drawn();

        Assert.Equal([("themes[0].grade", "UNKNOWN_CODE"), ("themes[1].theme", "UNKNOWN_CODE"), ("themes", "NOT_ALLOWED")], Refusals.Fields(() => Auditor.SaveAudit(AuditOf(drawn, request =>
            (request.Themes[0].Grade, request.Themes[1].Theme, request.Themes[2].Theme) = ("fine", "spelling", "genogram")))));
        Assert.Equal([("themes[4].text", "TOO_LONG")], Refusals.Fields(() => Auditor.SaveAudit(AuditOf(drawn, request => request.Themes[4].Text = new string('x', 4001)))));
    }

    [Fact]
    public void RecordDiscussion_AfterTheAudit_IsKeptWithItsCorrection()
    {
        var audit = Auditor.SaveAudit(AuditOf(Drawn(), request => request.AuditedOn = "2026-03-10"));

        var discussed = Auditor.RecordDiscussion(Discussion(audit, "2026-03-12"));
        Assert.Equal(("2026-03-12", "Add the genogram", 2L), (discussed.DiscussedOn, discussed.Discussion, discussed.Version));
        var again = _host.Audits(Roles.Manager).RecordDiscussion(Discussion(discussed, "2026-03-13"));
        Assert.Equal(("discussed", "Manager", "discussed_on"), Get(audit.AuditId).History[^1] is var last ? (last.Action, last.By, Assert.Single(last.Changes).Field) : default);
        Assert.Equal(1, Auditor.ListAudits(new ListAuditsRequest { Discussed = "yes" }).Total);

        Assert.Equal("NOT_THE_AUDITOR", Refusals.Rule(() => _host.AuditsAs(Worker("w3")).RecordDiscussion(Discussion(again))));
        Assert.Equal([("discussed_on", "TOO_EARLY")], Refusals.Fields(() => Auditor.RecordDiscussion(Discussion(again, "2026-03-09"))));
        Assert.Equal([("discussed_on", "IN_FUTURE")], Refusals.Fields(() => Auditor.RecordDiscussion(Discussion(again, "2026-03-18"))));
        Assert.Equal([("agreed", "REQUIRED")], Refusals.Fields(() => Auditor.RecordDiscussion(new RecordDiscussionRequest { RequestId = Key(), AuditId = audit.AuditId, Version = 3 })));
        Assert.IsType<StaleVersion>(Refusals.Of(() => Auditor.RecordDiscussion(Discussion(audit))));
    }

    private static RecordDiscussionRequest Discussion(Audit audit, string on = "") =>
        new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, DiscussedOn = on, Agreed = "Add the genogram" };

    private static ModerateAuditRequest Moderation(Audit audit) => new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Grade = "good", Reason = "Agreed" };
}
