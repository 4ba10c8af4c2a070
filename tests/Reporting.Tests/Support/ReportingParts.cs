using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Consumers;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>The engine on a real SQLite file, without a host: events go in by hand, batch by batch.</summary>
internal sealed class ReportingParts : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FactStore<ContactFact> _contacts = new(ContactFactSql.Table);
    private readonly FactStore<ReferralFact> _referrals = new(ReferralFactSql.Table);
    private readonly OnIntakeFacts _consumer;
    private long _position;

    private ReportingParts(int rebuildBehind)
    {
        Db = new(new DataSettings(Dialect.Sqlite, $"Data Source={_folder.File("reporting.db")}"));
        var totals = new TotalsStore(new SeriesBook());
        var settings = new ReportingSettings { RebuildBehind = rebuildBehind };
        _consumer = new OnIntakeFacts(new TakeInFacts(_contacts, _referrals, totals, Rules, Counted, settings), new ForgetFacts(_contacts, _referrals));
        Fold = new FoldTotals(Db, _contacts, _referrals, totals, Rules, new RebuildState());
        Rebuild = new RebuildTotals(Db, _contacts, _referrals, Fold, new RebuildState(), Counted);
    }

    private static TotalsSettings Counted { get; } = TotalsSettings.Of(new CalendarSettings());

    public static CountingRules Rules { get; } = new(WorkingDayCalendar.From(new CalendarSettings()), OfficeHours.From(new CalendarSettings()));

    public Db<ReportingService> Db { get; }
    public FoldTotals Fold { get; }
    public RebuildTotals Rebuild { get; }

    public static async Task<ReportingParts> MakeAsync(int rebuildBehind = 1_000_000)
    {
        var parts = new ReportingParts(rebuildBehind);
        await Migrator.MigrateAsync(parts.Db, typeof(ReportingModule).Assembly, TimeProvider.System, CancellationToken.None);
        return parts;
    }

    /// <summary>Takes in events as one batch; <paramref name="more"/> is how many the source still has.</summary>
    public Task TakeInAsync(IReadOnlyList<IEvent> events, long more = 0)
    {
        var from = _position + 1;
        _position += events.Count;
        var batch = new FollowedBatch("intake", from, _position, _position + more, [.. events.Select((one, i) => new FollowedEvent(from + i, true, one))]);
        return Db.WriteAsync(tx => _consumer.ApplyAsync(tx, batch), CancellationToken.None);
    }

    public Task ForgetAsync() => Db.WriteAsync(tx => _consumer.ForgetAsync(tx, "intake"), CancellationToken.None);

    public Task<TotalsState> StateAsync() => Db.ReadAsync(TotalsStateStore.ReadAsync, CancellationToken.None);

    /// <summary>The shown totals, one line each, sorted.</summary>
    public async Task<IReadOnlyList<string>> ShownAsync() => await Db.ReadAsync(
        session => session.ListAsync<string>("""
            select s.[measure] || ' ' || s.[dimension] || '=' || s.[value] || ' ' || s.[dimension2] || '=' || s.[value2] || ' ' || p.[locality] || '/' || p.[team]
                   || ' ' || t.[month] || ' ' || t.[amount] || ' (' || t.[days] || ')'
            from [totals] t join [series] s on s.[series_id] = t.[series_id] join [places] p on p.[place_id] = t.[place_id]
            where t.[version] = (select [shown_version] from [totals_state]) order by 1
            """), CancellationToken.None);

    /// <summary>The same lines, folded from rows in memory by the pure functions alone.</summary>
    public static IReadOnlyList<string> Folded(IEnumerable<IEvent> events)
    {
        var last = events.GroupBy(one => one.AggregateId).Select(versions => versions.MaxBy(one => one.Version)!).ToList();
        var sums = new TotalSums();
        AddGroups(last.OfType<ContactChanged>().Select(OnIntakeFacts.Fact), GroupMeasures.OfContacts(Rules), sums);
        AddGroups(last.OfType<ReferralChanged>().Select(OnIntakeFacts.Fact), GroupMeasures.OfReferrals(), sums);
        return [.. sums.Rows().Select(row => Line(sums, row)).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static void AddGroups<TFact>(IEnumerable<TFact> facts, Action<IReadOnlyList<TFact>, List<Contribution>> measure, TotalSums sums)
        where TFact : IFact
    {
        foreach (var group in facts.GroupBy(fact => fact.ChildId))
        {
            var contributions = new List<Contribution>();
            measure([.. group], contributions);
            sums.Add(contributions);
        }
    }

    private static string Line(TotalSums sums, MonthRow row)
    {
        var (series, place) = (sums.Series[row.Series], sums.Places[row.Place]);
        return $"{series.Measure.Name} {Dimensions.NameOf(series.Dimension)}={series.Value} {Dimensions.NameOf(series.Dimension2)}={series.Value2} {place.Locality}/{place.Team} {row.Month} {row.Amount} ({row.DaysText()})";
    }
}
