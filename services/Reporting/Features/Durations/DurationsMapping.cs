using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using Wire = CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Reporting.Features.Durations;

/// <summary>Durations as messages.</summary>
internal static class DurationsMapping
{
    // The last five working days before the limit.
    private const int PileUpFrom = 41, Limit = 45;

    public static Wire.Durations Map(DurationsAnswer answer, AssessmentClock clock) => new()
    {
        All = Map("", answer.All), Periods = { answer.Periods.Select(period => Map(period.Start.Text(), period.Counts)) }, ByDay = { answer.All.ByDay },
        Commit = answer.Commit, SourcePositions = { answer.Positions.ToDictionary() }, AsOf = answer.AsOf.Text(), Clock = clock.Used()
    };

    private static Wire.Durations.Types.Line Map(string start, DurationCounts counts)
    {
        var line = new Wire.Durations.Types.Line { PeriodStart = start, Ended = counts.All, From41To45 = counts.Between(PileUpFrom, Limit) };
        if (counts.Percentile(25) is { } quarter) line.P25 = quarter;
        if (counts.Percentile(50) is { } median) line.Median = median;
        if (counts.Percentile(75) is { } threeQuarters) line.P75 = threeQuarters;
        if (counts.Percentile(90) is { } ninety) line.P90 = ninety;
        return line;
    }
}
