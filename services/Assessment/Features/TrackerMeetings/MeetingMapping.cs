using CsWorkPerf.Assessment.Features.Tracker;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Meetings between the wire and the domain.</summary>
internal static class MeetingMapping
{
    private const int MostNote = 4000;

    public static (string LocalityId, string TeamId, decimal Target) Read(V1.OpenMeetingRequest request)
    {
        var found = new Violations();
        var read = (found.Id("locality_id", request.LocalityId), found.Id("team_id", request.TeamId), found.Target(request.TargetPercent));
        found.ThrowIfAny();
        return read;
    }

    public static (string LocalityId, string TeamId, Page Page) Read(V1.ListTrackerMeetingsRequest request)
    {
        var found = new Violations();
        var read = (found.Id("locality_id", request.LocalityId), found.Id("team_id", request.TeamId), found.Page(request.Page, QueryOf(request), keys: 2));
        found.ThrowIfAny();
        return read;
    }

    public static (string MeetingId, string AssessmentId) Read(V1.GetTrackerMeetingRequest request)
    {
        var found = new Violations();
        found.Required("meeting_id", request.MeetingId);
        var read = (found.Id("meeting_id", request.MeetingId), found.Id("assessment_id", request.AssessmentId));
        found.ThrowIfAny();
        return read;
    }

    public static (string MeetingId, string AssessmentId, CaseNote Note) Read(V1.NoteCaseRequest request)
    {
        var found = new Violations();
        found.Required("meeting_id", request.MeetingId);
        found.Required("assessment_id", request.AssessmentId);
        var plan = request is { Action.Length: 0, OwnerId.Length: 0, DueOn.Length: 0 } ? null : found.Plan(request.Action, request.OwnerId, request.DueOn);
        var read = (found.Id("meeting_id", request.MeetingId), found.Id("assessment_id", request.AssessmentId),
            new CaseNote(request.Version, found.Text("note", request.Note, MostNote), plan));
        found.ThrowIfAny();
        return read;
    }

    public static (string MeetingId, long Version) Read(V1.CloseMeetingRequest request)
    {
        var found = new Violations();
        found.Required("meeting_id", request.MeetingId);
        if (request.Version < 1) found.Add("version", $"version is {request.Version}; give the version of the meeting that you saw.", "REQUIRED");
        var read = (found.Id("meeting_id", request.MeetingId), request.Version);
        found.ThrowIfAny();
        return read;
    }

    public static V1.ListTrackerMeetingsResponse Write(MeetingPage page, V1.ListTrackerMeetingsRequest request)
    {
        var response = new V1.ListTrackerMeetingsResponse { Meetings = { page.Meetings.Select(Write) } };
        if (page is { More: true, Meetings: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), last.HeldOn.Text(), last.MeetingId);
        return response;
    }

    public static V1.TrackerMeeting Write(TrackerMeeting meeting) => new()
    {
        MeetingId = meeting.MeetingId,
        Version = meeting.Version,
        Week = meeting.Week.Text(),
        HeldOn = meeting.HeldOn.Text(),
        LocalityId = meeting.LocalityId,
        TeamId = meeting.TeamId,
        OpenedAt = Instant.Text(meeting.OpenedAt),
        OpenedBy = meeting.OpenedBy,
        ClosedAt = Text(meeting.ClosedAt),
        ClosedBy = meeting.ClosedBy,
        Open = TrackerMapping.Write(meeting.Open),
        Month = TrackerMapping.Write(meeting.Outlook),
        Cases = meeting.Cases,
        Noted = meeting.Noted,
        ActionsOpen = meeting.ActionsOpen,
        Clock = meeting.Clock?.Used()
    };

    public static V1.TrackerMeetingDetails Write(MeetingView view) => new()
    {
        Meeting = Write(view.Meeting),
        Counts = { view.Counts.Select(TrackerMapping.Write) },
        Cases = { view.Cases.Select(Write) }
    };

    public static V1.MeetingCase Write(CaseView view)
    {
        var one = view.Case;
        return new()
        {
            Position = one.Position,
            Why = one.Why,
            Case = TrackerMapping.Write(OpenOf(one), one.Band, one.WorkingDays),
            Since = new()
            {
                SubmittedOn = one.SinceSubmittedOn.Text(), EndedOn = one.SinceEndedOn.Text(), TeamId = one.SinceTeamId, WorkerId = one.SinceWorkerId, Withdrawn = one.SinceWithdrawn
            },
            Version = one.Version,
            Note = one.Note,
            NotedBy = one.NotedBy,
            NotedAt = Text(one.NotedAt),
            Actions = { view.Actions.Select(TrackerActionMapping.Write) },
            Hidden = view.Hidden,
            LastNote = view.Last?.Note ?? "",
            LastNotedOn = view.Last?.HeldOn.Text() ?? ""
        };
    }

    private static OpenCase OpenOf(MeetingCase one) => new()
    {
        AssessmentId = one.AssessmentId,
        ChildId = one.ChildId,
        AssessmentType = one.AssessmentType,
        LocalityId = one.LocalityId,
        TeamId = one.TeamId,
        WorkerId = one.WorkerId,
        ClockStart = one.ClockStart,
        DueOn = one.DueOn,
        PlanOn = one.PlanOn,
        SubmittedOn = one.SubmittedOn
    };

    private static string Text(DateTimeOffset? at) => at is { } instant ? Instant.Text(instant) : "";

    private static V1.ListTrackerMeetingsRequest QueryOf(V1.ListTrackerMeetingsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
