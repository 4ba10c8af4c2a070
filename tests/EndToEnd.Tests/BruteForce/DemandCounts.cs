using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>The analysis of demand (docs/analysis.md) counted row by row under one filter, as lines to hold against the answers.</summary>
internal sealed class DemandCounts(Entries entries, DemandFilter filter, DateOnly today)
{
    // The contacts under the filter, whatever their day; "again" is a repeat within 12 months.
    private readonly List<(ContactRow Row, bool IsAgain)> _contacts = [.. entries.Contacts.Where(one => Matches(one.Row, filter))];

    private readonly DateOnly _history = entries.HistoryFrom("contacts.received"), _from = Day(filter.From), _to = Min(Day(filter.To), today.AddDays(1));

    /// <summary>Lines <c>weekday hour contacts out of hours</c>, then how often each weekday occurs.</summary>
    public IEnumerable<string> Week() =>
        (from one in In(_from, _to)
         group one.Row by (Weekday(one.Row.Received.Day), Hour: one.Row.Received.Minutes / 60 ?? 99) into cell
         orderby cell.Key
         select $"{cell.Key.Item1} {cell.Key.Hour} {cell.Count()} {cell.Count(Entries.IsOutOfHours)}")
        .Append(string.Join(' ', Enumerable.Range(1, 7).Select(weekday => Days(Max(_from, _history), _to).Count(day => Weekday(day) == weekday))));

    /// <summary>The whole range, then its months: <c>from to contacts year-before part</c>.</summary>
    public IEnumerable<string> Months()
    {
        yield return Compare(_from, _to) + " whole";
        for (var month = new DateOnly(_from.Year, _from.Month, 1); month < _to; month = month.AddMonths(1))
        {
            var (start, end) = (Max(month, _from), Min(month.AddMonths(1), _to));
            var part = start != month || end != month.AddMonths(1) || end > today;
            if (_history < end || In(start, end).Any()) yield return Compare(start, end) + (part ? " part" : " whole");
        }
    }

    /// <summary>All, then every source that has contacts: what became of them.</summary>
    public IEnumerable<string> Sources()
    {
        var known = _from.AddYears(-1) >= _history;
        var range = In(_from, _to).ToList();
        return range.GroupBy(one => one.Row.Source).OrderBy(source => Codes.Sources.ToList().IndexOf(source.Key))
            .Select(source => SourceLine(source.Key, [.. source], range, known)).Prepend(SourceLine("", range, range, known));
    }

    /// <summary>Every group's contacts and referrals with those of all, whatever the source asked for.</summary>
    public IEnumerable<string> Shares() => new DemandCounts(entries, new(filter) { Source = "", SourceGroup = "" }, today).OfGroups();

    private IEnumerable<string> OfGroups()
    {
        var contacts = In(_from, _to).GroupBy(one => Codes.GroupOf(one.Row.Source)).ToDictionary(group => group.Key, group => group.Count());
        var referrals = entries.Of("referrals.received").Where(entry => entry.Day >= _from && entry.Day < _to && Is(filter.Locality, entry.Values["locality"]) && Is(filter.Team, entry.Values["team"]))
            .GroupBy(entry => entry.Values["source_group"]).ToDictionary(group => group.Key, group => group.Count());
        var hasMode = filter.Mode.Length > 0;
        return Codes.Groups.Where(group => contacts.ContainsKey(group) || (!hasMode && referrals.ContainsKey(group))).Select(group =>
            $"{group} {contacts.GetValueOrDefault(group)} {contacts.Values.Sum()} {(hasMode ? "-" : $"{referrals.GetValueOrDefault(group)} {referrals.Values.Sum()}")}");
    }

    private static string SourceLine(string source, List<(ContactRow Row, bool IsAgain)> rows, List<(ContactRow Row, bool IsAgain)> all, bool known)
    {
        // The line of a group that has one source is that of the group, which is compared with groups.
        Func<string, string> kind = source.Length > 0 && Codes.Sources.Count(code => Codes.GroupOf(code) == Codes.GroupOf(source)) == 1 ? Codes.GroupOf : code => code;
        string Rate(Func<(ContactRow Row, bool IsAgain), bool> counts, Func<(ContactRow Row, bool IsAgain), bool> of, bool exists = true)
        {
            (int Num, int Den) Share(IEnumerable<(ContactRow Row, bool IsAgain)> some) => (some.Count(one => of(one) && counts(one)), some.Count(of));
            var (num, den) = Share(rows);
            return $"{num}/{den} {(!exists ? "history" : den == 0 ? "denominator" : source.Length == 0 ? "" : Funnel.PositionOf((num, den), [.. all.GroupBy(one => kind(one.Row.Source)).Select(Share)]))}";
        }

        var conversion = Rate(one => Entries.IsReferral(one.Row), one => IsDecided(one.Row));
        return $"{source} {rows.Count} {rows.Count(one => one.Row is { HasOutcomeColumn: true, Outcome: "" })} conversion {conversion} nfa {Rate(one => one.Row.Outcome == "nfa", one => IsDecided(one.Row))} repeat {Rate(one => one.IsAgain, _ => true, known)}";
    }

    /// <summary>The same days a year before; a month's last day stands beside its last day.</summary>
    private string Compare(DateOnly from, DateOnly to)
    {
        var (yearFrom, yearTo) = (from.AddYears(-1), to.Day == 1 ? to.AddYears(-1) : to.AddDays(-1).AddYears(-1).AddDays(1));
        return string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} {to:yyyy-MM-dd} {In(from, to).Count()} {(yearFrom < _history ? "history" : $"{In(yearFrom, yearTo).Count()}")}");
    }

    private IEnumerable<(ContactRow Row, bool IsAgain)> In(DateOnly from, DateOnly to) => _contacts.Where(one => one.Row.Received.Day >= from && one.Row.Received.Day < to);

    private static bool Matches(ContactRow row, DemandFilter filter) =>
        Is(filter.Locality, row.Locality) && Is(filter.Team, row.Team) && Is(filter.Mode, row.Mode) && Is(filter.Source, row.Source)
        && Is(filter.SourceGroup, Codes.GroupOf(row.Source)) && (filter.Contacts != "not_accepted" || (IsDecided(row) && !Entries.IsReferral(row)));

    private static bool IsDecided(ContactRow row) => row.HasOutcomeColumn && row.Outcome.Length > 0;

    private static bool Is(string asked, string value) => asked.Length == 0 || asked == (value.Length > 0 ? value : Codes.None);

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) => Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber)).Select(from.AddDays);

    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
