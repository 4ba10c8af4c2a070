using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>A row of an indicator: the day it counts on, what it adds, and its values by dimension.</summary>
internal sealed record ByHandRow(DateOnly Day, long Num, long Den, IReadOnlyDictionary<string, string?> Values);

/// <summary>
/// The catalogue's definitions written down a second time, straight over rows: one day, one row, one question at a time, with
/// nothing of the engine in it but the calendar's word on which days are working days.
/// </summary>
internal sealed class ByHand(
    IReadOnlyList<ContactChanged> contacts, IReadOnlyList<ReferralChanged> referrals, IReadOnlyList<ReviewRecorded> reviews, ByHandCases cases, WorkingDayCalendar calendar)
{
    private static readonly string[] Individuals = ["1A", "1B", "1C", "1D", "9", "10"];

    public IEnumerable<ByHandRow> Rows(string indicator) => indicator switch
    {
        "contacts.received" => contacts.Select(row => Of(row, Received(row), 1, 0)),
        "contacts.decided_1wd" => Timed().Where(row => Day(row.DecidedAt) >= Received(row))
            .Select(row => Of(row, Day(row.DecidedAt), WorkingDays(Received(row), Day(row.DecidedAt)) <= 1 ? 1 : 0, 1)),
        "contacts.conversion" => Decided().Select(row => Of(row, Received(row), row.Outcome is "referral_assessment" or "referral_strategy" ? 1 : 0, 1)),
        "contacts.early_help" => Decided().Select(row => Of(row, Received(row), row.Outcome == "early_help" ? 1 : 0, 1)),
        "contacts.nfa" => Decided().Select(row => Of(row, Received(row), row.Outcome == "nfa" ? 1 : 0, 1)),
        "contacts.repeat_12m" => contacts.Select(row => Of(row, Received(row), contacts.Any(earlier =>
            earlier.ChildId == row.ChildId && Received(earlier) < Received(row) && Received(earlier) >= Received(row).AddYears(-1)) ? 1 : 0, 1)),
        "contacts.conversation" => contacts.Where(row => row.OutcomeSupplied && IsProfessional(row.Source))
            .Select(row => Of(row, Received(row), row.Mode == "conversation" ? 1 : 0, 1)),
        "contacts.hand_offs" => Timed().Select(row => Of(row, Day(row.DecidedAt), row.HandOffs, 1)),
        "contacts.feedback_1wd" => Timed().Where(row => IsProfessional(row.Source) && !(row.FeedbackAt is not null && Day(row.FeedbackAt) < Day(row.DecidedAt)))
            .Select(Feedback),
        "analysis.undecided" => contacts.Where(row => row.OutcomeSupplied && row.Outcome is null).Select(row => Of(row, Received(row), 1, 0)),
        "analysis.decided_conversion" => Timed().Select(row => Of(row, Day(row.DecidedAt), row.Outcome is "referral_assessment" or "referral_strategy" ? 1 : 0, 1)),
        "analysis.decided_early_help" => Timed().Select(row => Of(row, Day(row.DecidedAt), row.Outcome == "early_help" ? 1 : 0, 1)),
        "analysis.decided_nfa" => Timed().Select(row => Of(row, Day(row.DecidedAt), row.Outcome == "nfa" ? 1 : 0, 1)),
        "analysis.hand_offs_squared" => Timed().Select(row => Of(row, Day(row.DecidedAt), row.HandOffs * row.HandOffs, 1)),
        "reviews.agreement" => reviews.Select(Of),
        "referrals.received" => Standing.Select(row => Of(row, 1, 0)),
        "referrals.rereferral_12m" => Standing.Select(row => Of(row, Standing.Any(earlier =>
            earlier.ChildId == row.ChildId && earlier.ReferredOn < row.ReferredOn && earlier.ReferredOn >= row.ReferredOn.AddYears(-1)) ? 1 : 0, 1)),
        "referrals.nfa" => Standing.Select(row => Of(row, row.Nfa ? 1 : 0, 1)),
        "referrals.formal_route" => Standing.Where(row => !row.Nfa && row.Route is not null).Select(row => Of(row, row.Route == "strategy" ? 1 : 0, 1)),
        _ => cases.Rows(indicator)
    };

    /// <summary>The rows of a stock that are open at the end of a day.</summary>
    public IEnumerable<ByHandRow> Stock(string indicator, DateOnly day) => indicator switch
    {
        "contacts.open" => Open(day),
        "referrals.awaiting_assessment" => Standing
            .Where(row => !row.Nfa && row.Route == "assessment" && row.ReferredOn <= day && !cases.IsAssessed(row.ReferralId, day)).Select(row => Of(row, 1, 0)),
        _ => cases.Stock(indicator, day)
    };

    private IEnumerable<ByHandRow> Open(DateOnly day) =>
        from row in contacts
        where row.OutcomeSupplied && Received(row) <= day
        where row.Outcome is null || (row.DecidedAt is not null && Day(row.DecidedAt) > day)
        let values = new Dictionary<string, string?>(Values(row)) { ["clock"] = WorkingDays(Received(row), day) <= 1 ? "in_time" : "overdue" }
        select new ByHandRow(day, 1, 0, values);

    private ByHandRow Feedback(ContactChanged row)
    {
        var decided = Day(row.DecidedAt);
        var past = decided;
        while (WorkingDays(decided, past) <= 1) past = past.AddDays(1);
        var told = row.FeedbackAt is null ? past : Day(row.FeedbackAt);
        return told < past ? Of(row, told, 1, 1) : Of(row, past, 0, 1);
    }

    // A withdrawn referral is as if it had never been.
    private IEnumerable<ReferralChanged> Standing => referrals.Where(row => !row.Withdrawn);

    private IEnumerable<ContactChanged> Decided() => contacts.Where(row => row.OutcomeSupplied && row.Outcome is not null);

    private IEnumerable<ContactChanged> Timed() => Decided().Where(row => row.DecidedAt is not null);

    private int WorkingDays(DateOnly a, DateOnly b)
    {
        var count = 0;
        for (var day = a.AddDays(1); day <= b; day = day.AddDays(1))
            if (calendar.IsWorkingDay(day)) count++;
        return count;
    }

    private ByHandRow Of(ContactChanged row, DateOnly day, long num, long den) => new(day, num, den, Values(row));

    private static ByHandRow Of(ReferralChanged row, long num, long den) => new(row.ReferredOn, num, den, new Dictionary<string, string?>
    {
        ["locality"] = row.LocalityId, ["team"] = row.TeamId, ["source"] = row.Source, ["source_group"] = ReferralSources.GroupOf(row.Source),
        ["primary_need"] = row.PrimaryNeed, ["route"] = row.Route
    });

    private ByHandRow Of(ReviewRecorded row)
    {
        var contact = contacts.FirstOrDefault(one => one.ContactId == row.ContactId);
        return new(row.ReviewedOn, row.Verdict == "agree" ? 1 : 0, 1, new Dictionary<string, string?>
        {
            ["locality"] = contact?.LocalityId, ["team"] = contact?.TeamId, ["outcome"] = contact?.Outcome,
            ["source_group"] = contact is null ? null : ReferralSources.GroupOf(contact.Source)
        });
    }

    private Dictionary<string, string?> Values(ContactChanged row) => new()
    {
        ["locality"] = row.LocalityId, ["team"] = row.TeamId, ["source"] = row.Source, ["source_group"] = ReferralSources.GroupOf(row.Source),
        ["mode"] = row.Mode, ["primary_need"] = row.PrimaryNeed, ["outcome"] = row.Outcome, ["out_of_hours"] = OutOfHours(row.ReceivedAt)
    };

    private string? OutOfHours(string received)
    {
        if (received.Length == 10) return null;
        var hour = int.Parse(received[11..13], System.Globalization.CultureInfo.InvariantCulture);
        return calendar.IsWorkingDay(Day(received)) && hour is >= 9 and < 17 ? "false" : "true";
    }

    private static bool IsProfessional(string source) => !Individuals.Contains(source);

    private static DateOnly Received(ContactChanged row) => Day(row.ReceivedAt);

    private static DateOnly Day(string? moment) => DateOnly.ParseExact(moment![..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
