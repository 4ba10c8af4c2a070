namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>A stretch of days that is summed: a period, or a part of it.</summary>
/// <param name="Start">First day; of a range that starts within a period, the range's.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Shown">False for the rest of today's period, which only later points need.</param>
/// <param name="Projected">It lies after today.</param>
public readonly record struct Stretch(DateOnly Start, DateOnly End, bool Shown, bool Projected);

/// <summary>Cuts a question's range into periods.</summary>
public static class PeriodCut
{
    /// <summary>
    /// The stretches in order, without gaps. Nothing after today, but for stocks that are asked for as a projection: there the
    /// period that holds today shows today, and later ones their last day.
    /// </summary>
    public static IReadOnlyList<Stretch> Of(IndicatorQuery query, DateOnly today)
    {
        var tomorrow = today.AddDays(1);
        var ahead = query.Project && query.IsStock;
        var stretches = new List<Stretch>();
        for (var start = query.From; start < query.To && (ahead || start <= today);)
        {
            var end = query.Grain.Next(start, query.To);
            var now = start <= today && end > tomorrow;
            stretches.Add(new(start, now ? tomorrow : end, Shown: true, Projected: start > today));
            if (now && ahead) stretches.Add(new(tomorrow, end, Shown: false, Projected: true));
            start = end;
        }
        return stretches;
    }
}
