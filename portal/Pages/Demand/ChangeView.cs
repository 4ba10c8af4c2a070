using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>A figure before and after a day, and in the same windows a year before.</summary>
/// <param name="query">What is compared.</param>
/// <param name="title">Of the figure.</param>
/// <param name="figures">Of the four windows, the earliest first.</param>
/// <param name="weeks">The whole weeks of the windows before and after.</param>
/// <param name="filters">In words.</param>
/// <param name="today">The figures are as known on it.</param>
/// <param name="csvHref">The table as CSV.</param>
public sealed class ChangeView(ChangeQuery query, string title, IReadOnlyList<WindowFigure> figures, IReadOnlyList<ChangeWeek> weeks, string filters, DateOnly today, string csvHref)
{
    private readonly WindowFigure _before = figures[2], _after = figures[3], _yearBefore = figures[0], _yearAfter = figures[1];

    public Comparison Change { get; } = figures[3].Less(figures[2]);
    public Comparison YearChange { get; } = figures[1].Less(figures[0]);
    public string AsOf => Words.Day(today);

    /// <summary>What the numbers on the bars are of.</summary>
    private string? Note => string.Join("; ", new[] { _before.Kind switch { FigureKind.Count => "A working day", FigureKind.Stock => "Mean of the ends of days", _ => "" }, filters }.Where(part => part.Length > 0)) is { Length: > 0 } note ? note : null;

    /// <summary>What is shorter than was asked for, and why.</summary>
    public IReadOnlyList<string> Cuts => [.. figures.Select(figure => figure.Window.Cut).OfType<string>()];

    /// <summary>What happened and how sure that is, in this order: the change, the year before, the limits of both.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            yield return ChangeWords.Change(title, _before, _after, Change);
            yield return ChangeWords.YearBefore(_yearBefore, _yearAfter, YearChange);
            if (_before.Undecided + _after.Undecided is { } undecided and > 0)
                yield return $"{Words.Count((long)undecided, "contact", "contacts")} of the two windows ({Unit.Count.Words(_before.Undecided)} before, {Unit.Count.Words(_after.Undecided)} after) {(undecided == 1 ? "is" : "are")} too recent to tell: no outcome yet, and in neither figure, which can still move.";
            if (_before.Kind == FigureKind.Count)
                yield return "The interval takes contacts and referrals to come one by one. Brothers and sisters come together, so that it is somewhat too narrow.";
        }
    }

    public Figure Windows() => new("windows", ChangeWords.Finding(title, query.Day!.Value, _before, _after, Change),
        $"{title} in equal windows before and after {Words.LongDay(query.Day!.Value)}, and a year before{(filters.Length > 0 ? ": " + filters : "")}",
        new BarChart([.. figures.Select(figure => new Bar(figure.Window.Name, figure.Value, figure.Value is null ? "no figure" : null))], _before.Unit),
        ["Window", "Days", "Working days", "Figure", "95% interval"],
        [.. figures.Select(figure => (IReadOnlyList<string>)[$"{figure.Window.Name}: {figure.Window.Range}", Unit.Count.Words(figure.Window.Days), Unit.Count.Words(figure.WorkingDays), figure.Words,
            figure is { Kind: FigureKind.Share, Value: not null } ? ShareWords.Interval(figure.Sum) : "–"])],
        csvHref + "&table=windows", Note);

    /// <summary>Week by week, to see whether a movement was under way before; null without weeks on both sides.</summary>
    public Figure? Weeks()
    {
        var after = weeks.Where(week => week.After && week.Figure.Value is not null).ToList();
        if (after.Count == 0 || weeks.Count == after.Count || _before.Value is not { } level) return null;
        return new("weeks", $"{after.Count(week => week.Figure.Value > level)} of {Words.Count(after.Count, "week", "weeks")} after were above the figure before",
            $"{title} in weeks counted from {Words.LongDay(query.Day!.Value)}{(filters.Length > 0 ? ": " + filters : "")}",
            new LineChart([.. weeks.Select(week => new LinePoint(Words.Day(week.Figure.Window.From), week.Figure.Value))], _before.Unit, Target: level, TargetLabel: "Before",
                Break: weeks.TakeWhile(week => !week.After).Count()),
            ["Week from", "Window", "Working days", "Figure"],
            [.. weeks.Select(week => (IReadOnlyList<string>)[Words.Day(week.Figure.Window.From), week.After ? "After" : "Before", Unit.Count.Words(week.Figure.WorkingDays), week.Figure.Words])],
            csvHref + "&table=weeks", "The line across is the figure of the whole window before. A movement that began before the day did not begin with it.");
    }

    public CsvResult Csv(string? table) => table == "weeks" ? WeeksCsv() : WindowsCsv();

    private CsvResult WeeksCsv() => new("before-and-after-weeks.csv", ["figure", "week_from", "after", "working_days", "numerator", "denominator", "value", "unit"],
        weeks.Select(week => (object?[])
        [
            title, week.Figure.Window.From, week.After ? "true" : "false", week.Figure.WorkingDays, week.Figure.Sum.Numerator,
            week.Figure.Kind is FigureKind.Share or FigureKind.Mean ? week.Figure.Sum.Denominator : null, week.Figure.Value, UnitOf(week.Figure.Kind),
        ]));

    private CsvResult WindowsCsv() => new("before-and-after.csv",
        ["figure", "window", "from", "to", "asked_from", "asked_to", "working_days", "numerator", "denominator", "value", "unit", "too_recent_to_tell", "change", "change_low", "change_high", "change_unit"],
        figures.Select((figure, i) => (figure, Change: i == 3 ? Change : i == 1 ? YearChange : Comparison.None)).Select(row => (object?[])
        [
            title, row.figure.Window.Name, row.figure.Window.Empty ? null : row.figure.Window.From, row.figure.Window.Empty ? null : row.figure.Window.To, row.figure.Window.AskedFrom, row.figure.Window.AskedTo,
            row.figure.WorkingDays, row.figure.Sum.Numerator, row.figure.Kind is FigureKind.Share or FigureKind.Mean ? row.figure.Sum.Denominator : null, row.figure.Value, UnitOf(row.figure.Kind), row.figure.Undecided,
            row.Change.Estimate?.Value, row.Change.Estimate?.Interval.Low, row.Change.Estimate?.Interval.High, row.Change.Estimate is null ? null : row.Change.Unit.Trim() is { Length: > 0 } unit ? unit : "mean",
        ]));

    private static string UnitOf(FigureKind kind) => kind switch
    {
        FigureKind.Share => "percent",
        FigureKind.Mean => "mean",
        FigureKind.Count => "per_working_day",
        _ => "mean_of_day_ends",
    };
}
