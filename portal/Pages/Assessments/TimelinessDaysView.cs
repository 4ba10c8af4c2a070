using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>How long assessments take: the pile-up before the limit, and percentiles.</summary>
public sealed class TimelinessDaysView(
    TimelinessQuery query, Durations durations, IndicatorSeries byType, IndicatorSeries overdue, DirectoryNames names, string csvHref) : IClocked
{
    private const int Limit = 45, MostDrawn = 80;

    private readonly string _scope = query.InWords(names);
    private readonly Durations.Types.Line _all = durations.All;

    public bool Empty => _all.Ended == 0;
    public string AsOf => Words.Moment(durations.AsOf);
    public ClockUsed Clock => durations.Clock;

    /// <summary>Both figures in a sentence, for neither says enough alone.</summary>
    public string Both => $"{ShareWords.Of(new(Between(0, Limit), _all.Ended))} of the assessments that ended took 45 working days or fewer. "
        + $"{Words.Count((long)overdue.Points.Sum(point => point.Numerator), "assessment was", "assessments were")} open and overdue on {Words.LongDay(query.LastDay(overdue.AsOf))}.";

    /// <summary>Older types, which have limits of their own, and are among the durations.</summary>
    public string? Older => byType.Points.Where(point => point.Group != AssessmentTypes.Single).Sum(point => point.Numerator) is > 0 and var older
        ? $"Among them {Words.Count((long)older, "is an initial or core assessment", "are initial and core assessments")}, which had limits of 10 and 35 working days." : null;

    /// <summary>Day by day.</summary>
    public Figure Spread()
    {
        var soFar = 0.0;
        return new("days", $"{PileUp(_all)} ended in the last five working days before the limit, half within {DurationWords.Of(_all.HasMedian, _all.Median)}",
            $"Assessments that ended, {_scope}, by working days from the start of the clock",
            new ColumnChart([.. Enumerable.Range(0, MostDrawn + 1).Select(day => new Column($"{day}", durations.ByDay[day])), new Column($"{MostDrawn + 1}+", Between(MostDrawn + 1, DurationWords.Longest + 1))],
                Limit, "45 working days", "Working days from the start of the clock"),
            ["Working days", "Ended", "Share", "Ended so far"],
            [.. DurationWords.Bands.Select(band =>
            {
                var count = Between(band.From, band.To);
                soFar += count;
                return (IReadOnlyList<string>)[band.Label, Unit.Count.Words(count), Unit.Percent.Words(new Share(count, _all.Ended).Percent), Unit.Percent.Words(new Share(soFar, _all.Ended).Percent)];
            })],
            csvHref + "days", $"{_scope}. The table has the bands that the Department for Education publishes; the CSV has every day.");
    }

    /// <summary>Period by period.</summary>
    public Figure Percentiles()
    {
        var last = durations.Periods.LastOrDefault(period => period.HasMedian);
        return new("percentiles", last is null ? "No assessment ended" : $"Half of assessments took {DurationWords.Of(true, last.Median)} working days or fewer in {Period(last)}",
            $"Working days from the start of the clock within which a quarter, half and three quarters of the assessments that ended were done, by the period in which they ended, {_scope}",
            new LineChart([.. durations.Periods.Select(period => new LinePoint(Period(period), period.HasMedian ? period.Median : null))], Unit.Count, Target: Limit, TargetLabel: "Limit")
            {
                References = [new("A quarter", [.. durations.Periods.Select(period => period.HasP25 ? (double?)period.P25 : null)]), new("Three quarters", [.. durations.Periods.Select(period => period.HasP75 ? (double?)period.P75 : null)])],
            },
            ["Period", "Ended", "A quarter within", "Half within (median)", "Three quarters within", "Nine in ten within", "Days 41 to 45"],
            [.. durations.Periods.Select(period => Row(Period(period), period)), Row("Whole period", _all)],
            csvHref + "percentiles", $"{_scope}. The line is the median. Each is the fewest working days within which so many had ended.");
    }

    public CsvResult Csv(string? table) => table == "days"
        ? new("assessment-durations.csv", ["from", "to", "working_days", "ended"],
            durations.ByDay.Select((count, day) => (object?[])[query.From, query.LastDay(durations.AsOf), DurationWords.Cell(true, day), count]))
        : new("assessment-percentiles.csv", ["from", "to", "ended", "p25_working_days", "median_working_days", "p75_working_days", "p90_working_days", "days_41_to_45"],
            durations.Periods.Select(period =>
            {
                var (from, to) = PeriodWords.Days(period.PeriodStart, query.GrainCode, query.LastDay(durations.AsOf));
                return (object?[])
                [
                    from, to, period.Ended, DurationWords.Cell(period.HasP25, period.P25), DurationWords.Cell(period.HasMedian, period.Median), DurationWords.Cell(period.HasP75, period.P75),
                    DurationWords.Cell(period.HasP90, period.P90), period.From41To45,
                ];
            }));

    private static IReadOnlyList<string> Row(string name, Durations.Types.Line line) =>
    [
        name, Unit.Count.Words(line.Ended), DurationWords.Of(line.HasP25, line.P25), DurationWords.Of(line.HasMedian, line.Median), DurationWords.Of(line.HasP75, line.P75),
        DurationWords.Of(line.HasP90, line.P90), PileUp(line),
    ];

    private static string PileUp(Durations.Types.Line line) => Unit.Percent.Words(new Share(line.From41To45, line.Ended).Percent);

    /// <summary>How many took from so many to so many working days.</summary>
    private double Between(int from, int to) => durations.ByDay.Skip(from).Take(to - from + 1).Sum();

    private string Period(Durations.Types.Line line) => PeriodWords.Of(line.PeriodStart, query.GrainCode, query.LastDay(durations.AsOf));
}
