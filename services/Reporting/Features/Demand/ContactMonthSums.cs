using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>
/// Indicators by what no totals are kept by, such as a single source and a mode together, from the months of contacts: as quick as
/// the analysis of demand, where going through every fact would take seconds.
/// </summary>
internal static class ContactMonthSums
{
    private static readonly Dimension[] CountedBy = [Dimension.Source, Dimension.SourceGroup, Dimension.Mode];

    /// <summary>Whether the months of contacts can say it.</summary>
    public static bool Answers(IndicatorQuery query) =>
        query.Indicator is { Numerator.Counts: not null } and ({ Denominator: null } or { Denominator.Counts: not null }) && query.Codes.All(CountedBy.Contains);

    /// <summary>Adds the contacts of the stretches to the sums.</summary>
    public static async Task AddAsync(
        Session session, IndicatorQuery query, IReadOnlyList<Stretch> stretches, IndicatorSums numerator, IndicatorSums? denominator, CancellationToken cancellation)
    {
        if (stretches.Count == 0) return;
        var days = new Days(stretches[0].Start, stretches[^1].End);
        var (counts, of) = (Flags(query.Indicator.Numerator), query.Indicator.Denominator is { } whole ? Flags(whole) : null);
        var groups = new Dictionary<string, GroupDays>();
        var (byCodes, inPlace) = (new GroupDays?[ContactCell.MostCodes], (GroupDays?)null);
        await ContactMonthReader.AddAsync(session, ScopeOf(query, days), days, Add, cancellation, place => inPlace = query.GroupBy switch
        {
            Dimension.Locality => Group(place.Locality),
            Dimension.Team => Group(place.Team),
            _ => null
        });
        foreach (var (group, sums) in groups)
            for (var day = 0; day < sums.Numerator.Length; day++)
            {
                if (sums.Numerator[day] != 0) numerator.Add(group, days.From.AddDays(day), sums.Numerator[day]);
                if (sums.Denominator[day] != 0) denominator!.Add(group, days.From.AddDays(day), sums.Denominator[day]);
            }

        void Add(DateOnly on, ContactCell cell, int count)
        {
            var (codes, day) = (cell.Codes, on.DayNumber - days.From.DayNumber);
            var sums = inPlace ?? (byCodes[codes] ??= Group(GroupOf(query.GroupBy, cell)));
            if (counts[codes]) sums.Numerator[day] += count;
            if (of is not null && of[codes]) sums.Denominator[day] += count;
        }

        GroupDays Group(string name)
        {
            if (!groups.TryGetValue(name, out var found)) groups.Add(name, found = new(new long[days.To.DayNumber - days.From.DayNumber], new long[days.To.DayNumber - days.From.DayNumber]));
            return found;
        }
    }

    private static bool[] Flags(Measure measure) => [.. Enumerable.Range(0, ContactCell.MostCodes).Select(codes => measure.Counts!(new(codes)))];

    private static string GroupOf(Dimension dimension, ContactCell cell) => dimension switch
    {
        Dimension.Source => ContactCell.Sources[cell.SourceNumber] ?? Dimensions.NoValue,
        Dimension.SourceGroup => DemandScope.GroupOf(ContactCell.Sources[cell.SourceNumber]) ?? Dimensions.NoValue,
        Dimension.Mode => ContactCell.Modes[cell.ModeNumber] ?? Dimensions.NoValue,
        _ => ""
    };

    private static DemandScope ScopeOf(IndicatorQuery query, Days days) => new()
    {
        From = days.From, To = days.To, Locality = query.FilterOf(Dimension.Locality), Team = query.FilterOf(Dimension.Team),
        SourceGroup = query.FilterOf(Dimension.SourceGroup), Source = query.FilterOf(Dimension.Source), Mode = query.FilterOf(Dimension.Mode)
    };

    private sealed record GroupDays(long[] Numerator, long[] Denominator);
}
