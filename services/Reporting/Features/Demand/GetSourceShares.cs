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
        var contacts = new Dictionary<(int Month, string Group), long>();
        await ContactMonthReader.AddAsync(session, scope, new(scope.From, scope.To), (day, cell, count) =>
        {
            var key = (Months.NumberOf(day), DemandScope.GroupOf(ContactCell.Sources[cell.SourceNumber]) ?? Dimensions.NoValue);
            contacts[key] = contacts.GetValueOrDefault(key) + count;
        }, cancellation);
        var referrals = scope.Mode is null ? await ReferralsAsync(session, scope, today, cancellation) : null;

        GroupShare Share(Days days, string of, Func<int, bool> month) => new(days, of, Sum(contacts, of, month), referrals is null ? null : Sum(referrals, of, month));
        return new SharesAnswer(
            basis,
            [.. ReferralSources.Groups.Append(Dimensions.NoValue).Select(one => Share(new(scope.From, scope.To), one, _ => true)).Where(share => share.Contacts.Of > 0 || share.Referrals?.Of > 0)],
            [
                .. from days in new Days(scope.From, scope.To).Months()
                   let share = Share(days, shareOf, month => month == Months.NumberOf(days.From))
                   where basis.HistoryFrom < days.To || share.Contacts.All > 0 || share.Referrals?.All > 0
                   select share with { Part = days.IsPartOfMonth(today) }
            ]);
    }, cancellation);

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
        return answer.Points.ToDictionary(point => (Months.NumberOf(point.PeriodStart), point.Group), point => point.Numerator);
    }

    private static (long Of, long All) Sum(Dictionary<(int Month, string Group), long> counts, string group, Func<int, bool> month)
    {
        var of = counts.Where(one => month(one.Key.Month)).ToList();
        return (of.Where(one => one.Key.Group == group).Sum(one => one.Value), of.Sum(one => one.Value));
    }
}
