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
        var meeting = host.OpenMeeting();
        await host.NoteAsync(meeting.MeetingId, "overdue", MeetingHost.WithAction);
        var action = (await host.CaseAsync(meeting.MeetingId, "overdue")).Actions[0];
        Assert.Equal("2026-03-17", host.Meetings().ChangeAction(MeetingHost.ChangeOf(action, change => change.DoneOn = "2026-03-17")).DoneOn);
        Assert.NotEmpty(await host.ListedAsync(meeting.MeetingId));
        host.Close(meeting.MeetingId);
        Assert.Equal(meeting.MeetingId, Assert.Single((await host.Meetings().ListMeetingsAsync(new())).Meetings).MeetingId);
        Assert.Equal("2026-03-17", Assert.Single((await host.Meetings().ListActionsAsync(new() { OwnerId = Own("w1") })).Actions).DoneOn);
    }

    public static async Task AuditAsync(AssessmentHost host)
    {
        await host.PrepareAsync(3);
        var programme = host.Draw(2, "w2", "w3");
        Assert.True(host.Programmes().GetProgrammeDraw(new() { ProgrammeId = programme.ProgrammeId }).Repeats);
        var drawn = host.Cases(programme)[0];
        host.Programmes().ReallocateCase(new() { RequestId = Key(), ProgrammeId = drawn.ProgrammeId, ChildId = drawn.ChildId, AuditorId = Own("w4"), Reason = "On leave" });
        var audit = host.AuditsAs(Worker("w4")).SaveAudit(AuditOf(drawn));
        audit = host.AuditsAs(Worker("w4")).RecordDiscussion(new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Agreed = "A genogram" });
        audit = host.Audits(Roles.Manager).ModerateAudit(new() { RequestId = Key(), AuditId = audit.AuditId, Version = audit.Version, Grade = "good", Reason = "It stands" });
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
        Assert.Single((await host.Programmes().ListProgrammesAsync(new())).Programmes);
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
    }
}

/// <summary>The same on SQLite.</summary>
public sealed class CoursesTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public Task Meeting_OnSqlite_GoesFromTheTrackerToItsClose() => Courses.MeetAsync(_host);

    [Fact]
    public Task Audit_OnSqlite_GoesFromTheDrawToAnActionThatIsDone() => Courses.AuditAsync(_host);

    [Fact]
    public Task RestrictedChild_OnSqlite_IsOpenToWhoOpenedIt() => Courses.OpenAsync(_host);
}
