using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>What became of the contacts of a group or source.</summary>
/// <param name="Group">Empty in the line of all.</param>
/// <param name="Source">Empty in the line of a group.</param>
/// <param name="Counts">How many there are.</param>
/// <param name="Conversion">Null of contacts not accepted, of which none became a referral.</param>
/// <param name="Nfa">No further action, of those decided.</param>
/// <param name="Repeat">Of children with an earlier contact day in the 12 months before.</param>
public sealed record SourceLine(string Group, string Source, SourceCounts Counts, SourceRate? Conversion, SourceRate Nfa, SourceRate Repeat);

/// <summary>What becomes of the contacts of each source.</summary>
public sealed record SourcesAnswer(DemandBasis Basis, SourceLine All, IReadOnlyList<SourceLine> Lines);

/// <summary>Counts by source group and source what became of contacts, beside what sources of that size usually have.</summary>
internal sealed class GetDemandSources(Db<ReportingService> db, ContactMonthReader reader, TimeProvider time)
{
    public Task<SourcesAnswer> RunAsync(DemandScope asked, CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var today = LondonTime.Today(time);
        var scope = asked.UpTo(today);
        var basis = await reader.BasisAsync(session, scope, today);
        var byCodes = new long[ContactCell.MostCodes];
        await ContactMonthReader.AddAsync(session, scope, new(scope.From, scope.To), (_, cell, count) => byCodes[cell.Codes] += count, cancellation);
        var bySource = new SourceCounts[ContactCell.Sources.Count];
        foreach (var (codes, count) in byCodes.Index().Where(one => one.Item != 0))
        {
            var cell = new ContactCell(codes);
            bySource[cell.SourceNumber] = bySource[cell.SourceNumber].With(cell, count);
        }

        // A period goes by the window of its first day.
        var known = basis.HistoryFrom <= Periods.YearBefore(scope.From);
        var groups = Groups(bySource).ToList();
        // Groups are compared with groups, sources with sources, of which some are all of their group.
        var wholes = groups.Select(group => group.Whole).ToList();
        SourceLine Line(string group, string source, SourceCounts counts, IReadOnlyCollection<SourceCounts> among)
        {
            SourceRate Rate(Func<SourceCounts, (long Num, long Den)> share, bool known = true) => SourceRate.Of(share(counts), [.. among.Select(share)], known);
            return new(
                group, source, counts, scope.OnlyNotAccepted ? null : Rate(one => (one.ToReferral, one.Decided)), Rate(one => (one.Nfa, one.Decided)),
                Rate(one => (one.Repeat, one.Contacts), known));
        }
        return new SourcesAnswer(
            basis, Line("", "", bySource.Aggregate((sum, one) => sum + one), []),
            [.. groups.SelectMany(group => group.Sources.Select(one => Line(group.Name, one.Source, one.Counts, bySource)).Prepend(Line(group.Name, "", group.Whole, wholes)).Where(line => line.Counts.Contacts > 0))]);
    }, cancellation);

    /// <summary>Each group with its whole, and its sources where it has several, in the order of the code set.</summary>
    private static IEnumerable<(string Name, SourceCounts Whole, IEnumerable<(string Source, SourceCounts Counts)> Sources)> Groups(SourceCounts[] bySource) =>
        from number in Enumerable.Range(1, bySource.Length - 1).Append(0)
        group number by DemandScope.GroupOf(ContactCell.Sources[number]) ?? Dimensions.NoValue into numbers
        select (
            numbers.Key, numbers.Select(number => bySource[number]).Aggregate((sum, one) => sum + one),
            numbers.Count() == 1 ? [] : numbers.Select(number => (ContactCell.Sources[number]!, bySource[number])));
}
