using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The days of a child's contacts or referrals, to ask what came in the 12 months before one of them.</summary>
internal readonly struct EarlierDays
{
    private readonly DateOnly[] _sorted;

    public EarlierDays(IEnumerable<DateOnly> days, int count)
    {
        // Most children have one: nothing to sort, nothing earlier.
        _sorted = count < 2 ? [] : [.. days];
        Array.Sort(_sorted);
    }

    /// <summary>Whether there is a day in [day - 12 months, day): the day itself is not before itself.</summary>
    public bool HasOneInYearBefore(DateOnly day)
    {
        if (_sorted.Length == 0) return false;
        var at = Array.BinarySearch(_sorted, day);
        if (at < 0) at = ~at;
        while (at > 0 && _sorted[at - 1] == day) at--;
        return at > 0 && _sorted[at - 1] >= Periods.YearBefore(day);
    }
}
