using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Features.Tracker.MeetingHost;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>Which step of a meeting, and of an action that it agreed, can be taken in which state: the whole matrix.</summary>
public sealed class MeetingTransitionTests : IAsyncLifetime
{
    private const string Taken = "";

    private static readonly string[] Steps = ["open", "note", "close"];
    private static readonly string[] ActionSteps = ["agree_another", "agree_none", "note_only", "done", "not_done", "change"];

    private readonly AssessmentHost _host = new();

    /// <summary>State of the place's last meeting, step, and the rule that forbids it; empty where it can be taken.</summary>
    public static TheoryData<string, string, string> All =>
    [
        .. Rows(Steps, "open", "ALREADY_OPENED", Taken, Taken),
        .. Rows(Steps, "closed", "ALREADY_OPENED", "MEETING_CLOSED", "MEETING_CLOSED"),
        .. Rows(Steps, "earlier_open", "EARLIER_OPEN", Taken, Taken),
        .. Rows(Steps, "earlier_closed", Taken, "MEETING_CLOSED", "MEETING_CLOSED")
    ];

    /// <summary>State of an action, step, rule. A meeting that is closed says no more of it, but it can still be done.</summary>
    public static TheoryData<string, string, string> AllOfActions =>
    [
        .. Rows(ActionSteps, "open", Taken, Taken, Taken, Taken, Taken, Taken),
        .. Rows(ActionSteps, "done", "ACTION_DONE", "ACTION_DONE", Taken, Taken, Taken, Taken),
        .. Rows(ActionSteps, "open_of_closed", "MEETING_CLOSED", "MEETING_CLOSED", "MEETING_CLOSED", Taken, Taken, Taken),
        .. Rows(ActionSteps, "done_of_closed", "MEETING_CLOSED", "MEETING_CLOSED", "MEETING_CLOSED", Taken, Taken, Taken)
    ];

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.SeedAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(All))]
    public async Task Step_InAState_IsTakenOrRefusedByItsRule(string state, string step, string rule)
    {
        var meeting = _host.OpenMeeting().MeetingId;
        if (state.EndsWith("closed", StringComparison.Ordinal)) _host.Close(meeting);
        if (state.StartsWith("earlier", StringComparison.Ordinal)) _host.Time.Advance(TimeSpan.FromDays(7));
        var (before, one) = (_host.Meeting(meeting), await _host.CaseAsync(meeting, "overdue"));

        Check(step switch
        {
            "open" => () => _host.OpenMeeting(),
            "note" => () => _host.Meetings().NoteCase(Note(meeting, one)),
            _ => () => _host.Close(meeting)
        }, rule);

        if (rule != Taken) Assert.Equal(before, _host.Meeting(meeting));
    }

    [Theory]
    [MemberData(nameof(AllOfActions))]
    public async Task ActionStep_InAState_IsTakenOrRefusedByItsRule(string state, string step, string rule)
    {
        var meeting = _host.OpenMeeting().MeetingId;
        var action = (await _host.NoteAsync(meeting, "overdue", WithAction)).Actions[0];
        if (state.StartsWith("done", StringComparison.Ordinal)) action = _host.Meetings().ChangeAction(ChangeOf(action, change => change.DoneOn = "2026-03-17"));
        if (state.EndsWith("of_closed", StringComparison.Ordinal)) _host.Close(meeting);
        var one = await _host.CaseAsync(meeting, "overdue");

        Check(step switch
        {
            "agree_another" => () => _host.Meetings().NoteCase(Note(meeting, one, request => (request.Action, request.OwnerId, request.DueOn) = ("Authorise it", Own("w2"), "2026-03-18"))),
            "agree_none" => () => _host.Meetings().NoteCase(Note(meeting, one)),
            "note_only" => () => _host.Meetings().NoteCase(Note(meeting, one, WithAction)),
            "change" => () => _host.Meetings().ChangeAction(ChangeOf(action, change => change.DueOn = "2026-03-31")),
            _ => () => _host.Meetings().ChangeAction(ChangeOf(action, change => change.DoneOn = step == "done" ? "2026-03-17" : ""))
        }, rule);

        if (rule != Taken) Assert.Equal(one, await _host.CaseAsync(meeting, "overdue"));
    }

    /// <summary>A day that has gone by since it was agreed stands when only the note is put another way.</summary>
    [Fact]
    public async Task NoteCase_ActionWhoseDayHasGoneBy_IsNotedAgainButNotPutOnAnotherPastDay()
    {
        var meeting = _host.OpenMeeting().MeetingId;
        await _host.NoteAsync(meeting, "overdue", WithAction);
        _host.Time.Advance(TimeSpan.FromDays(5));
        var one = await _host.CaseAsync(meeting, "overdue");

        Assert.Equal([("due_on", "IN_PAST")], Refusals.Fields(() => _host.Meetings().NoteCase(Note(meeting, one, request => (request.Action, request.OwnerId, request.DueOn) = ("Chase the school", Own("w1"), "2026-03-19")))));
        var noted = _host.Meetings().NoteCase(Note(meeting, one, request => (request.Action, request.OwnerId, request.DueOn) = ("Chase the school by letter", Own("w1"), "2026-03-20")));

        Assert.Equal(("Chase the school by letter", "2026-03-20"), (Assert.Single(noted.Actions).Action, noted.Actions[0].DueOn));
    }

    private static void Check(Func<object> step, string rule)
    {
        if (rule == Taken) step();
        else Assert.Equal(rule, Refusal(step));
    }

    private static NoteCaseRequest Note(string meeting, MeetingCase one, Action<NoteCaseRequest>? more = null)
    {
        var request = new NoteCaseRequest { RequestId = Key(), MeetingId = meeting, AssessmentId = one.Case.AssessmentId, Version = one.Version, Note = "Again" };
        more?.Invoke(request);
        return request;
    }

    private static IEnumerable<TheoryDataRow<string, string, string>> Rows(string[] steps, string state, params string[] rules) =>
        steps.Zip(rules, (step, rule) => new TheoryDataRow<string, string, string>(state, step, rule));
}
