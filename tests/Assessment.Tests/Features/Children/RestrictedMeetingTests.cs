using CsWorkPerf.Assessment.Tests.Features.Tracker;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Features.Tracker.MeetingHost;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Children;

/// <summary>What a tracker meeting said of restricted children: its worklist has them, and their notes and actions are for managers.</summary>
public sealed class RestrictedMeetingTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();
    private string _meeting = "";

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.SeedAsync();
        _meeting = _host.OpenMeeting().MeetingId;
        await _host.NoteAsync(_meeting, "overdue", WithAction);
        await _host.NoteAsync(_meeting, "becoming", WithAction);
        await _host.HearChildAsync("c1", restricted: true);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void GetMeeting_RestrictedChild_IsOnTheListWithoutWhatWasSaid()
    {
        var (seen, full) = (_host.Meeting(_meeting, Roles.Practitioner), _host.Meeting(_meeting, Roles.Manager));

        Assert.Equal([("", ""), ("Report is late", "Chase the school"), ("", "-")], Said(seen));
        Assert.Equal([("Report is late", "Chase the school"), ("Report is late", "Chase the school"), ("", "-")], Said(full));
        Assert.Equal(full.Cases[0].Case, seen.Cases[0].Case);
        Assert.Equal((full.Cases[0].Actions[0].OwnerId, full.Cases[0].Actions[0].DueOn), (seen.Cases[0].Actions[0].OwnerId, seen.Cases[0].Actions[0].DueOn));
    }

    [Fact]
    public async Task GetMeeting_NextWeek_DoesNotSayWhatTheEarlierOneNoted()
    {
        _host.Close(_meeting);
        _host.Time.Advance(TimeSpan.FromDays(7));
        var next = _host.OpenMeeting().MeetingId;
        var id = await _host.IdOfAsync("overdue");

        Assert.Equal(("", "Report is late"), (Last(Roles.Auditor), Last(Roles.Manager)));

        string Last(string role) => _host.Meeting(next, role).Cases.Single(one => one.Case.AssessmentId == id).LastNote;
    }

    [Fact]
    public async Task Actions_OfARestrictedChild_AreListedWithoutTheirTextAndNotChanged()
    {
        var actions = _host.Meetings(Roles.Practitioner).ListActions(new ListTrackerActionsRequest()).Actions;
        Assert.Equal([(Own("c1"), ""), (Own("c2"), "Chase the school")], actions.Select(action => (action.ChildId, action.Action)).Order());
        var hidden = _host.Meetings(Roles.Manager).ListActions(new ListTrackerActionsRequest()).Actions.Single(action => action.ChildId == Own("c1"));

        // The owner's own action, known from before.
        var refused = Refusals.Of(() => _host.MeetingsOf("w1", Roles.Practitioner).ChangeAction(ChangeOf(hidden, request => request.DoneOn = "2026-03-17")));

        Assert.Equal(Own("c1"), Assert.IsType<Denied>(refused).RecordId);
        Assert.Contains(("refused", "tracker_action", hidden.ActionId), await _host.AccessLogAsync());
    }

    private static IEnumerable<(string Note, string Action)> Said(TrackerMeetingDetails meeting) =>
        meeting.Cases.Select(one => (one.Note, one.Actions.Count == 0 ? "-" : one.Actions[0].Action));
}
