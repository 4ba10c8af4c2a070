using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>Meetings, what their samples were drawn from, and the secrets of the draws, as rows.</summary>
public static class MeetingStore
{
    public static Task<ReviewMeeting?> ByIdAsync(Session session, string meetingId) => session.OneAsync<ReviewMeeting>(MeetingSql.ById, new { MeetingId = meetingId });

    /// <summary>The meeting of the week that begins on a Monday.</summary>
    public static Task<ReviewMeeting?> ByWeekAsync(Session session, DateOnly week) => session.OneAsync<ReviewMeeting>(MeetingSql.ByWeek, new { Week = week.Text() });

    /// <summary>The meeting drawn last.</summary>
    public static Task<ReviewMeeting?> LastAsync(Session session) => session.OneAsync<ReviewMeeting>(MeetingSql.Last);

    /// <param name="session">Where to read.</param>
    /// <param name="before">Held before this day; blank for all.</param>
    /// <param name="most">How many.</param>
    public static Task<IReadOnlyList<ReviewMeeting>> ListAsync(Session session, string before, int most) =>
        session.ListAsync<ReviewMeeting>(MeetingSql.List, new { Before = before.Length == 0 ? "9999-99-99" : before, Most = most });

    public static void Insert(Tx tx, ReviewMeeting meeting, IEnumerable<SampledDecision> decisions)
    {
        tx.Prepare(MeetingSql.Insert).Execute(
            meeting.MeetingId, meeting.Number, MeetingPlan.Monday(meeting.HeldOn).Text(), meeting.HeldOn.Text(), meeting.From.Text(), meeting.To.Text(), meeting.Size,
            meeting.Strata, meeting.Decisions, meeting.Drawn, meeting.Seed, Instant.Text(meeting.DrawnAt), meeting.DrawnBy);
        var insert = tx.Prepare(MeetingSql.InsertDecision);
        foreach (var one in decisions) insert.Execute(meeting.MeetingId, one.ContactId, one.Outcome, one.SourceGroup, one.LocalityId, one.Position);
    }

    /// <summary>Decisions of a period that are in no sample yet and have no review.</summary>
    public static async Task<IReadOnlyList<SampledDecision>> ListDueAsync(Session session, DateOnly from, DateOnly to) =>
    [
        .. (await session.ListAsync<DueDecision>(MeetingSql.ListDue, new { From = from.Text(), To = to.Text() })).Select(due => new SampledDecision
        {
            ContactId = due.ContactId, Outcome = due.Outcome, SourceGroup = ReferralSources.GroupOf(due.Source), LocalityId = due.LocalityId
        })
    ];

    public static Task<int> CountDueAsync(Session session, DateOnly from, DateOnly to) =>
        session.OneAsync<int>(MeetingSql.CountDue, new { From = from.Text(), To = to.Text() });

    /// <summary>Decisions made before a day that no sample was drawn from and that have no review.</summary>
    public static Task<int> CountOlderAsync(Session session, DateOnly from) => session.OneAsync<int>(MeetingSql.CountOlder, new { From = from.Text() });

    /// <summary>Every decision that the sample was drawn from, in order of id.</summary>
    public static Task<IReadOnlyList<SampledDecision>> DecisionsAsync(Session session, string meetingId) =>
        session.ListAsync<SampledDecision>(MeetingSql.ListDecisions, new { MeetingId = meetingId });

    /// <summary>The sample, in order of the agenda.</summary>
    public static Task<IReadOnlyList<SampledDecision>> DrawnAsync(Session session, string meetingId) =>
        session.ListAsync<SampledDecision>(MeetingSql.ListDrawn, new { MeetingId = meetingId });

    public static bool IsDrawn(Tx tx, string meetingId, string contactId)
    {
        var drawn = false;
        tx.Prepare(MeetingSql.DrawnPosition).Query(_ => drawn = true, meetingId, contactId);
        return drawn;
    }

    /// <summary>The number of the secret made last; null where there is none.</summary>
    public static Task<int?> LastSecretAsync(Session session) => session.OneAsync<int?>(MeetingSql.LastSecret);

    public static async Task<string> SecretAsync(Session session, int number) =>
        await session.OneAsync<string>(MeetingSql.SecretByNumber, new { Number = number }) ?? throw new InvalidOperationException($"The secret {number} is missing.");

    public static void InsertSecret(Tx tx, int number, string secret) => tx.Prepare(MeetingSql.InsertSecret).Execute(number, secret);

    private sealed record DueDecision
    {
        public required string ContactId { get; init; }
        public required string Source { get; init; }
        public required string Outcome { get; init; }
        public required string LocalityId { get; init; }
    }
}
