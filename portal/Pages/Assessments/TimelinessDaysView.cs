using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>How long assessments take, from the catalogue's durations: the pile-up before the limit, and percentiles.</summary>
public sealed class TimelinessDaysView(
    TimelinessQuery query, IndicatorSeries durations, IndicatorSeries byType, IndicatorSeries overdue, DirectoryNames names, string csvHref)
{
    private const int Limit = 45, PileUpFrom = 41, MostDrawn = 80;

    private readonly string _scope = query.InWords(names);
    private readonly Durations _all = Durations.Of(durations.Points);

    private readonly List<(string Start, Durations Durations)> _periods =
        [.. durations.Points.GroupBy(point => point.PeriodStart).OrderBy(period => period.Key, StringComparer.Ordinal).Select(period => (period.Key, Durations.Of(period)))];

    public bool Empty => _all.All == 0;
    public string AsOf => Words.Moment(durations.AsOf);

    /// <summary>Both figures in a sentence, for neither says enough alone.</summary>
    public string Both => $"{ShareWords.Of(new(_all.Between(0, Limit), _all.All))} of the assessments that ended took 45 working days or fewer. "
        + $"{Words.Count((long)overdue.Points.Sum(point => point.Numerator), "assessment was", "assessments were")} open and overdue on {Words.LongDay(query.LastDay(overdue.AsOf))}.";

    /// <summary>Older types, which have limits of their own, and are among the durations.</summary>
    public string? Older => byType.Points.Where(point => point.Group != AssessmentTypes.Single).Sum(point => point.Numerator) is > 0 and var older
        ? $"Among them {Words.Count((long)older, "is an initial or core assessment", "are initial and core assessments")}, which had limits of 10 and 35 working days." : null;

    /// <summary>Day by day.</summary>
    public Figure Spread()
    {
        var pileUp = new Share(_all.Between(PileUpFrom, Limit), _all.All);
        var soFar = 0.0;
        return new("days", $"{Unit.Percent.Words(pileUp.Percent)} ended in the last five working days before the limit, half within {Durations.Words(_all.Percentile(50))}",
            $"Assessments that ended, {_scope}, by working days from the start of the clock",
            new ColumnChart([.. Enumerable.Range(0, MostDrawn + 1).Select(day => new Column($"{day}", _all.Counts[day])), new Column($"{MostDrawn + 1}+", _all.Between(MostDrawn + 1, Durations.Longest + 1))],
                Limit, "45 working days", "Working days from the start of the clock"),
            ["Working days", "Ended", "Share", "Ended so far"],
            [.. Durations.Bands.Select(band =>
            {
                var count = _all.Between(band.From, band.To);
                soFar += count;
                return (IReadOnlyList<string>)[band.Label, Unit.Count.Words(count), Unit.Percent.Words(new Share(count, _all.All).Percent), Unit.Percent.Words(new Share(soFar, _all.All).Percent)];
            })],
            csvHref + "days", $"{_scope}. The table has the bands that the Department for Education publishes; the CSV has every day.");
    }

    /// <summary>Period by period.</summary>
    public Figure Percentiles()
    {
        var (last, months) = (_periods.LastOrDefault(period => period.Durations.All > 0), _periods.Select(period => period.Start).ToList());
        return new("percentiles", last.Durations is null ? "No assessment ended" : $"Half of assessments took {Durations.Words(last.Durations.Percentile(50))} working days or fewer in {Period(last.Start)}",
            $"Working days from the start of the clock within which a quarter, half and three quarters of the assessments that ended were done, by the period in which they ended, {_scope}",
            new LineChart([.. _periods.Select(period => new LinePoint(Period(period.Start), period.Durations.Percentile(50)))], Unit.Count, Target: Limit, TargetLabel: "Limit")
            {
                References = [new("A quarter", [.. _periods.Select(period => (double?)period.Durations.Percentile(25))]), new("Three quarters", [.. _periods.Select(period => (double?)period.Durations.Percentile(75))])],
            },
            ["Period", "Ended", "A quarter within", "Half within (median)", "Three quarters within", "Nine in ten within", "Days 41 to 45"],
            [.. _periods.Select(period => Row(Period(period.Start), period.Durations)), Row("Whole period", _all)],
            csvHref + "percentiles", $"{_scope}. The line is the median. Each is the fewest working days within which so many had ended.");
    }

    public CsvResult Csv(string? table) => table == "days"
        ? new("assessment-durations.csv", ["from", "to", "working_days", "ended"],
            _all.Counts.Select((count, day) => (object?[])[query.From, query.LastDay(durations.AsOf), day > Durations.Longest ? $"over_{Durations.Longest}" : day, count]))
        : new("assessment-percentiles.csv", ["from", "to", "ended", "p25_working_days", "median_working_days", "p75_working_days", "p90_working_days", "days_41_to_45"],
            _periods.Select(period =>
            {
                var (from, to) = PeriodWords.Days(period.Start, query.GrainCode, query.LastDay(durations.AsOf));
                return (object?[])[from, to, period.Durations.All, Cell(period.Durations, 25), Cell(period.Durations, 50), Cell(period.Durations, 75), Cell(period.Durations, 90), period.Durations.Between(PileUpFrom, Limit)];
            }));

    private static IReadOnlyList<string> Row(string name, Durations durations) =>
    [
        name, Unit.Count.Words(durations.All), Durations.Words(durations.Percentile(25)), Durations.Words(durations.Percentile(50)), Durations.Words(durations.Percentile(75)),
        Durations.Words(durations.Percentile(90)), Unit.Percent.Words(new Share(durations.Between(PileUpFrom, Limit), durations.All).Percent),
    ];

    private static object? Cell(Durations durations, int percent) => durations.Percentile(percent) is { } days ? days > Durations.Longest ? $"over_{Durations.Longest}" : days : null;

    private string Period(string start) => PeriodWords.Of(start, query.GrainCode, query.LastDay(durations.AsOf));
}
