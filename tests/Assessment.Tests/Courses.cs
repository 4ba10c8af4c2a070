using CsWorkPerf.Assessment.Consumers;
using CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;
using CsWorkPerf.Assessment.Tests.Features.DataQuality;
using CsWorkPerf.Assessment.Tests.Features.Tracker;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>What goes through many statements one after another, to be run on each database.</summary>
internal static class Courses
{
    public static async Task MeetAsync(AssessmentHost host)
    {
        await host.SeedAsync();
        Assert.NotEmpty((await host.Tracker().GetTrackerAsync(new())).Counts);
        using (var watch = host.Tracker().WatchTracker(new())) Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        var meeting = host.OpenMeeting();
        await host.NoteAsync(meeting.MeetingId, "overdue", MeetingHost.WithAction);
        var action = (await host.CaseAsync(meeting.MeetingId, "overdue")).Actions[0];
        Assert.Equal("2026-03-17", host.Meetings().ChangeAction(MeetingHost.ChangeOf(action, change => change.DoneOn = "2026-03-17")).DoneOn);
        Assert.NotEmpty(await host.ListedAsync(meeting.MeetingId));
        host.Close(meeting.MeetingId);
        Assert.Equal(meeting.MeetingId, Assert.Single((await host.Meetings().ListMeetingsAsync(new())).Meetings).MeetingId);
        Assert.Equal("2026-03-17", Assert.Single((await host.Meetings().ListActionsAsync(new() { OwnerId = Own("w1") })).Actions).DoneOn);
        Assert.Equal("overdue: overdue", (await host.ListedAsync(meeting.MeetingId))[0]);

        await host.HearLocalityAsync("L1", "North");
        var place = host.OpenMeeting("L1", "T1").MeetingId;
        await host.NoteAsync(place, "becoming", MeetingHost.WithAction);
        await host.NoteAsync(place, "becoming", request => (request.Action, request.OwnerId, request.DueOn) = ("Authorise it", Own("w2"), "2026-03-18"));
        await host.NoteAsync(place, "becoming");
        await host.NoteAsync(place, "planned", MeetingHost.WithAction);
        host.Close(place);
        host.Time.Advance(TimeSpan.FromDays(7));
        var next = host.OpenMeeting().MeetingId;
        Assert.Equal("Report is late", (await host.CaseAsync(next, "overdue")).LastNote);
        Assert.Equal("2026-03-20", Assert.Single((await host.CaseAsync(next, "planned")).Actions).DueOn);
        var listed = await host.Meetings().ListMeetingsAsync(new() { Page = new() { PageSize = 2 } });
        Assert.Equal(place, (await host.Meetings().ListMeetingsAsync(new() { LocalityId = "L1", TeamId = "T1" })).Meetings.Single().MeetingId);
        Assert.Single((await host.Meetings().ListMeetingsAsync(new() { Page = new() { PageSize = 2, PageToken = listed.NextPageToken } })).Meetings);
        foreach (var state in new[] { "open", "done", "overdue" })
            Assert.Single((await host.Meetings().ListActionsAsync(new() { State = state, LocalityId = "L1", TeamId = "T1" })).Actions);
        Assert.Equal(4, (await host.Tracker().GetTrackerAsync(new() { LocalityId = "L1", TeamId = "T1", WorkerId = Own("w1") })).Children);
        Assert.Empty((await host.Tracker().GetTrackerAsync(new() { Unallocated = true })).Counts);
    }

