using CsWorkPerf.Common.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CsWorkPerf.Common.Tests.Calendar;

/// <summary>Laws that hold for any days, closure days and conventions, from before the table to after it.</summary>
public sealed class WorkingDayLawTests
{
    private static readonly DateOnly Origin = new(2003, 1, 1);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 365 * 30).Select(Origin.AddDays);

    private static readonly Gen<WorkingDayCalendar> Calendars =
        from closures in Days.ListOf()
        from dayCount in Gen.Elements(DayCount.DayZero, DayCount.DayOne)
        from receipt in Gen.Elements(NonWorkingReceipt.AsIs, NonWorkingReceipt.RollForward)
        select new WorkingDayCalendar(BankHolidays.Own, closures, dayCount, receipt);

    private static readonly Gen<(WorkingDayCalendar Calendar, DateOnly Start, int Days)> Counts =
        from calendar in Calendars
        from start in Days
        from days in Gen.Choose(0, 400)
        select (calendar, start, days);

    [Fact]
    public void WorkingDays_AnySpan_IsTheNumberOfWorkingDaysInIt() => Holds(Counts, given =>
    {
        var plain = new WorkingDayCalendar(BankHolidays.Own, given.Calendar.NonWorkingWeekdays.Select(skipped => skipped.Day));
        var oneByOne = Enumerable.Range(1, given.Days).Count(i => plain.IsWorkingDay(given.Start.AddDays(i)));
        return plain.WorkingDays(given.Start, given.Start.AddDays(given.Days)) == oneByOne;
    });

    [Fact]
    public void WorkingDays_SplitAnywhere_AddsUp() => Holds(
        from closures in Days.ListOf()
        from start in Days
        from first in Gen.Choose(0, 4000)
        from second in Gen.Choose(0, 4000)
        select (Calendar: new WorkingDayCalendar(BankHolidays.Own, closures), start, first, second),
        given =>
        {
            var (a, b, c) = (given.start, given.start.AddDays(given.first), given.start.AddDays(given.first + given.second));
            return given.Calendar.WorkingDays(a, c) == given.Calendar.WorkingDays(a, b) + given.Calendar.WorkingDays(b, c);
        });

    [Fact]
    public void WorkingDays_NextDay_GrowsByOneOnWorkingDaysOnly() => Holds(Counts, given =>
    {
        var (day, next) = (given.Start.AddDays(given.Days), given.Start.AddDays(given.Days + 1));
        var grown = given.Calendar.WorkingDays(given.Start, next) - given.Calendar.WorkingDays(given.Start, day);
        return grown == 1 ? given.Calendar.IsWorkingDay(next) : grown == 0;
    });

    [Fact]
    public void AddWorkingDays_OneOrMore_IsTheWorkingDayWithThatCount() => Holds(Counts, given =>
    {
        var n = given.Days + 1;
        var due = given.Calendar.AddWorkingDays(given.Start, n);
        return due >= given.Start && given.Calendar.IsWorkingDay(due) && given.Calendar.WorkingDays(given.Start, due) == n;
    });

    [Fact]
    public void FirstDayPast_AnyLimit_IsLateAndTheDayBeforeIsNot() => Holds(Counts, given =>
    {
        var late = given.Calendar.FirstDayPast(given.Start, given.Days);
        var before = late.AddDays(-1);
        return given.Calendar.WorkingDays(given.Start, late) > given.Days
            && (before < given.Start || given.Calendar.WorkingDays(given.Start, before) <= given.Days);
    });

    [Fact]
    public void FirstDayWithin_AnyLimit_IsWithinAndTheDayBeforeIsNot() => Holds(Counts, given =>
    {
        var (limit, calendar) = (given.Days % 50 + 1, given.Calendar);
        var first = calendar.FirstDayWithin(given.Start, limit);
        return calendar.WorkingDays(first, given.Start) <= limit && calendar.WorkingDays(first.AddDays(-1), given.Start) > limit;
    });

    [Fact]
    public void SkippedDays_UpToTheDueDate_ExplainTheDifferenceFromWeekdays() => Holds(Counts, given =>
    {
        var due = given.Calendar.AddWorkingDays(given.Start, given.Days + 1);
        var skipped = given.Calendar.SkippedDays(given.Start, due);
        return skipped.All(day => day.Day >= given.Start && day.Day < due && day.Name.Length > 0 && !given.Calendar.IsWorkingDay(day.Day))
            && skipped.Select(day => day.Day).SequenceEqual(skipped.Select(day => day.Day).Order());
    });

    [Fact]
    public void LocalMoment_AnyMinute_KeepsItsTextAndItsInstant() => Holds(
        from day in Days
        from minute in Gen.Choose(0, 1439)
        select new LocalMoment(day, TimeOnly.MinValue.AddMinutes(minute)),
        moment => LocalMoment.Parse(moment.ToString()) == moment && LocalMoment.From(moment.ToInstant()) == moment);

    private static void Holds<T>(Gen<T> given, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(given.ToArbitrary(), law));
}
