using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>A group's part of the contacts and referrals of some days.</summary>
/// <param name="Days">Which days.</param>
/// <param name="Group">The source group.</param>
/// <param name="Contacts">Of the group, and of all.</param>
/// <param name="Referrals">Of the group, and of all; null where referrals cannot be told apart so.</param>
/// <param name="Part">Of a month: it has other days, or is not over.</param>
public sealed record GroupShare(Days Days, string Group, (long Of, long All) Contacts, (long Of, long All)? Referrals, bool Part = false);

/// <summary>Who contacts and referrals come from.</summary>
public sealed record SharesAnswer(DemandBasis Basis, IReadOnlyList<GroupShare> Groups, IReadOnlyList<GroupShare> Months);

/// <summary>Counts contacts and referrals by source group, and those of one group by month.</summary>
internal sealed class GetSourceShares(Db<ReportingService> db, ContactMonthReader reader, IndicatorReader indicators, TimeProvider time)
{
    public Task<SharesAnswer> RunAsync(DemandScope asked, string shareOf, CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var today = LondonTime.Today(time);
        var scope = asked.UpTo(today) with { Source = null, SourceGroup = null };
        var basis = await reader.BasisAsync(session, scope, today);
        var contacts = await ContactsAsync(session, scope, cancellation);
        var referrals = scope.Mode is null ? await ReferralsAsync(session, scope, today, cancellation) : null;

        var (contactsOf, referralsOf) = (contacts.ToLookup(one => one.Key.Month), referrals?.ToLookup(one => one.Key.Month));
        GroupShare Share(Days days, string of, int? month = null) => new(
            days, of,
            Sum(month is { } contactMonth ? contactsOf[contactMonth] : contacts, of),
            referrals is null ? null : Sum(month is { } referralMonth ? referralsOf![referralMonth] : referrals, of));
        return new SharesAnswer(
            basis,
            [.. ReferralSources.Groups.Append(Dimensions.NoValue).Select(one => Share(new(scope.From, scope.To), one)).Where(share => share.Contacts.Of > 0 || share.Referrals?.Of > 0)],
            [
                .. from days in new Days(scope.From, scope.To).Months()
                   let share = Share(days, shareOf, Months.NumberOf(days.From))
                   where basis.HistoryFrom < days.To || share.Contacts.All > 0 || share.Referrals?.All > 0
                   select share with { Part = days.IsPartOfMonth(today) }
            ]);
    }, cancellation);

    private static async Task<Dictionary<(int Month, string Group), long>> ContactsAsync(Session session, DemandScope scope, CancellationToken cancellation)
    {
        if (scope.From >= scope.To) return [];
        var (first, sources) = (Months.NumberOf(scope.From), ContactCell.Sources.Count);
        var counts = new long[(Months.NumberOf(scope.To.AddDays(-1)) - first + 1) * sources];
        await ContactMonthReader.AddAsync(session, scope, new(scope.From, scope.To),
            (day, cell, count) => counts[((Months.NumberOf(day) - first) * sources) + cell.SourceNumber] += count, cancellation);
        return counts.Index().Where(one => one.Item != 0)
            .GroupBy(one => (first + (one.Index / sources), DemandScope.GroupOf(ContactCell.Sources[one.Index % sources]) ?? Dimensions.NoValue), one => one.Item)
            .ToDictionary(group => group.Key, group => group.Sum());
    }

    private async Task<Dictionary<(int Month, string Group), long>> ReferralsAsync(Session session, DemandScope scope, DateOnly today, CancellationToken cancellation)
    {
        if (scope.From >= scope.To) return [];
        var filter = new Dictionary<Dimension, string>();
        if (scope.Locality is { } locality) filter[Dimension.Locality] = locality;
        if (scope.Team is { } team) filter[Dimension.Team] = team;
        var answer = await indicators.ReadAsync(session, new()
        {
            Indicator = IndicatorCatalogue.Find("referrals.received")!, From = scope.From, To = scope.To, Grain = Grain.Month, GroupBy = Dimension.SourceGroup, Filter = filter
        }, today, cancellation);
        return answer.Points.Where(point => point.Numerator != 0).ToDictionary(point => (Months.NumberOf(point.PeriodStart), point.Group), point => point.Numerator);
    }

    private static (long Of, long All) Sum(IEnumerable<KeyValuePair<(int Month, string Group), long>> counts, string group) => counts.Aggregate(
        (Of: 0L, All: 0L), (sum, one) => (sum.Of + (one.Key.Group == group ? one.Value : 0), sum.All + one.Value));
}
