using System.Globalization;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Durations;

/// <summary>How many assessments took how many working days, and what is read from it.</summary>
public sealed class DurationCounts
{
    private readonly long[] _counts = new long[OverLongest + 1];

    /// <summary>Stands for every duration that is longer than the longest kept by itself.</summary>
    public const int OverLongest = Dimensions.LongestDuration + 1;

    /// <summary>Of 0, 1 and so on working days; the last is of all longer ones.</summary>
    public IReadOnlyList<long> ByDay => _counts;

    public long All { get; private set; }

    /// <param name="value">Value of the dimension working_days.</param>
    /// <param name="count">How many.</param>
    public void Add(string value, long count)
    {
        _counts[int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : OverLongest] += count;
        All += count;
    }

    public void Add(DurationCounts other)
    {
        for (var days = 0; days < _counts.Length; days++) _counts[days] += other._counts[days];
        All += other.All;
    }

    /// <summary>How many took from so many to so many working days.</summary>
    public long Between(int from, int to) => _counts[from..(to + 1)].Sum();

    /// <summary>
    /// The fewest working days within which so many of a hundred had ended: a whole number, as published medians are.
    /// <see cref="OverLongest"/> where it took longer than can be told; null where none ended.
    /// </summary>
    public int? Percentile(int percent)
    {
        var ended = 0L;
        for (var days = 0; All > 0 && days < _counts.Length; days++)
            if ((ended += _counts[days]) * 100 >= All * percent) return days;
        return null;
    }
}
