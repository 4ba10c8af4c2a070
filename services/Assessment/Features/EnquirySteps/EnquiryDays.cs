using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>When the steps of an enquiry can have been. A mistyped year would stay in the figures.</summary>
/// <param name="Today">Today in London.</param>
/// <param name="Calendar">Nothing is counted before its first year.</param>
public sealed record EnquiryDays(DateOnly Today, WorkingDayCalendar Calendar)
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["strategy_on"] = "the strategy discussion", ["visit_on"] = "the visit", ["concluded_on"] = "the conclusion", ["icpc_on"] = "the conference"
    };

    /// <summary>Days in the order in which they must be; a blank passes.</summary>
    /// <exception cref="InvalidInput">IN_FUTURE, BEFORE_CALENDAR, TOO_EARLY, of every day at fault.</exception>
    public void Check(params ReadOnlySpan<(string Field, DateOnly? Day)> inOrder)
    {
        var found = new Violations();
        (string Field, DateOnly? Day) earlier = ("", null);
        foreach (var (field, given) in inOrder)
        {
            if (given is not { } day) continue;
            if (day > Today) found.Add(field, $"{field} '{day.Text()}' is in the future; today is {Today.Text()}.", "IN_FUTURE");
            else if (day < Calendar.FirstDay) found.Add(field, $"{field} '{day.Text()}' is before {Calendar.FirstDay.Year}, where the working-day calendar starts; check the year.", "BEFORE_CALENDAR");
            else if (day < earlier.Day) found.Add(field, $"{field} '{day.Text()}' is before {Words[earlier.Field]} ({earlier.Day.Text()}).", "TOO_EARLY");
            earlier = (field, day);
        }
        found.ThrowIfAny();
    }

    /// <exception cref="InvalidInput">IN_PAST, TOO_LATE.</exception>
    public void CheckPlan(string field, DateOnly day)
    {
        if (day < Today) throw new InvalidInput(field, $"{field} '{day.Text()}' is in the past; record the conference, if it was held.", "IN_PAST");
        if (day > Today.AddYears(1)) throw new InvalidInput(field, $"{field} '{day.Text()}' is more than a year ahead; check the year.", "TOO_LATE");
    }
}