    public static async Task AuditAsync(AssessmentHost host)
    {
        await host.PrepareAsync(3);
        var programme = host.Draw(2, "w2", "w3");
        Assert.Equal(programme.ProgrammeId, host.Programmes().GetNextProgramme(new()).DrawnProgrammeId);
        Assert.Equal([Own("w2"), Own("w3")], host.Programmes().GetProgramme(new() { ProgrammeId = programme.ProgrammeId }).Auditors.Select(one => one.WorkerId));
        Assert.True(host.Programmes().GetProgrammeDraw(new() { ProgrammeId = programme.ProgrammeId }).Repeats);
        var drawn = host.Cases(programme)[0];
        host.Programmes().ReallocateCase(new() { RequestId = Key(), ProgrammeId = drawn.ProgrammeId, ChildId = drawn.ChildId, AuditorId = Own("w4"), Reason = "On leave" });
        var audit = host.AuditsAs(Worker("w4")).SaveAudit(AuditOf(drawn));
        audit = host.AuditsAs(Worker("w4")).RecordDiscussion(new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Agreed = "A genogram" });
        audit = host.AuditsAs(Worker("w3", Roles.Manager)).ModerateAudit(new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Grade = "good", Reason = "It stands" });
        var actions = new AuditActions.AuditActionsClient(host.Host.As(Roles.Manager));
        var plan = new ActionPlan { What = "Draw the genogram", OwnerId = Own("w1"), DueOn = "2026-03-31" };
        var action = await actions.AddActionAsync(new() { RequestId = Key(), AuditId = audit.AuditId, Plan = plan });
        action = await actions.ChangeActionAsync(new() { RequestId = Key(), ActionId = action.ActionId, Version = 1, Plan = plan });
        Assert.Single((await actions.ListActionsAsync(new() { OwnerId = Own("w1"), LocalityId = "L1", TeamId = "T1", From = "2026-03-01", To = "2026-04-01" })).Rows);
        await actions.CloseActionAsync(new() { RequestId = Key(), ActionId = action.ActionId, Version = 2 });

        Assert.Equal(
            ["completed", "discussed", "moderated", "action_added", "action_changed", "action_done"],
            host.Audits(Roles.Manager).GetAudit(new() { AuditId = audit.AuditId }).History.Select(entry => entry.Action));
        Assert.Single((await host.Audits().ListAuditsAsync(new() { Order = "grade", Moderated = "yes", Discussed = "yes", ChildId = audit.ChildId })).Audits);
        Assert.Single((await host.Audits(Roles.Manager).GetModerationDriftAsync(new())).Auditors);
        Assert.Single((await host.Audits(Roles.Manager).GetModerationDriftAsync(new() { From = "2026-01-01", To = "2027-01-01" })).Auditors);
        Assert.Single((await host.Programmes().ListProgrammesAsync(new())).Programmes);
        // The draft goes with its case.
        var other = host.Cases(programme)[1];
        var draft = host.AuditsAs(Worker(other.AuditorId == Own("w2") ? "w2" : "w3")).SaveAudit(AuditOf(other, request => request.Complete = false));
        Assert.Equal("draft", draft.State);
        host.Programmes().ReallocateCase(new() { RequestId = Key(), ProgrammeId = other.ProgrammeId, ChildId = other.ChildId, AuditorId = Own("w4"), Reason = "On leave" });
        foreach (var state in new[] { "to_do", "draft", "audited", "moderated" })
            Assert.Equal(
                state is "draft" or "moderated" ? 1 : 0,
                host.Programmes().ListCases(new() { ProgrammeId = other.ProgrammeId, State = state, AuditorId = Own("w4"), TeamId = "T1", ChildId = state == "draft" ? other.ChildId : "" }).Total);
        Assert.Equal(2, host.ProgrammesAs(Worker("w4")).ListCases(new() { Own = true }).Total);
        Assert.Equal(new OwnCaseCounts { Draft = 1 }, host.ProgrammesAs(Worker("w4")).CountOwnCases(new()));
        var cases = host.Programmes().ListCases(new() { Page = new() { PageSize = 1 } });
        Assert.Single(host.Programmes().ListCases(new() { Page = new() { PageSize = 1, PageToken = cases.NextPageToken } }).Cases);
        await host.ImportAsync(AuditRow("D1", row => row.ChildId = "c9"), AuditRow("D2", row => (row.Line, row.ChildId, row.ModeratedGrade, row.ModeratedOn) = (3, "c8", "", "")));
        foreach (var (order, ascending) in new[] { ("", false), ("", true), ("grade", false), ("grade", true) })
        {
            var page = await host.Audits().ListAuditsAsync(new() { Order = order, Ascending = ascending, Page = new() { PageSize = 2 } });
            Assert.Single((await host.Audits().ListAuditsAsync(new() { Order = order, Ascending = ascending, Page = new() { PageSize = 2, PageToken = page.NextPageToken } })).Audits);
        }
        Assert.Equal(1, (await host.Audits().ListAuditsAsync(new() { Grade = "good", Moderated = "no", Discussed = "no", AuditorId = Own("w2"), LocalityId = "L1", TeamId = "T1", From = "2026-01-01", To = "2027-01-01" })).Total);
        Assert.Equal(1, (await host.Audits().ListAuditsAsync(new() { Moderated = "changed" })).Total);
        foreach (var state in new[] { "open", "overdue", "done", "cancelled" }) Assert.Equal(state == "done" ? 1 : 0, (await actions.ListActionsAsync(new() { State = state })).Total);
    }

    /// <summary>Every kind of data-quality query, of <see cref="QueriedRows"/>, counted and listed in both orders, page by page.</summary>
    public static void QueryData(AssessmentHost host)
    {
        var queries = new DataQuality.DataQualityClient(host.Host.As(Roles.Practitioner));
        var counts = queries.CountQueries(new()).Kinds.ToDictionary(kind => kind.Kind_, kind => (int)kind.Total);
        foreach (var (kind, expected) in QueriedRows.ByKind)
        {
            var (oldest, newest) = (List(kind, "day"), List(kind, "-day"));
            Assert.Equal((kind, expected, expected.Split(", ").Length), (kind, string.Join(", ", oldest.Select(row => row.CouncilId).Order()), counts[kind]));
            Assert.Equal(oldest.Reverse(), newest);
            Assert.Equal(oldest.OrderBy(row => row.Day).Select(row => row.Day), oldest.Select(row => row.Day));
        }
        Assert.Equal("nowhere", Assert.Single(queries.ListQueries(new() { Kind = "enquiry_without_locality", TeamId = "T1" }).Rows).CouncilId);
        Assert.Empty(queries.ListQueries(new() { Kind = "enquiry_without_locality", LocalityId = "L1" }).Rows);

        IReadOnlyList<ListQueriesResponse.Types.Row> List(string kind, string order)
        {
            var (request, all) = (new ListQueriesRequest { Kind = kind, OrderBy = order, Page = new() { PageSize = 1 } }, new List<ListQueriesResponse.Types.Row>());
            do
            {
                var page = queries.ListQueries(request);
                all.AddRange(page.Rows);
                request.Page.PageToken = page.NextPageToken;
            }
            while (request.Page.PageToken.Length > 0);
            return all;
        }
    }

    public static async Task OpenAsync(AssessmentHost host)
    {
        await host.ImportAsync(OpenRow("A1"));
        var id = (await host.AssessmentAsync("A1")).AssessmentId;
        await host.HearChildAsync("c1", restricted: true);
        var who = Worker("w1");
        var reader = new Contracts.Assessment.V1.Assessments.AssessmentsClient(host.Host.As(who));
        Assert.IsType<Denied>(Refusals.Of(() => reader.GetAssessment(new() { AssessmentId = id })));
        await host.Db.WriteAsync(tx => new OnRestrictedOpened().ApplyAsync(tx, new RestrictedOpened
        {
            OpeningId = Key(), Version = 1, OccurredAt = AssessmentHost.Start, ChildId = Own("c1"), AccountId = who.AccountId, Until = AssessmentHost.Start.AddHours(1)
        }, live: true), CancellationToken.None);
        Assert.Equal(id, reader.GetAssessment(new() { AssessmentId = id }).Assessment.AssessmentId);
        Assert.Equal("open", Assert.Single(reader.ListAssessments(new() { ChildId = Own("c1") }).Rows).State);
        Assert.Equal("2026-01-12", reader.RecordSeen(new() { RequestId = Key(), AssessmentId = id, Version = 1, ChildSeenOn = "2026-01-12", SeenAlone = "true" }).ChildSeenOn);
        Assert.Equal("", Assert.Single(reader.ListAssessments(new()).Rows).ChildSeenOn);
        await host.HearChildAsync("c1", restricted: false, kept: "c2");
        Assert.Equal(id, Assert.Single(reader.ListAssessments(new() { ChildId = Own("c2") }).Rows).AssessmentId);
        Assert.Equal(1, reader.CountAssessments(new()).Children);
    }
}

/// <summary>The same on SQLite.</summary>
public sealed class CoursesTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public Task Import_OnSqliteTwice_LinksAndChangesNothing() => RecordCourses.ImportAsync(_host);

    [Fact]
    public Task Enquiries_OnSqlite_TakeTheirCourseAndAreListed() => RecordCourses.EnquireAsync(_host);

    [Fact]
    public Task Assessment_OnSqlite_GoesFromItsReferralToItsAuthorisation() => RecordCourses.AssessAsync(_host);

    [Fact]
    public Task Recalculation_OnSqlite_MovesDueDates() => RecordCourses.RecalculateAsync(_host);

    [Fact]
    public Task Meeting_OnSqlite_GoesFromTheTrackerToItsClose() => Courses.MeetAsync(_host);

    [Fact]
    public Task Audit_OnSqlite_GoesFromTheDrawToAnActionThatIsDone() => Courses.AuditAsync(_host);

    [Fact]
    public Task RestrictedChild_OnSqlite_IsOpenToWhoOpenedIt() => Courses.OpenAsync(_host);
}
