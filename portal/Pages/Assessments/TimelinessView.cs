using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Timeliness period by period. Completed in time never stands without what is open and overdue.</summary>
public sealed class TimelinessView(
    TimelinessQuery query, IndicatorSeries inTime, IndicatorSeries overdue, IndicatorSeries toService, PublishedTimeliness elsewhere, double? target, DirectoryNames names, string csvHref) : IClocked
{
    private readonly string _scope = query.InWords(names);
    private readonly PublishedLines _published = new(elsewhere, query.IsMedian);
    private readonly Share _whole = Share.Of(inTime.Points);

    public bool Empty => _whole.Denominator == 0 && overdue.Points.All(point => point.Numerator == 0);
    public string AsOf => Words.Moment(inTime.AsOf);
    public ClockUsed Clock => inTime.Clock;

    /// <summary>Both figures in a sentence, for neither says enough alone.</summary>
    public string Both => _whole.Percent is null
        ? $"No single assessment ended {_scope}. {Overdue}."
        : $"{ShareWords.Of(_whole)} of the single assessments that ended were completed within 45 working days. {Overdue}.";

    public Figure Trend()
    {
        var others = _published.Over([.. inTime.Points.Select(point => point.PeriodStart)]);
        return new("trend", Finding("Completed in time", inTime), $"Single assessments that ended within 45 working days, by the period in which they ended, {_scope}",
            new LineChart([.. inTime.Points.Select(point => new LinePoint(Period(point), Share.Of([point]).Percent))], Unit.Percent, Target: target) { References = others },
            ["Period", "In time", "Ended", "Completed in time", .. _published.Names, "Open and overdue at its end"],
            [.. inTime.Points.Select((point, index) => (IReadOnlyList<string>)
            [
                Period(point), Unit.Count.Words(point.Numerator), Unit.Count.Words(point.Denominator), Unit.Percent.Words(Share.Of([point]).Percent),
                .. _published.At(point.PeriodStart).Select(value => Unit.Percent.Words(value)), Unit.Count.Words(OverdueAt(index)),
            ]), Whole()],
            csvHref + "periods", $"{_scope}. {_published.Note()}");
    }

    public Figure OpenOverdue() => new("overdue", Overdue, $"Assessments open and more than 45 working days from the start of the clock, at the end of each period, {_scope}",
        new LineChart([.. overdue.Points.Select(point => new LinePoint(Period(point), point.Numerator))], Unit.Count),
        ["Period", "Open and overdue at its end"],
        [.. overdue.Points.Select(point => (IReadOnlyList<string>)[Period(point), Unit.Count.Words(point.Numerator)])],
        csvHref + "periods", $"{_scope}. Closing overdue assessments lowers the share completed in time while it is being done: read the two together.");

    public Figure ToService() => new("to-service", Finding("Led to a service", toService), $"Assessments that ended with child protection, child in need or looked after, by the period in which they ended, {_scope}",
        new LineChart([.. toService.Points.Select(point => new LinePoint(Period(point), Share.Of([point]).Percent))], Unit.Percent),
        ["Period", "Led to a service", "Ended", "Share"],
        [.. toService.Points.Select(point => (IReadOnlyList<string>)[Period(point), Unit.Count.Words(point.Numerator), Unit.Count.Words(point.Denominator), Unit.Percent.Words(Share.Of([point]).Percent)])],
        csvHref + "periods", $"{_scope}. Of all types; imports without outcomes are left out.");

    public CsvResult Csv() => new("assessment-timeliness.csv",
        ["from", "to", "in_time", "ended", "in_time_percent", "target_percent", .. _published.Columns, "open_overdue_at_end", "to_service", "ended_with_outcome", "to_service_percent"],
        inTime.Points.Select((point, index) =>
        {
            var (from, to) = PeriodWords.Days(point.PeriodStart, query.GrainCode, query.LastDay(inTime.AsOf));
            var service = toService.Points.ElementAtOrDefault(index) is { } found ? Share.Of([found]) : default;
            return (object?[])
            [
                from, to, point.Numerator, point.Denominator, Share.Of([point]).Percent, target, .. _published.At(point.PeriodStart).Select(value => (object?)value),
                OverdueAt(index), service.Numerator, service.Denominator, service.Percent,
            ];
        }));

    private string Overdue => overdue.Points.LastOrDefault() is { } last
        ? $"{Words.Count((long)last.Numerator, "assessment was", "assessments were")} open and overdue on {Words.LongDay(query.LastDay(overdue.AsOf))}"
        : "No figure of open assessments";

    private double? OverdueAt(int index) => overdue.Points.ElementAtOrDefault(index)?.Numerator;

    private IReadOnlyList<string> Whole() =>
    [
        "Whole period", Unit.Count.Words(_whole.Numerator), Unit.Count.Words(_whole.Denominator), Unit.Percent.Words(_whole.Percent),
        .. _published.Names.Select(_ => "–"), Unit.Count.Words(overdue.Points.LastOrDefault()?.Numerator),
    ];

    private string Finding(string what, IndicatorSeries series)
    {
        var known = series.Points.Where(point => point.Denominator > 0).ToList();
        return known.Count == 0 ? $"{what}: none ended" : $"{what}: {Unit.Percent.Words(Share.Of([known[^1]]).Percent)} in {Period(known[^1])}";
    }

    private string Period(Point point) => PeriodWords.Of(point.PeriodStart, query.GrainCode, query.LastDay(inTime.AsOf));
}
