using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Features.Tracker.MeetingHost;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>The weekly meeting: its list, its notes and actions, and what is kept of it.</summary>
public sealed class MeetingTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.SeedAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task OpenMeeting_CasesOfEachKind_ListsThemInOrderAndKeepsTheFigures()
    {
        var meeting = _host.OpenMeeting();

        Assert.Equal(("2026-03-16", "2026-03-17", 2, 1, 1, 3), (meeting.Week, meeting.HeldOn, meeting.Open.InTime, meeting.Open.BecomingOverdue, meeting.Open.Overdue, meeting.Cases));
        Assert.Equal(["overdue: overdue", "becoming: becoming_overdue", "planned: past_plan"], await _host.ListedAsync(meeting.MeetingId));
        var (first, tracker) = (await _host.CaseAsync(meeting.MeetingId, "overdue"), _host.Tracker().GetTracker(new GetTrackerRequest()));
        Assert.Equal((1, 46, "overdue", "2026-03-16"), (first.Position, first.Case.WorkingDays, first.Case.Band, first.Case.DueOn));
        Assert.Equal((tracker.Counts, tracker.Month), (_host.Meeting(meeting.MeetingId).Counts, meeting.Month));
        Assert.Contains(("add", "tracker_meeting", meeting.MeetingId), await _host.AccessLogAsync());
        Assert.Contains(("open", "tracker_meeting", meeting.MeetingId), await _host.AccessLogAsync());
    }

    [Fact]
    public async Task GetMeeting_OfOneCase_HasItAndItsNeighbours()
    {
        var meeting = _host.OpenMeeting().MeetingId;
        await _host.NoteAsync(meeting, "overdue", WithAction);
        var (first, last) = (await OfAsync("overdue"), await OfAsync("planned"));

        Assert.Equal([1, 2], first.Cases.Select(one => one.Position));
        Assert.Equal([2, 3], last.Cases.Select(one => one.Position));
        Assert.Equal([1, 2, 3], (await OfAsync("becoming")).Cases.Select(one => one.Position));
        var whole = _host.Meeting(meeting);
        Assert.Equal((whole.Meeting, whole.Cases[0]), (first.Meeting, first.Cases[0]));
        Assert.Equal("Chase the school", Assert.Single(first.Cases[0].Actions).Action);
        Assert.Equal(Grpc.Core.StatusCode.NotFound, (await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => OfAsync("fine"))).StatusCode);
        _host.Close(meeting);
        Assert.Equal([2, 3], (await OfAsync("planned")).Cases.Select(one => one.Position));

        async Task<TrackerMeetingDetails> OfAsync(string councilId) =>
            _host.Meetings().GetMeeting(new GetTrackerMeetingRequest { MeetingId = meeting, AssessmentId = await _host.IdOfAsync(councilId) });
    }

    [Fact]
    public async Task OpenMeeting_OfAPlace_IsOfItsCasesAndOnceAWeek()
    {
        await _host.HearTeamAsync("T2", "Assessment South");
        await _host.ImportAsync(OpenRow("south", row => (row.TeamId, row.ReferredOn, row.StartedOn, row.ChildSeenOn, row.ReferralId) = ("T2", "2025-12-01", "2025-12-01", "", "")));

        var south = _host.OpenMeeting(team: "T2");
        _host.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["south: overdue"], await _host.ListedAsync(south.MeetingId));
        Assert.Equal("ALREADY_OPENED", Refusal(() => _host.OpenMeeting(team: "T2")));
        Assert.Equal(4, _host.OpenMeeting().Cases);
        Assert.Equal("InvalidArgument", Refusal(() => _host.OpenMeeting(team: "T9")));
        Assert.Equal("InvalidArgument", Refusal(() => _host.OpenMeeting(locality: "L9")));
        var listed = _host.Meetings(Roles.Auditor).ListMeetings(new ListTrackerMeetingsRequest { Page = new() { PageSize = 1 } });
        var rest = _host.Meetings().ListMeetings(new ListTrackerMeetingsRequest { Page = new() { PageSize = 1, PageToken = listed.NextPageToken } });
        Assert.Equal((1, "", south.MeetingId), (rest.Meetings.Count, rest.NextPageToken, rest.Meetings[0].MeetingId));
        Assert.Equal(south.MeetingId, Assert.Single(_host.Meetings().ListMeetings(new ListTrackerMeetingsRequest { TeamId = "T2" }).Meetings).MeetingId);
    }

    [Fact]
    public async Task OpenMeeting_OfAPlaceWithNothingOpen_IsRefusedAndLeavesNoMeeting()
    {
        await _host.HearTeamAsync("T2", "Assessment South");
        await _host.HearLocalityAsync("L1", "North");
        await _host.HearLocalityAsync("L2", "South");

        // A team of another locality; a locality and a team that have nothing.
        Assert.Equal("team_id", Refusals.Field(() => _host.OpenMeeting("L2", "T1")).Field);
        Assert.Equal("locality_id", Refusals.Field(() => _host.OpenMeeting("L2")).Field);
        Assert.Equal("team_id", Refusals.Field(() => _host.OpenMeeting(team: "T2")).Field);
        Assert.Empty(_host.Meetings().ListMeetings(new ListTrackerMeetingsRequest()).Meetings);
        Assert.Equal(3, _host.OpenMeeting("L1", "T1").Cases);
    }

    [Fact]
    public void OpenMeeting_SameRequestAgain_IsTheSameMeeting()
    {
        var request = new OpenMeetingRequest { RequestId = Key() };

        Assert.Equal(_host.Meetings().OpenMeeting(request), _host.Meetings().OpenMeeting(request));
        Assert.Single(_host.Meetings().ListMeetings(new ListTrackerMeetingsRequest()).Meetings);
    }

    [Fact]
    public async Task NoteCase_NoteAndAction_AreKeptAndReplaced()
    {
        var meeting = _host.OpenMeeting().MeetingId;

        var noted = await _host.NoteAsync(meeting, "overdue", WithAction);
        Assert.Equal((1L, "Report is late", "Manager"), (noted.Version, noted.Note, noted.NotedBy));
        var action = Assert.Single(noted.Actions);
        Assert.Equal(("Chase the school", Own("w1"), "2026-03-20", "", "2026-03-17", meeting), (action.Action, action.OwnerId, action.DueOn, action.DoneOn, action.AgreedOn, action.MeetingId));
        Assert.Equal((1, 1), (_host.Meeting(meeting).Meeting.Noted, _host.Meeting(meeting).Meeting.ActionsOpen));

        noted = await _host.NoteAsync(meeting, "overdue", request => (request.Note, request.Action, request.OwnerId, request.DueOn) = ("Sent", "Authorise it", Own("w2"), "2026-03-18"));
        Assert.Equal(("Sent", action.ActionId, 2L, "Authorise it"), (noted.Note, Assert.Single(noted.Actions).ActionId, noted.Actions[0].Version, noted.Actions[0].Action));

        Assert.Empty((await _host.NoteAsync(meeting, "overdue")).Actions);
        Assert.Equal(3, (await _host.AccessLogAsync()).Count(entry => entry is ("change", "tracker_case", _)));
    }

    [Fact]
    public async Task NoteCase_NotAllowed_NamesTheRule()
    {
        var meeting = _host.OpenMeeting().MeetingId;
        await _host.NoteAsync(meeting, "overdue");
        var (overdue, fine) = (await _host.IdOfAsync("overdue"), await _host.IdOfAsync("fine"));

        Assert.Equal("Aborted", Refuse(request => request.Version = 0));
        Assert.Equal("NOT_ON_LIST", Refuse(request => (request.AssessmentId, request.Version) = (fine, 0)));
        Assert.Equal("NotFound", Refuse(request => request.MeetingId = "x"));
        Assert.Equal("InvalidArgument", Refuse(request => request.Action = "Without owner and day"));
        Assert.Equal("InvalidArgument", Refuse(request => (request.Action, request.OwnerId, request.DueOn) = ("Past", Own("w1"), "2026-03-16")));
        Assert.Equal("InvalidArgument", Refuse(request => (request.Action, request.OwnerId, request.DueOn) = ("Unknown", "nobody", "2026-03-20")));
        Assert.Equal("InvalidArgument", Refuse(request => request.Note = new string('x', 4001)));
        Assert.Equal("InvalidArgument", Refuse(request => request.RequestId = ""));

        var action = (await _host.NoteAsync(meeting, "overdue", WithAction)).Actions[0];
        _host.Meetings().ChangeAction(ChangeOf(action, change => change.DoneOn = "2026-03-17"));
        Assert.Equal("ACTION_DONE", Refuse(request => request.Version = 2));
        _host.Close(meeting);
        Assert.Equal("MEETING_CLOSED", Refuse(request => request.Version = 2));
        Assert.Equal("MEETING_CLOSED", Refusal(() => _host.Close(meeting)));

        string Refuse(Action<NoteCaseRequest> more)
        {
            var request = new NoteCaseRequest { RequestId = Key(), MeetingId = meeting, AssessmentId = overdue, Version = 1, Note = "Again" };
            more(request);
            return Refusal(() => _host.Meetings().NoteCase(request));
        }
    }

    [Fact]
    public async Task ChangeAction_ByOwnerManagerAndOthers_IsDoneOrRefused()
    {
        var action = (await _host.NoteAsync(_host.OpenMeeting().MeetingId, "overdue", WithAction)).Actions[0];

        Assert.Equal("PermissionDenied", Refusal(() => _host.MeetingsOf("w2", Roles.Practitioner).ChangeAction(Done(action))));
        Assert.Equal("PermissionDenied", Refusal(() => _host.MeetingsOf("w1", Roles.Practitioner).ChangeAction(ChangeOf(action, change => change.DueOn = "2026-04-30"))));
        Assert.Equal("InvalidArgument", Refusal(() => _host.Meetings().ChangeAction(ChangeOf(action, change => change.DoneOn = "2026-03-18"))));
        Assert.Equal("InvalidArgument", Refusal(() => _host.Meetings().ChangeAction(ChangeOf(action, change => change.DoneOn = "2026-03-16"))));
        Assert.Equal("InvalidArgument", Refusal(() => _host.Meetings().ChangeAction(ChangeOf(action, change => change.OwnerId = "nobody"))));
        Assert.Equal("InvalidArgument", Refusal(() => _host.Meetings().ChangeAction(ChangeOf(action, change => change.Action = " "))));
        Assert.Equal("NotFound", Refusal(() => _host.Meetings().ChangeAction(ChangeOf(action, change => change.ActionId = "x"))));

        var done = _host.MeetingsOf("w1", Roles.Practitioner).ChangeAction(Done(action));
        Assert.Equal((2L, "2026-03-17"), (done.Version, done.DoneOn));
        Assert.Equal("Aborted", Refusal(() => _host.Meetings().ChangeAction(Done(action))));
        var again = _host.Meetings().ChangeAction(ChangeOf(done, change => (change.DoneOn, change.OwnerId, change.DueOn) = ("", Own("w2"), "2026-03-31")));
        Assert.Equal((3L, "", Own("w2"), "2026-03-31"), (again.Version, again.DoneOn, again.OwnerId, again.DueOn));
        Assert.Equal(3L, _host.Meetings().ChangeAction(ChangeOf(again)).Version);

        static ChangeTrackerActionRequest Done(TrackerAction one) => ChangeOf(one, change => change.DoneOn = "2026-03-17");
    }

    [Fact]
    public async Task NextWeek_ActionNotDone_IsOnTheListUntilItIs()
    {
        var first = _host.OpenMeeting().MeetingId;
        await _host.NoteAsync(first, "planned", WithAction);
        // Authorised since: only the action brings it back.
        await _host.Db.WriteAsync(tx => tx.ExecuteAsync("update [assessments] set [submitted_on] = '2026-03-18', [authorised_on] = '2026-03-18', [ended_on] = '2026-03-18' where [council_id] = 'planned'"), CancellationToken.None);
        _host.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal("EARLIER_OPEN", Refusal(() => _host.OpenMeeting()));
        _host.Close(first);

        var second = _host.OpenMeeting().MeetingId;

        Assert.Equal(["overdue: overdue", "becoming: overdue", "planned: action"], await _host.ListedAsync(second));
        var carried = await _host.CaseAsync(second, "planned");
        Assert.Equal(("", "2026-03-18", "Report is late", "2026-03-17"), (carried.Case.Band, carried.Since.EndedOn, carried.LastNote, carried.LastNotedOn));
        Assert.Equal(first, Assert.Single(carried.Actions).MeetingId);
        _host.Meetings().ChangeAction(ChangeOf(carried.Actions[0], change => change.DoneOn = "2026-03-24"));
        Assert.Equal("2026-03-24", Assert.Single((await _host.CaseAsync(second, "planned")).Actions).DoneOn);
        _host.Close(second);
        _host.Time.Advance(TimeSpan.FromDays(7));

        Assert.DoesNotContain("planned: action", await _host.ListedAsync(_host.OpenMeeting().MeetingId));
    }

    [Fact]
    public async Task NextWeek_ActionDoneBefore_DoesNotComeBackWhenItIsPutAnotherWay()
    {
        var first = _host.OpenMeeting().MeetingId;
        var action = (await _host.NoteAsync(first, "overdue", WithAction)).Actions[0];
        var done = _host.Meetings().ChangeAction(ChangeOf(action, change => change.DoneOn = "2026-03-17"));
        _host.Close(first);
        _host.Time.Advance(TimeSpan.FromDays(7));
        var second = _host.OpenMeeting().MeetingId;
        Assert.Empty((await _host.CaseAsync(second, "overdue")).Actions);

        _host.Meetings().ChangeAction(ChangeOf(done, change => change.Action = "Chase the school by letter"));

        Assert.Empty((await _host.CaseAsync(second, "overdue")).Actions);
    }

    [Fact]
    public async Task CloseMeeting_WhatComesLater_ChangesNothingOfWhatWasSeen()
    {
        var meeting = _host.OpenMeeting().MeetingId;
        var action = (await _host.NoteAsync(meeting, "overdue", WithAction)).Actions[0];
        await _host.Db.WriteAsync(tx => tx.ExecuteAsync("update [assessments] set [submitted_on] = '2026-03-17' where [council_id] = 'overdue'"), CancellationToken.None);
        Assert.Equal("2026-03-17", (await _host.CaseAsync(meeting, "overdue")).Since.SubmittedOn);
        var seen = _host.Meeting(meeting);

        var closed = _host.Close(meeting);
        Assert.Equal(("Manager", 1), (closed.ClosedBy, closed.ActionsOpen));
        await _host.Db.WriteAsync(tx => tx.ExecuteAsync("update [assessments] set [worker_id] = 'x', [team_id] = 'T9', [clock_start] = '2026-03-01', [withdrawn] = 1, [ended_on] = '2026-03-20' where [council_id] = 'overdue'"), CancellationToken.None);
        _host.Meetings().ChangeAction(ChangeOf(action, change => (change.Action, change.DoneOn) = ("Something else", "2026-03-17")));
        _host.Time.Advance(TimeSpan.FromDays(7));
        await _host.NoteAsync(_host.OpenMeeting().MeetingId, "becoming", request => request.Note = "Of the week after");

        var kept = _host.Meeting(meeting);
        Assert.Equal((seen.Cases, seen.Counts), (kept.Cases, kept.Counts));
        Assert.Equal((1, 1), (kept.Meeting.ActionsOpen, kept.Meeting.Noted));
    }

    [Fact]
    public async Task CloseMeeting_NotedSinceTheCallerLooked_IsRefused()
    {
        var meeting = _host.OpenMeeting();
        await _host.NoteAsync(meeting.MeetingId, "overdue");

        Assert.Equal("Aborted", Refusal(() => _host.Meetings().CloseMeeting(new CloseMeetingRequest { RequestId = Key(), MeetingId = meeting.MeetingId, Version = meeting.Version })));
        Assert.Equal("InvalidArgument", Refusal(() => _host.Meetings().CloseMeeting(new CloseMeetingRequest { RequestId = Key(), MeetingId = meeting.MeetingId })));
        Assert.Equal("NotFound", Refusal(() => _host.Meetings().CloseMeeting(new CloseMeetingRequest { RequestId = Key(), MeetingId = "x", Version = 1 })));
    }

    [Fact]
    public async Task ListActions_Filters_ListEarliestDueFirst()
    {
        var meeting = _host.OpenMeeting().MeetingId;
        await _host.NoteAsync(meeting, "overdue", WithAction);
        await _host.NoteAsync(meeting, "becoming", request => (request.Action, request.OwnerId, request.DueOn) = ("Visit", Own("w2"), "2026-03-18"));
        var done = (await _host.NoteAsync(meeting, "planned", request => (request.Action, request.OwnerId, request.DueOn) = ("Write", Own("w1"), "2026-03-17"))).Actions[0];
        _host.Meetings().ChangeAction(ChangeOf(done, change => change.DoneOn = "2026-03-17"));
        _host.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(["Write", "Visit", "Chase the school"], List(_ => { }));
        Assert.Equal(["Visit", "Chase the school"], List(request => request.State = "open"));
        Assert.Equal(["Visit"], List(request => request.State = "overdue"));
        Assert.Equal(["Write"], List(request => request.State = "done"));
        Assert.Equal(["Write", "Chase the school"], List(request => request.OwnerId = Own("w1")));
        Assert.Empty(List(request => request.LocalityId = "L2"));
        Assert.Equal("InvalidArgument", Refusal(() => List(request => request.State = "lost")));
        var page = _host.Meetings(Roles.Practitioner).ListActions(new ListTrackerActionsRequest { Page = new() { PageSize = 2 } });
        Assert.Equal("Chase the school", Assert.Single(_host.Meetings(Roles.Practitioner).ListActions(new ListTrackerActionsRequest { Page = new() { PageSize = 2, PageToken = page.NextPageToken } }).Actions).Action);

        string[] List(Action<ListTrackerActionsRequest> more)
        {
            var request = new ListTrackerActionsRequest();
            more(request);
            return [.. _host.Meetings().ListActions(request).Actions.Select(action => action.Action)];
        }
    }

    [Fact]
    public async Task RestrictedChild_OfAMeeting_IsToldToManagersAlone()
    {
        var first = _host.OpenMeeting().MeetingId;
        var action = (await _host.NoteAsync(first, "overdue", WithAction)).Actions[0];
        await _host.HearChildAsync("c1", restricted: true);

        foreach (var role in new[] { Roles.Practitioner, Roles.Auditor })
        {
            var hidden = _host.Meeting(first, role).Cases[0];
            Assert.Equal((true, "", "", "", 46), (hidden.Hidden, hidden.Note, hidden.Actions[0].Action, hidden.LastNote, hidden.Case.WorkingDays));
            Assert.False(_host.Meeting(first, role).Cases[1].Hidden);
            Assert.Equal("", Assert.Single(_host.Meetings(role).ListActions(new ListTrackerActionsRequest()).Actions).Action);
        }
        Assert.Equal("PermissionDenied", Refusal(() => _host.MeetingsOf("w1", Roles.Practitioner).ChangeAction(ChangeOf(action, change => change.DoneOn = "2026-03-17"))));
        Assert.Contains(("refused", "tracker_action", action.ActionId), await _host.AccessLogAsync());

        Assert.Equal((false, "Report is late", "Chase the school"), _host.Meeting(first).Cases[0] is var told ? (told.Hidden, told.Note, told.Actions[0].Action) : default);
        Assert.Equal("Chase the school", Assert.Single(_host.Meetings().ListActions(new ListTrackerActionsRequest()).Actions).Action);
        _host.Close(first);
        _host.Time.Advance(TimeSpan.FromDays(7));
        var second = _host.OpenMeeting().MeetingId;
        Assert.Equal(("", "Report is late"), (_host.Meeting(second, Roles.Practitioner).Cases[0].LastNote, _host.Meeting(second).Cases[0].LastNote));
    }
}
