using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>When contacts come, as charts: hours by weekday, in and out of hours, and an average day of the week.</summary>
public sealed class WeekView(DemandQuery query, WeekPattern week, DirectoryNames names, string csvHref)
{
    private const int FirstShown = 8, LastShown = 17;
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly Dictionary<(int Weekday, int? Hour), WeekPattern.Types.Cell> _cells = week.Cells.ToDictionary(cell => (cell.Weekday, cell.HasHour ? cell.Hour : (int?)null));

    private string Scope => query.InWords(names);
    private long Total => week.Cells.Sum(cell => cell.Contacts);
    private long NoTime => week.Cells.Where(cell => !cell.HasHour).Sum(cell => cell.Contacts);
    private long OutOfHours => week.Cells.Sum(cell => cell.OutOfHours);

    private IEnumerable<WeekPattern.Types.Cell> Timed => week.Cells.Where(cell => cell.HasHour);

    /// <summary>The hours of an office day at least, and those before and after in which any came.</summary>
    private IReadOnlyList<int> HoursShown
    {
        get
        {
            var first = Timed.Select(cell => cell.Hour).Append(FirstShown).Min();
            return [.. Enumerable.Range(first, Timed.Select(cell => cell.Hour).Append(LastShown).Max() - first + 1)];
        }
    }

    public bool Empty => Total == 0;
    public string AsOf => Words.Moment(week.Basis.AsOf);

    public Figure Hours()
    {
        // The busiest of an hour and weekday; the first of those that are equal.
        var (hours, most) = (HoursShown, Timed.MaxBy(cell => cell.Contacts));
        return new("hours", most is null ? $"No time is recorded of these {query.Noun}" : $"Busiest: {Weekdays[most.Weekday - 1]}s from {HourWords(most.Hour)}",
            $"{DemandWords.Capital(query.Noun)} by hour and weekday, {Scope}",
            new HeatMap([.. hours.Select(HourWords)], Weekdays, [.. hours.Select(hour => (IReadOnlyList<double?>)[.. Days.Select(day => (double?)Of(day, hour))])], Unit.Count),
            ["Hour", .. Weekdays, "All"],
            [
                .. hours.Select(hour => Row(HourWords(hour), day => Of(day, hour))),
                Row("No time recorded", day => Of(day, null)),
                Row("All", day => week.Cells.Where(cell => cell.Weekday == day).Sum(cell => cell.Contacts)),
            ],
            csvHref + "hours", $"{Scope}. {NoTimeWords()}", DemandDefinitions.Href(query.Meaning));
    }

    public Figure OfficeHours()
    {
        var timed = Total - NoTime;
        var share = timed > 0 ? 100.0 * OutOfHours / timed : (double?)null;
        var bars = new[] { ("In office hours", timed - OutOfHours), ("Out of hours", OutOfHours), ("No time recorded", NoTime) };
        return new("office-hours", share is null ? "In and out of hours are not known" : $"{Unit.Percent.Words(share)} came out of hours",
            $"{DemandWords.Capital(query.Noun)} in and out of office hours, {Scope}",
            new BarChart([.. bars.Select(bar => new Bar(bar.Item1, bar.Item2))], Unit.Count),
            ["When", DemandWords.Capital(query.Noun), "Of those with a time"],
            [.. bars.Select((bar, index) => (IReadOnlyList<string>)[bar.Item1, DemandWords.Count(bar.Item2), index < 2 && timed > 0 ? Unit.Percent.Words(100.0 * bar.Item2 / timed) : "–"])],
            csvHref + "office-hours", $"{Scope}. Out of hours: on a day that is no working day, or outside office hours.", DemandDefinitions.Href("out-of-hours"));
    }

    public Figure AverageDays()
    {
        var averages = Days.Select(day => (Name: Weekdays[day - 1], Contacts: week.Cells.Where(cell => cell.Weekday == day).Sum(cell => cell.Contacts), Count: week.Days[day - 1])).ToList();
        double? Average((string Name, long Contacts, int Count) day) => day.Count > 0 ? (double)day.Contacts / day.Count : null;
        var most = averages.MaxBy(day => Average(day) ?? -1);
        return new("weekdays", $"{most.Name}s bring {Unit.Mean.Words(Average(most))} {query.Noun} on average",
            $"{DemandWords.Capital(query.Noun)} on an average day of the week, {Scope}",
            new BarChart([.. averages.Select(day => new Bar(day.Name, Average(day), day.Count == 0 ? "no such day" : null))], Unit.Mean),
            ["Weekday", DemandWords.Capital(query.Noun), "Days", "On average"],
            [.. averages.Select(day => (IReadOnlyList<string>)[day.Name, DemandWords.Count(day.Contacts), DemandWords.Count(day.Count), Unit.Mean.Words(Average(day))])],
            csvHref + "weekdays", $"{Scope}. Bank holidays are days of their weekday.", DemandDefinitions.Href(query.Meaning));
    }

    public CsvResult Csv(string? table) => table switch
    {
        "office-hours" => new("demand-office-hours.csv", ["contacts", "in_hours", "out_of_hours", "no_time"], [[query.Contacts, Total - NoTime - OutOfHours, OutOfHours, NoTime]]),
        "weekdays" => new("demand-weekdays.csv", ["weekday", "contacts", "days", "average"], Days.Select(day => (object?[])
        [
            Weekdays[day - 1], week.Cells.Where(cell => cell.Weekday == day).Sum(cell => cell.Contacts), week.Days[day - 1],
            week.Days[day - 1] > 0 ? (double)week.Cells.Where(cell => cell.Weekday == day).Sum(cell => cell.Contacts) / week.Days[day - 1] : null,
        ])),
        _ => new("demand-hours.csv", ["weekday", "hour", "contacts", "out_of_hours"],
            from day in Days
            from hour in HoursShown.Select(hour => (int?)hour).Append(null)
            select (object?[])[Weekdays[day - 1], hour is null ? "(none)" : hour, Of(day, hour), hour is null ? null : OutOf(day, hour)]),
    };

    private static IEnumerable<int> Days => Enumerable.Range(1, 7);

    private long Of(int weekday, int? hour) => _cells.GetValueOrDefault((weekday, hour))?.Contacts ?? 0;

    private long OutOf(int weekday, int? hour) => _cells.GetValueOrDefault((weekday, hour))?.OutOfHours ?? 0;

    private static IReadOnlyList<string> Row(string name, Func<int, long> of) =>
        [name, .. Days.Select(day => DemandWords.Count(of(day))), DemandWords.Count(Days.Sum(of))];

    private string NoTimeWords() => NoTime == 0 ? "All have a time." : $"{Words.Count(NoTime, "has", "have")} a day and no time, and {(NoTime == 1 ? "is" : "are")} in the table only.";

    private static string HourWords(int hour) => $"{hour:00}:00 to {(hour + 1) % 24:00}:00";
}
