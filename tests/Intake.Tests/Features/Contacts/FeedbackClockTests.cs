using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Contacts;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

/// <summary>Until when a professional who referred is to be told the outcome. Easter 2026: Friday 3 April to Monday 6 April.</summary>
public sealed class FeedbackClockTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Theory]
    [InlineData("2A", "2026-03-13T16:00", "", "2026-03-16", "2026-03-16", "in_time")]
    [InlineData("2A", "2026-03-13T16:00", "", "2026-03-17", "2026-03-16", "overdue")]
    [InlineData("2A", "2026-03-13T16:00", "2026-03-16T17:00", "2026-05-01", "2026-03-16", "in_time")]
    [InlineData("2A", "2026-03-13T16:00", "2026-03-17", "2026-05-01", "2026-03-16", "overdue")]
    [InlineData("6", "2026-04-02", "", "2026-04-07", "2026-04-07", "in_time")]
    [InlineData("6", "2026-04-02", "", "2026-04-08", "2026-04-07", "overdue")]
    [InlineData("5C", "2026-03-14", "2026-03-14", "2026-03-20", "2026-03-16", "in_time")]
    // Nobody owes feedback to a neighbour, and not before a decision that has a time.
    [InlineData("1B", "2026-03-13T16:00", "", "2026-03-20", "", "")]
    [InlineData("10", "2026-03-13T16:00", "", "2026-03-20", "", "")]
    [InlineData("2A", "", "", "2026-03-20", "", "")]
    public void Of_Contact_IsOneWorkingDayAfterTheDecision(string source, string decided, string told, string today, string by, string state)
    {
        var contact = new Intake.Features.Contacts.Contact
        {
            ContactId = "c", Version = 2, ChildId = "k", ReceivedAt = LocalMoment.Parse("2026-03-10"), Source = source, Status = ContactStatus.Decided, Origin = "live", Outcome = "advice",
            DecidedAt = decided.Length == 0 ? null : LocalMoment.Parse(decided), FeedbackAt = told.Length == 0 ? null : LocalMoment.Parse(told)
        };

        var clock = FeedbackClock.Of(contact, WorkingDayCalendar.From(new CalendarSettings()), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((by, state), (clock.By?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "", clock.State));
    }

    [Fact]
    public async Task ListContacts_FeedbackDueOrOverdue_HasThoseWhoseReferrerWaits()
    {
        // It is Tuesday 17 March 2026, 10:30.
        await _intake.ImportAsync(
            Row("overdue", "2026-03-13T16:00"), Row("due", "2026-03-16T16:00"), Row("told", "2026-03-13T16:00", told: "2026-03-16"), Row("neighbour", "2026-03-13T16:00", source: "1B"),
            Row("untimed", ""), Row("open", "", outcome: ""), Row("weekend", "2026-03-14T16:00"));

        Assert.Equal(["due", "overdue", "weekend"], List("due"));
        // Decided on a Saturday: Monday was the first working day after it.
        Assert.Equal(["overdue", "weekend"], List("overdue"));
        Assert.Equal(["due", "overdue"], List("due", request => request.OrderBy = "-decided_at").Intersect(["due", "overdue"]));
        Assert.Empty(List("due", request => request.Mode = "telephone"));
    }

    [Fact]
    public void ListContacts_FeedbackOfWhatIsNotDecided_IsRefused()
    {
        Assert.Equal(("feedback", "NOT_ALLOWED"), Refused.Field(() => List("due", request => request.Status = "open")));
        Assert.Equal(("feedback", "NOT_ALLOWED"), Refused.Field(() => List("due", request => request.Clock = "overdue")));
        Assert.Equal(("feedback", "UNKNOWN_CODE"), Refused.Field(() => List("late")));
    }

    private static ContactRow Row(string id, string decided, string told = "", string source = "2A", string outcome = "advice") => ContactRow(id, row =>
        (row.ReceivedAt, row.DecidedAt, row.FeedbackAt, row.Source, row.Outcome) = ("2026-03-10T09:00", decided, told, source, outcome));

    private List<string> List(string feedback, Action<ListContactsRequest>? more = null)
    {
        var request = new ListContactsRequest { Feedback = feedback };
        more?.Invoke(request);
        return [.. _intake.Contacts().ListContacts(request).Rows.Select(row => row.Contact.CouncilId).Order()];
    }
}
