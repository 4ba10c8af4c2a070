using CsWorkPerf.Assessment.Features.Tracker;
using CsWorkPerf.Assessment.Features.TrackerMeetings;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>What a meeting goes through, and in which order, on Tuesday 17 March 2026.</summary>
public sealed class WorkListTests
{
    private static readonly BandDays Days = new(new WorkingDayCalendar(BankHolidays.Own), new(2026, 3, 17));

    private static OpenCase Case(string id, string start, string plan = "", string submitted = "") => new()
    {
        AssessmentId = id, ChildId = "", AssessmentType = "single", LocalityId = "", TeamId = "", WorkerId = "", ClockStart = Day(start)!.Value, PlanOn = Day(plan), SubmittedOn = Day(submitted)
    };

    private static DateOnly? Day(string day) => day.Length == 0 ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Listed(OpenCase[] open, params OpenCase[] withAction) => WorkList.Of(open, withAction, Days).Select(one => $"{one.Case.AssessmentId}: {one.Why}");

    [Fact]
    public void Of_EachReason_IsInOrderOfReasonThenOfWhatIsLongestPast() => Assert.Equal(
        ["old: overdue", "overdue: overdue", "becoming: becoming_overdue", "agreed first: past_plan", "agreed last: past_plan", "asked: action"],
        Listed(
            [
                // Agreed earlier, though it started later.
                Case("agreed last", "2026-02-16", plan: "2026-03-16"), Case("agreed first", "2026-03-02", plan: "2026-03-13"),
                Case("becoming", "2026-01-28"), Case("overdue", "2026-01-12"), Case("old", "2025-12-01"), Case("fine", "2026-03-02")
            ],
            Case("asked", "2026-03-03")));

    [Fact]
    public void Of_PlanOfTodayOrSubmittedInTime_IsNotPastIt() =>
        Assert.Empty(Listed([Case("today", "2026-03-02", plan: "2026-03-17"), Case("submitted", "2026-03-02", plan: "2026-03-16", submitted: "2026-03-16")]));

    [Fact]
    public void Of_SeveralReasons_IsListedOnceForTheFirst()
    {
        var (overdue, past) = (Case("overdue", "2026-01-12", plan: "2026-03-01"), Case("past", "2026-03-02", plan: "2026-03-16"));

        Assert.Equal(["overdue: overdue", "past: past_plan"], Listed([past, overdue], past, overdue));
    }
}
