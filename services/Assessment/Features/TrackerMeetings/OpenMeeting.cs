using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Assessment.Features.Tracker;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Opens this week's meeting of a place, with the worklist and the figures of now.</summary>
public sealed class OpenMeeting(Db<AssessmentService> db, TrackerReader reader, AssessmentClock clock, TimeProvider time)
{
    /// <param name="localityId">Blank for none.</param>
    /// <param name="teamId">Blank for none.</param>
    /// <param name="target">In percent.</param>
    /// <param name="actor">Who opens it.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <exception cref="InvalidInput">UNKNOWN_ID; NOTHING_OPEN: a place without an open assessment and without an action, such as a locality with a team of another.</exception>
    /// <exception cref="RuleBroken">ALREADY_OPENED, EARLIER_OPEN.</exception>
    public Task<TrackerMeeting> HandleAsync(string localityId, string teamId, decimal target, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => OpenAsync(tx, new(localityId, teamId), target, actor, now)), cancellation);
    }

    private async Task<TrackerMeeting> OpenAsync(Tx tx, TrackerFilter place, decimal target, Actor actor, DateTimeOffset now)
    {
        DirectoryStore.CheckKnown(tx, ("locality_id", place.LocalityId), ("team_id", place.TeamId));
        var week = Periods.StartOf(PeriodKind.Week, LondonTime.DayOf(now));
        CheckLast(await MeetingStore.LastAsync(tx, place.LocalityId, place.TeamId), week);

        var view = await reader.ReadAsync(tx, place, target);
        var listed = WorkList.Of(
            await TrackerStore.OpenAsync(tx, place, view.Days), await TrackerActionStore.CasesAsync(tx, place.LocalityId, place.TeamId), view.Days);
        CheckAnythingOpen(place, view.Open.All + listed.Count);
        var counted = clock.Used();
        var meeting = Of(view, place, week, actor, now) with { Cases = listed.Count, ClockStart = counted.Start, ClockEnd = counted.End };
        MeetingStore.Insert(tx, meeting, view.Counts);
        for (var i = 0; i < listed.Count; i++) MeetingCaseStore.Insert(tx, CaseOf(meeting.MeetingId, i + 1, listed[i], view.Days));
        AccessLog.Add(tx, actor, now, AccessAction.Add, "tracker_meeting", meeting.MeetingId);
        return meeting;
    }

    /// <summary>A meeting without anything to go through would stay, and be the week's of that place.</summary>
    private static void CheckAnythingOpen(TrackerFilter place, int found)
    {
        if (found > 0 || place is { LocalityId: "", TeamId: "" }) return;
        var (field, of) = place switch
        {
            { TeamId: "" } => ("locality_id", "of this locality"),
            { LocalityId: "" } => ("team_id", "of this team"),
            _ => ("team_id", "of this team in this locality")
        };
        throw new InvalidInput(field, $"No assessment {of} is open and no action is to be done, so there is nothing to meet for; choose another place.", "NOTHING_OPEN");
    }

    private static void CheckLast(TrackerMeeting? last, DateOnly week)
    {
        if (last is null) return;
        if (last.Week == week)
            throw new RuleBroken("ALREADY_OPENED", $"{last.OpenedBy} opened this week's meeting of this place on {last.HeldOn.Text()}{(last.ClosedAt is { } closed ? $"; {last.ClosedBy} closed it on {LondonTime.DayOf(closed).Text()}" : "")}.", "tracker_meeting/" + last.MeetingId);
        if (!last.IsClosed)
            throw new RuleBroken("EARLIER_OPEN", $"The meeting of {last.HeldOn.Text()} is not closed; close it first, so that what it noted is kept as it was.", "tracker_meeting/" + last.MeetingId);
    }

    private static TrackerMeeting Of(TrackerView view, TrackerFilter place, DateOnly week, Actor actor, DateTimeOffset now) => new()
    {
        MeetingId = Guid.CreateVersion7(now).ToString(),
        Version = 1,
        Week = week,
        HeldOn = view.Days.Today,
        LocalityId = place.LocalityId,
        TeamId = place.TeamId,
        OpenedAt = now,
        OpenedBy = actor.Name,
        InTime = view.Open.InTime,
        BecomingOverdue = view.Open.BecomingOverdue,
        Overdue = view.Open.Overdue,
        Month = view.Month.Month,
        MonthInTime = view.Month.SoFar.InTime,
        MonthEnded = view.Month.SoFar.Ended,
        MonthAvailable = view.Month.Open.Available,
        MonthDue = view.Month.Open.DueThisWeek,
        MonthOverdue = view.Month.Open.Overdue,
        WeekTo = view.Month.Left.WeekTo,
        DaysThisWeek = view.Month.Left.ThisWeek,
        DaysThisMonth = view.Month.Left.ThisMonth,
        Target = (int)Math.Round(view.Month.Target * 100)
    };

    private static MeetingCase CaseOf(string meetingId, int position, ListedCase listed, BandDays days) => new()
    {
        MeetingId = meetingId,
        AssessmentId = listed.Case.AssessmentId,
        Position = position,
        Why = listed.Why,
        ChildId = listed.Case.ChildId,
        AssessmentType = listed.Case.AssessmentType,
        LocalityId = listed.Case.LocalityId,
        TeamId = listed.Case.TeamId,
        WorkerId = listed.Case.WorkerId,
        ClockStart = listed.Case.ClockStart,
        DueOn = listed.Case.DueOn,
        PlanOn = listed.Case.PlanOn,
        SubmittedOn = listed.Case.SubmittedOn,
        WorkingDays = days.WorkingDays(listed.Case.ClockStart),
        Band = listed.Case.EndedOn <= days.Today ? "" : days.Of(listed.Case.ClockStart)
    };
}
