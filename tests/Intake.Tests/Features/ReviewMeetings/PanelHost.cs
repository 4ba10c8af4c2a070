using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests.Features.ReviewMeetings;

/// <summary>Intake with decisions of the week of Monday 9 March 2026; it is Tuesday 17 March.</summary>
internal static class PanelHost
{
    public static Contracts.Intake.V1.ReviewMeetings.ReviewMeetingsClient Meetings(this IntakeHost intake, string role = Roles.Manager) => new(intake.Host.As(role));

    public static Contracts.Intake.V1.Reviews.ReviewsClient ReviewsAs(this IntakeHost intake, Actor actor) => new(intake.Host.As(actor));

    public static Actor Worker(string worker, string role = Roles.Practitioner) => TestHost.Person(role) with { AccountId = "account-of-" + worker, WorkerId = worker };

    /// <summary>Imports contacts K1, K2, ... that were decided on the Monday, each of its own child.</summary>
    public static async Task DecideAsync(this IntakeHost intake, int count, Action<int, ContactRow>? more = null) =>
        await intake.ImportAsync([.. Enumerable.Range(1, count).Select(i => Importing.ContactRow("K" + i, row =>
        {
            (row.Line, row.ChildId, row.ReceivedAt, row.DecidedAt, row.FeedbackAt) = (i + 1, "C" + i, "2026-03-09T09:00", "2026-03-09T15:00", "");
            (row.Outcome, row.Source) = (((string[])["advice", "nfa", "referral_assessment"])[i % 3], i % 2 == 0 ? "6" : "2A");
            more?.Invoke(i, row);
        }))]);

    public static DrawMeetingRequest Request(Action<DrawMeetingRequest>? more = null)
    {
        var request = new DrawMeetingRequest
        {
            RequestId = IntakeHost.Key(), HeldOn = "2026-03-17", From = "2026-03-09", To = "2026-03-16", Size = 4, Strata = { "outcome", "source_group" }
        };
        more?.Invoke(request);
        return request;
    }

    public static ReviewMeeting Draw(this IntakeHost intake, Action<DrawMeetingRequest>? more = null) => intake.Meetings().DrawMeeting(Request(more));

    public static IReadOnlyList<MeetingItem> Agenda(this IntakeHost intake, ReviewMeeting meeting, string role = Roles.Manager) =>
        [.. intake.Meetings(role).GetMeeting(new GetMeetingRequest { MeetingId = meeting.MeetingId }).Items];

    public static RecordVerdictRequest Verdict(ReviewMeeting meeting, MeetingItem item, string verdict = "agree", string learning = "") => new()
    {
        RequestId = IntakeHost.Key(), MeetingId = meeting.MeetingId, ContactId = item.ContactId, Verdict = verdict, Learning = learning
    };
}
