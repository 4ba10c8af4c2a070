using CsWorkPerf.Contracts.Reporting.V1;
using Grain = CsWorkPerf.Contracts.Reporting.V1.Grain;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>A series counted row by row, to hold against the engine's.</summary>
internal static class ByHandSeries
{
    /// <summary>Lines <c>period group num/den value reason</c>, sorted.</summary>
    public static IReadOnlyList<string> Of(ByHand rows, GetIndicatorRequest request, DateOnly today, DateOnly historyFrom)
    {
        var (from, to) = (Day(request.From), Day(request.To));
        var periods = new SortedDictionary<DateOnly, DateOnly>();
        for (var day = from; day < to && day <= today; day = day.AddDays(1))
        {
            var start = Start(request.Grain, day) is var begins && begins < from ? from : begins;
            periods[request.Grain == Grain.Total ? from : start] = day;
        }

        var stock = request.Indicator is "contacts.open" or "referrals.awaiting_assessment" or "assessments.open" or "assessments.awaiting_authorisation" or "s47.open" or "icpc.overdue";
        var counts = stock || request.Indicator is "analysis.undecided" or "assessments.duration" || request.Indicator.Split('.')[1] is "received" or "started" or "completed";
        var mean = request.Indicator is "contacts.hand_offs" or "analysis.hand_offs_squared" or "assessments.days_to_seen" or "assessments.authorisation_lag" or "audits.moderation_drift";
        var figures = new List<(DateOnly Period, string Group, long Num, long Den)>();
        var matching = stock ? [] : rows.Rows(request.Indicator).Where(row => Matches(row, request)).ToList();
        foreach (var (start, last) in periods)
        {
            var inPeriod = stock ? rows.Stock(request.Indicator, last).Where(row => Matches(row, request)) : matching.Where(row => row.Day >= start && row.Day <= last);
            figures.AddRange(inPeriod.GroupBy(row => request.GroupBy.Length == 0 ? "" : Value(row, request.GroupBy))
                .Select(group => (start, group.Key, group.Sum(row => row.Num), group.Sum(row => row.Den))));
        }

        var groups = request.GroupBy.Length == 0 ? [""] : figures.Where(figure => (counts ? figure.Num : figure.Den) != 0).Select(figure => figure.Group).Distinct();
        return
        [
            .. (from period in periods.Keys
                from @group in groups
                let found = figures.Find(figure => figure.Period == period && figure.Group == @group)
                let reason = request.Indicator.EndsWith("_12m", StringComparison.Ordinal) && period.AddYears(-1) < historyFrom ? "history"
                    : !counts && found.Den == 0 ? "denominator" : ""
                let value = reason.Length > 0 ? (double?)null
                    : counts ? found.Num : (mean ? 1 : 100) * (double)found.Num / found.Den
                select Line(period, @group, found.Num, counts ? null : found.Den, value, reason)).Order(StringComparer.Ordinal)
        ];
    }

    /// <summary>The engine's answer as the same lines.</summary>
    public static IReadOnlyList<string> Lines(IndicatorSeries series) =>
    [
        .. series.Points.Select(point => Line(Day(point.PeriodStart), point.Group, (long)point.Numerator, point.HasDenominator ? (long)point.Denominator : null,
            point.HasValue ? point.Value : null, point.AbsentReason)).Order(StringComparer.Ordinal)
    ];

    private static string Line(DateOnly period, string group, long num, long? den, double? value, string reason) =>
        FormattableString.Invariant($"{period:yyyy-MM-dd} {group} {num}/{den} {value:0.######} {reason}");

    private static bool Matches(ByHandRow row, GetIndicatorRequest request) => request.Filter.All(filter => Value(row, filter.Key) == filter.Value);

    private static string Value(ByHandRow row, string dimension) => row.Values[dimension] ?? "(none)";

    private static DateOnly Start(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => day,
        Grain.Week => day.DayOfWeek == DayOfWeek.Monday ? day : Start(grain, day.AddDays(-1)),
        Grain.Month => new(day.Year, day.Month, 1),
        Grain.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => new(day.Month >= 4 ? day.Year : day.Year - 1, 4, 1)
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
