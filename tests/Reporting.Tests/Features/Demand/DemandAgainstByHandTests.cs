using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;
using Grain = CsWorkPerf.Contracts.Reporting.V1.Grain;

namespace CsWorkPerf.Reporting.Tests.Features.Demand;

/// <summary>Any filter of the analysis against a plain count over the rows, and against the indicators where both can say it.</summary>
public sealed class DemandAgainstByHandTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2024, 2, 10), Today = new(2026, 11, 21);

    private ReportingHost _host = null!;
    private IReadOnlyList<ContactChanged> _contacts = [];
    private IReadOnlyList<ReferralChanged> _referrals = [];
    private WorkingDayCalendar _calendar = null!;

    public async ValueTask InitializeAsync()
    {
        var random = new RandomRows(20261122);
        var days = Today.DayNumber - First.DayNumber + 3;
        // An event of a contact names no unknown source, but it may come without one.
        _contacts = [.. Enumerable.Range(1, 900).Select(id => random.Contact(id, First, days, children: 350)).Select(row => row.ContactId.EndsWith('7') ? row with { Source = "" } : row)];
        _referrals = [.. Enumerable.Range(1, 300).Select(id => random.Referral(id, First, days, children: 150))];
        _host = await ReportingHost.StartAsync();
        await _host.PublishAsync([.. _contacts, .. _referrals]);
        await _host.CaughtUpAsync();
        _calendar = _host.Get<WorkingDayCalendar>();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Answers_OfAnyFilter_AreTheCountsByHand()
    {
        var random = new Random(22);
        for (var round = 0; round < 80; round++)
        {
            var from = First.AddDays(random.Next(300));
            var filter = new DemandFilter
            {
                From = from.Text(), To = from.AddDays(1 + random.Next(900)).Text(), Contacts = Pick(random, "", "all", "not_accepted"),
                Locality = Pick(random, "", "", "north", "south", "(none)"), Team = Pick(random, "", "", "", "t1", "(none)"),
                Mode = Pick(random, ["", "", "(none)", .. Modes.Codes.Values]), SourceGroup = Pick(random, ["", "", "", "(none)", .. ReferralSources.Groups])
            };
            if (filter.SourceGroup.Length == 0 && random.Next(3) == 0) filter.Source = Pick(random, ["(none)", .. ReferralSources.Codes.Values]);
            await HoldsAsync(filter);
        }
    }

    [Fact]
    public async Task Answers_OfAllContacts_AreThoseOfTheIndicators()
    {
        var filter = DemandCalls.Filter("2025-03-05", "2026-10-20", mode: "written");
        var sources = await _host.Demand.GetDemandSourcesAsync(new() { Filter = filter }, _host.As(Roles.Analyst));
        foreach (var (indicator, numerator, denominator) in new (string, Func<DemandSources.Types.Line, long>, Func<DemandSources.Types.Line, long>)[]
        {
            ("contacts.received", line => line.Contacts, _ => 0), ("contacts.conversion", line => line.Conversion.Numerator, line => line.Conversion.Denominator),
            ("contacts.nfa", line => line.Nfa.Numerator, line => line.Nfa.Denominator), ("contacts.repeat_12m", line => line.Repeat.Numerator, line => line.Repeat.Denominator)
        })
        {
            var series = await _host.GetAsync(indicator, filter.From, filter.To, Grain.Total, "source_group", ("mode", "written"));
            Assert.Equal(
                series.Points.Select(point => (point.Group, point.Numerator, point.Denominator)),
                sources.Lines.Where(line => line.Source.Length == 0 && (numerator(line) > 0 || denominator(line) > 0)).Select(line => (line.SourceGroup, (double)numerator(line), (double)denominator(line))));
        }
    }

    private async Task HoldsAsync(DemandFilter filter)
    {
        var (from, to) = (Day(filter.From), Day(filter.To) > Today.AddDays(1) ? Today.AddDays(1) : Day(filter.To));
        var all = _contacts.Where(row => Matches(row, filter)).ToList();
        var rows = all.Where(row => Received(row) >= from && Received(row) < to).ToList();

        var week = await _host.Demand.GetWeekPatternAsync(new() { Filter = filter }, _host.As(Roles.Manager));
        Equal(filter, rows.GroupBy(row => ((int)Received(row).DayOfWeek + 6) % 7 * 100 + (Hour(row) ?? 99)).OrderBy(cell => cell.Key)
                .Select(cell => $"{cell.Key} {cell.Count()} {cell.Count(IsOutOfHours)}"),
            week.Cells.Select(cell => $"{((cell.Weekday - 1) * 100) + (cell.HasHour ? cell.Hour : 99)} {cell.Contacts} {cell.OutOfHours}"));

        var months = await _host.Demand.GetDemandMonthsAsync(new() { Filter = filter }, _host.As(Roles.Manager));
        Equal(filter, Enumerable.Range(0, 60).Select(i => new DateOnly(2024, 1, 1).AddMonths(i)).Where(month => month < to && month.AddMonths(1) > from)
                .Select(month => $"{rows.Count(row => Received(row).Year == month.Year && Received(row).Month == month.Month)}"),
            months.Months.Select(month => $"{month.Contacts}"));
        // Of 29 February 28 February, and whole months beside whole months: the other tests have those.
        if (months.All.HasYearBefore && Day(filter.To).Day == 2)
            Assert.Equal(all.Count(row => Received(row) >= from.AddYears(-1) && Received(row) < to.AddYears(-1)), months.All.YearBefore);

        var sources = await _host.Demand.GetDemandSourcesAsync(new() { Filter = filter }, _host.As(Roles.Manager));
        Equal(filter, rows.GroupBy(row => row.Source).Where(source => source.Key.Length > 0).OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => Line(source.Key, [.. source])),
            sources.Lines.Where(line => line.Source.Length > 0 || sources.Lines.Count(other => other.SourceGroup == line.SourceGroup) == 1 && line.SourceGroup != "(none)")
                .Select(line => (Code: line.Source.Length > 0 ? line.Source : ReferralSources.Codes.Values.Single(code => ReferralSources.GroupOf(code) == line.SourceGroup), line))
                .OrderBy(each => each.Code, StringComparer.Ordinal).Select(each => Line(each.Code, each.line)));
        Assert.Equal(Line("", rows), Line("", sources.All));
        // Ten groups or more of ten or more tell how much groups usually differ.
        var told = sources.Lines.Count(line => line.Source.Length == 0 && line.Nfa.Denominator >= 10);
        Assert.All(sources.Lines.Where(line => line.Source.Length == 0 && line.Nfa.HasValue), line => Assert.Equal(told < 10 ? "chance" : "spread", line.Nfa.Limits));

        if (filter.Mode.Length > 0 || filter.Source.Length > 0 || filter.SourceGroup.Length > 0) return;
        var referrals = _referrals.Where(row => !row.Withdrawn && row.ReferredOn >= from && row.ReferredOn < to && Is(filter.Locality, row.LocalityId) && Is(filter.Team, row.TeamId)).ToList();
        var shares = await _host.Demand.GetSourceSharesAsync(new() { Filter = filter }, _host.As(Roles.Manager));
        Equal(filter, ReferralSources.Groups.Append("(none)").Select(group => $"{group} {rows.Count(row => Group(row.Source) == group)}/{rows.Count} {referrals.Count(row => Group(row.Source) == group)}/{referrals.Count}")
            .Where(line => !line.Contains(" 0/" + rows.Count + " 0/", StringComparison.Ordinal)), shares.Groups.Select(share => share.Text()));
    }

    private static string Line(string code, IReadOnlyCollection<ContactChanged> rows)
    {
        var decided = rows.Where(row => row.Outcome is not null).ToList();
        return $"{code} {rows.Count} {rows.Count(row => row.OutcomeSupplied && row.Outcome is null)} {decided.Count(row => row.Outcome is "referral_assessment" or "referral_strategy")} {decided.Count(row => row.Outcome == "nfa")}/{decided.Count}";
    }

    private static string Line(string code, DemandSources.Types.Line line) =>
        $"{code} {line.Contacts} {line.Undecided} {line.Conversion?.Numerator ?? 0} {line.Nfa.Numerator}/{line.Nfa.Denominator}";

    private static void Equal(DemandFilter filter, IEnumerable<string> expected, IEnumerable<string> found) =>
        Assert.True(expected.SequenceEqual(found), $"{filter}\nexpected {string.Join(", ", expected)}\nfound    {string.Join(", ", found)}");

    private static bool Matches(ContactChanged row, DemandFilter filter) =>
        Is(filter.Locality, row.LocalityId) && Is(filter.Team, row.TeamId) && Is(filter.Mode, row.Mode) && Is(filter.Source, row.Source.Length == 0 ? null : row.Source)
        && Is(filter.SourceGroup, Group(row.Source) == "(none)" ? null : Group(row.Source))
        && (filter.Contacts != "not_accepted" || row.Outcome is not (null or "referral_assessment" or "referral_strategy"));

    private static bool Is(string asked, string? value) => asked.Length == 0 || asked == (value ?? "(none)");

    private static string Group(string source) => ReferralSources.GroupOf(source) is { Length: > 0 } group ? group : "(none)";

    private bool IsOutOfHours(ContactChanged row) => Hour(row) is { } hour && (!_calendar.IsWorkingDay(Received(row)) || hour is < 9 or >= 17);

    private static int? Hour(ContactChanged row) => LocalMoment.Parse(row.ReceivedAt).Time?.Hour;

    private static DateOnly Received(ContactChanged row) => LocalMoment.Parse(row.ReceivedAt).Day;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Pick(Random random, params IReadOnlyList<string> values) => values[random.Next(values.Count)];
}
