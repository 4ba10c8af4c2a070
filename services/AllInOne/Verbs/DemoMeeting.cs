using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Last week's meeting of the sample council, held by Morgan on its Tuesday: what was said of the cases that are open longest, and what was agreed.</summary>
internal static class DemoMeeting
{
    /// <summary>What was said, what is to be done (nothing where it is blank), within how many days, and whether it is done by now.</summary>
    private static readonly (string Note, string Action, int Days, bool IsDone)[] Said =
    [
        ("The school's report is missing; all else is written.", "Get the report from the designated safeguarding lead", 3, true),
        ("The family missed two visits. The worker goes with the health visitor next time.", "Visit together with the health visitor", 4, false),
        ("Waits for the paediatrician's letter, which does not change the analysis.", "Submit without the letter and add it later", 2, true),
        ("The worker left; the new one read the file this week.", "See the child and finish the analysis", 13, false),
        ("Ready, but not submitted.", "", 0, false),
        ("The father lives elsewhere and was not heard yet.", "Call the father, and write his view into the assessment", 12, false),
    ];

    public static async Task HoldAsync(Council council, DemoClock clock, string password, CancellationToken cancellation)
    {
        var day = Periods.StartOf(PeriodKind.Week, DemoClock.Today).AddDays(-6);
        clock.GoTo(day);
        try
        {
            await using var morgan = await DemoSession.SignInAsync(council, "morgan", password, cancellation);
            var meetings = new TrackerMeetings.TrackerMeetingsClient(council.Channel);
            var held = await meetings.OpenMeetingAsync(new OpenMeetingRequest { RequestId = DemoNote.Key() }, morgan.Metadata, cancellationToken: cancellation);
            await NoteAsync(meetings, held, day, morgan, cancellation);
            held = (await meetings.GetMeetingAsync(new GetTrackerMeetingRequest { MeetingId = held.MeetingId }, morgan.Metadata, cancellationToken: cancellation)).Meeting;
            await meetings.CloseMeetingAsync(new CloseMeetingRequest { RequestId = DemoNote.Key(), MeetingId = held.MeetingId, Version = held.Version }, morgan.Metadata, cancellationToken: cancellation);
        }
        finally
        {
            clock.GoTo(DemoClock.Today);
        }
    }

    private static async Task NoteAsync(TrackerMeetings.TrackerMeetingsClient meetings, TrackerMeeting held, DateOnly day, DemoSession morgan, CancellationToken cancellation)
    {
        var list = await meetings.GetMeetingAsync(new GetTrackerMeetingRequest { MeetingId = held.MeetingId }, morgan.Metadata, cancellationToken: cancellation);
        foreach (var (one, said) in list.Cases.Zip(Said))
        {
            var agrees = said.Action.Length > 0;
            var noted = await meetings.NoteCaseAsync(new NoteCaseRequest
            {
                RequestId = DemoNote.Key(), MeetingId = held.MeetingId, AssessmentId = one.Case.AssessmentId, Note = said.Note, Action = said.Action,
                OwnerId = !agrees ? "" : one.Case.WorkerId.Length > 0 ? one.Case.WorkerId : morgan.WorkerId, DueOn = agrees ? day.AddDays(said.Days).Text() : ""
            }, morgan.Metadata, cancellationToken: cancellation);
            if (!said.IsDone) continue;
            var action = noted.Actions[^1];
            await meetings.ChangeActionAsync(new ChangeTrackerActionRequest
            {
                RequestId = DemoNote.Key(), ActionId = action.ActionId, Version = action.Version, Action = action.Action, OwnerId = action.OwnerId, DueOn = action.DueOn, DoneOn = day.Text()
            }, morgan.Metadata, cancellationToken: cancellation);
        }
    }
}
