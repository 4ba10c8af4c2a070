using System.Collections.Frozen;

namespace CsWorkPerf.Common.Calendar;

/// <summary>
/// Working days: Monday to Friday, less the bank holidays of England and Wales and the council's own closure days. Counts follow
/// the council's conventions (<see cref="DayCount"/>, <see cref="NonWorkingReceipt"/>). In years for which no bank holidays are
/// known every weekday counts: see <see cref="IsBeyondTable"/>. Immutable; each answer costs a binary search.
/// </summary>
public sealed class WorkingDayCalendar
{
    private readonly BankHolidays _bankHolidays;
    private readonly DayCount _dayCount;
    private readonly NonWorkingReceipt _receipt;
    private readonly NamedDay[] _skipped;
    private readonly FrozenSet<int> _skippedNumbers;

    // For the i-th skipped weekday: its day number, and how many working days there are before it.
    private readonly int[] _numbers;
    private readonly int[] _workingBefore;

    public WorkingDayCalendar(
        BankHolidays bankHolidays,
        IEnumerable<DateOnly>? closureDays = null,
        DayCount dayCount = DayCount.DayZero,
        NonWorkingReceipt receipt = NonWorkingReceipt.AsIs)
    {
        (_bankHolidays, _dayCount, _receipt) = (bankHolidays, dayCount, receipt);
        _skipped = [.. bankHolidays.Days
            .Concat((closureDays ?? []).Select(day => new NamedDay(day, "Council closure day")))
            .Where(skipped => Weekdays.Is(skipped.Day.DayNumber))
            .DistinctBy(skipped => skipped.Day)
            .OrderBy(skipped => skipped.Day)];
        _numbers = [.. _skipped.Select(skipped => skipped.Day.DayNumber)];
        _skippedNumbers = _numbers.ToFrozenSet();
        _workingBefore = [.. _numbers.Select((number, i) => Weekdays.UpTo(number) - 1 - i)];
    }

    /// <summary>The weekdays that do not count, in order: bank holidays and closure days.</summary>
    public IReadOnlyList<NamedDay> NonWorkingWeekdays => _skipped;

    public static WorkingDayCalendar From(CalendarSettings settings) =>
        new(settings.BankHolidays, settings.ClosureDays, settings.DayCount, settings.NonWorkingReceipt);

    public bool IsWorkingDay(DateOnly day) => IsWorking(day.DayNumber);

    /// <summary>The first day of the first year for which bank holidays are known.</summary>
    public DateOnly FirstDay => new(_bankHolidays.FirstYear, 1, 1);

    /// <summary>No bank holidays are known for that year, so that every weekday of it counts as a working day.</summary>
    public bool IsBeyondTable(DateOnly day) => !_bankHolidays.Covers(day.Year);

    /// <summary>How many working days there are from a day up to, and not including, another: whatever the conventions of counts.</summary>
    public int CountIn(DateOnly from, DateOnly to) => to <= from ? 0 : UpTo(to.DayNumber - 1) - UpTo(from.DayNumber - 1);

    /// <summary>
    /// WD(start, day): under the default conventions the number of working days d with start &lt; d &lt;= day, so that the
    /// start is day 0. Never negative: under RollForward it is 0 up to the day the count starts on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the start: such a row has no count and is a query.</exception>
    public int WorkingDays(DateOnly start, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, start);
        return Math.Max(0, UpTo(day.DayNumber) - UpTo(LastUncounted(start)));
    }

    /// <summary>The due date: the n-th working day that counts from the start. n = 0 is the day that the count starts on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative, or the day is after the year 9999.</exception>
    public DateOnly AddWorkingDays(DateOnly start, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return n == 0 ? StartOfCount(start) : DateOnly.FromDayNumber(WorkingDay(UpTo(LastUncounted(start)) + n));
    }

    /// <summary>The first calendar day on which more than the limit's working days have gone by since the start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative, or the day is after the year 9999.</exception>
    public DateOnly FirstDayPast(DateOnly start, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return AddWorkingDays(start, limit + 1);
    }

    /// <summary>The first day since which at most the limit's working days have gone by on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public DateOnly FirstDayWithin(DateOnly day, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var start = day;
        while (start > DateOnly.MinValue && WorkingDays(start.AddDays(-1), day) <= limit) start = start.AddDays(-1);
        return start;
    }

    /// <summary>The weekdays from the start up to the day that a count left out, with their names: why a due date is what it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the start.</exception>
    public IReadOnlyList<NamedDay> SkippedDays(DateOnly start, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, start);
        // A start that is a holiday is left out only where a working start would have counted or moved.
        var countsFromStart = _dayCount == DayCount.DayOne || _receipt == NonWorkingReceipt.RollForward;
        var first = FirstAtOrAfter(start.DayNumber + (countsFromStart ? 0 : 1));
        return _skipped[first..Math.Max(first, FirstAtOrAfter(day.DayNumber + 1))];
    }

    private DateOnly StartOfCount(DateOnly start) =>
        _receipt == NonWorkingReceipt.RollForward && !IsWorkingDay(start)
            ? DateOnly.FromDayNumber(WorkingDay(UpTo(start.DayNumber) + 1))
            : start;

    private int LastUncounted(DateOnly start) =>
        StartOfCount(start).DayNumber - (_dayCount == DayCount.DayOne ? 1 : 0);

    private bool IsWorking(int number) => Weekdays.Is(number) && !_skippedNumbers.Contains(number);

    /// <summary>How many working days there are up to and including the day.</summary>
    private int UpTo(int number) => Weekdays.UpTo(number) - FirstAtOrAfter(number + 1);

    /// <summary>The day number of the n-th working day: as many weekdays on as holidays have fewer than n working days before them.</summary>
    private int WorkingDay(int n) => Weekdays.Number(n + LowerBound(_workingBefore, n));

    private int FirstAtOrAfter(int number) => LowerBound(_numbers, number);

    private static int LowerBound(int[] sorted, int value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
