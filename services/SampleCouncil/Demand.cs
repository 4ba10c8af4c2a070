using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.SampleCouncil;

/// <summary>How many contacts arrive on each day, and from whom.</summary>
internal sealed class Demand
{
    private readonly double[][] _groupWeights;
    private readonly int[] _counts;

    public Demand(CouncilOptions options, WorkingDayCalendar calendar, Dice dice)
    {
        var days = options.Today.DayNumber - options.Start.DayNumber + 1;
        _groupWeights = Weights(options, days, new Seasons(calendar));
        _counts = Counts(options, [.. _groupWeights.Select(weights => weights.Sum() * dice.Factor(0.8, 1.2))]);
    }

    public int Days => _counts.Length;

    /// <summary>The contacts of a day, counted from the first.</summary>
    public int Count(int day) => _counts[day];

    /// <summary>The source group of one of a day's contacts.</summary>
    public int Group(int day, Dice dice) => dice.Weighted(_groupWeights[day]);

    /// <summary>Weights by day and group such that, over all days, each group has its share.</summary>
    private static double[][] Weights(CouncilOptions options, int days, Seasons seasons)
    {
        var weights = new double[days][];
        for (var day = 0; day < days; day++)
        {
            var date = options.Start.AddDays(day);
            // Demand grows by a fiftieth a year; of the last day only the small hours have passed.
            var level = (1 + (0.02 * day / 365)) * (day == days - 1 ? 0.08 : 1);
            weights[day] = [.. Sources.Groups.Select(group => level * seasons.Factor(group, date))];
        }

        for (var group = 0; group < Sources.Groups.Count; group++)
        {
            var scale = Sources.ContactShare(group) / weights.Sum(day => day[group]);
            foreach (var day in weights) day[group] *= scale;
        }

        return weights;
    }

    /// <summary>Whole numbers in proportion to the weights that add up to the contacts asked for.</summary>
    private static int[] Counts(CouncilOptions options, double[] weights)
    {
        var scale = options.Contacts / weights.Sum();
        var counts = new int[weights.Length];
        var (due, given) = (0d, 0);
        for (var day = 0; day < weights.Length; day++)
        {
            due += weights[day] * scale;
            counts[day] = (int)Math.Round(due) - given;
            given += counts[day];
        }

        return counts;
    }
}
