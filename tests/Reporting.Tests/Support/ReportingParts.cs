using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Consumers;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Totals;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>The engine on a real SQLite file, without a host: events go in by hand, batch by batch.</summary>
internal sealed class ReportingParts : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly OnIntakeFacts _intake;
    private readonly OnAssessmentFacts _assessment;
    private long _position;

    private ReportingParts(int rebuildBehind, string? sqlServer)
    {
        Db = new(sqlServer is null
            ? new DataSettings(Dialect.Sqlite, $"Data Source={_folder.File("reporting.db")}")
            : new DataSettings(Dialect.SqlServer, sqlServer));
        var totals = new TotalsStore(new SeriesBook());
        var settings = new ReportingSettings { RebuildBehind = rebuildBehind };
        var takeIn = new TakeInFacts(Kinds, new TakeInAliases(Kinds), totals, Counted, settings);
        _intake = new OnIntakeFacts(takeIn, new ForgetFacts(Kinds));
        _assessment = new OnAssessmentFacts(takeIn, new ForgetFacts(Kinds));
        Fold = new FoldTotals(Db, Kinds, totals, new RebuildState());
        Rebuild = new RebuildTotals(Db, Kinds, Fold, new RebuildState(), Counted);
    }

    private static TotalsSettings Counted { get; } = TotalsSettings.Of(new CalendarSettings(), new AssessmentClock());

    public static CountingRules Rules { get; } = new(WorkingDayCalendar.From(new CalendarSettings()), OfficeHours.From(new CalendarSettings()), new AssessmentClock());

    public static FactKinds Kinds { get; } = new(Rules);

    public Db<ReportingService> Db { get; }
    public FoldTotals Fold { get; }
    public RebuildTotals Rebuild { get; }

    public static async Task<ReportingParts> MakeAsync(int rebuildBehind = 1_000_000, string? sqlServer = null)
    {
        var parts = new ReportingParts(rebuildBehind, sqlServer);
        await Migrator.MigrateAsync(parts.Db, typeof(ReportingModule).Assembly, TimeProvider.System, CancellationToken.None);
        return parts;
    }

    /// <summary>Takes in events as one batch; <paramref name="more"/> is how many the source still has.</summary>
    public Task TakeInAsync(IReadOnlyList<IEvent> events, long more = 0)
    {
        var from = _position + 1;
        _position += events.Count;
        var batch = new FollowedBatch("intake", from, _position, _position + more, [.. events.Select((one, i) => new FollowedEvent(from + i, true, one))]);
        return Db.WriteAsync(
            async tx =>
            {
                await _intake.ApplyAsync(tx, batch);
                await _assessment.ApplyAsync(tx, batch);
            },
            CancellationToken.None);
    }

    public Task ForgetAsync() => Db.WriteAsync(tx => _intake.ForgetAsync(tx, "intake"), CancellationToken.None);

    /// <summary>What the follower does after a batch.</summary>
    public Task FollowedToAsync(long position) => Db.WriteAsync(
        async tx =>
        {
            await tx.ExecuteAsync("delete from [checkpoints]");
            await tx.ExecuteAsync("insert into [checkpoints] ([source], [log_id], [position]) values ('intake', 'log', @position)", new { position });
        },
        CancellationToken.None);

    /// <summary>One figure for all of 2026.</summary>
    public Task<IndicatorAnswer> AskAsync(string indicator, Dictionary<Dimension, string> filter)
    {
        var reader = new IndicatorReader(new FactsReader(Kinds), new ReportingSettings(), Rules);
        var query = new IndicatorQuery
        {
            Indicator = IndicatorCatalogue.Find(indicator)!, From = new(2026, 1, 1), To = new(2027, 1, 1), Grain = Grain.Total, Filter = filter
        };
        return Db.ReadAsync(session => reader.ReadAsync(session, query, new(2026, 11, 21), CancellationToken.None), CancellationToken.None);
    }

    public Task<TotalsState> StateAsync() => Db.ReadAsync(TotalsStateStore.ReadAsync, CancellationToken.None);

    /// <summary>What earlier runs left on a server that stays goes.</summary>
    public Task EmptyAsync() => Db.WriteAsync(
        async tx =>
        {
            foreach (var table in (string[])["contact_facts", "referral_facts", "review_facts", "assessment_facts", "enquiry_facts", "audit_facts", "child_aliases", "fact_queries", "totals", "contact_months", "contact_month_changes", "building_changes", "shown_positions", "series", "places"])
                await tx.ExecuteAsync($"delete from [{table}]");
            await tx.ExecuteAsync("update [totals_state] set [commits] = 0, [shown_commit] = 0, [mode] = 'current', [settings] = '', [refilling] = 0");
        },
        CancellationToken.None);

    /// <summary>The shown totals, one line each, sorted.</summary>
    public async Task<IReadOnlyList<string>> ShownAsync()
    {
        var rows = await Db.ReadAsync(session => session.ListAsync<ShownRow>("""
            select s.[measure] as [Measure], s.[dimension] as [Dimension], s.[value] as [Value], s.[dimension2] as [Dimension2], s.[value2] as [Value2],
                   coalesce(p.[locality], 'everywhere') as [Locality], coalesce(p.[team], '') as [Team], t.[month] as [Month], t.[amount] as [Amount], t.[days] as [Days]
            from [totals] t join [series] s on s.[series_id] = t.[series_id] left join [places] p on p.[place_id] = t.[place_id]
            where t.[version] = (select [shown_version] from [totals_state])
            """), CancellationToken.None);
        var months = await Db.ReadAsync(session => session.ListAsync<ShownMonth>("""
            select coalesce(p.[locality], '') as [Locality], coalesce(p.[team], '') as [Team], c.[month] as [Month], c.[counts] as [Counts]
            from [contact_months] c join [places] p on p.[place_id] = c.[place_id]
            where c.[version] = (select [shown_version] from [totals_state])
            """), CancellationToken.None);
        return [.. rows.Select(row => row.Line).Concat(months.Select(row => row.Line)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The same lines, folded from rows in memory by the pure functions alone.</summary>
    public static IReadOnlyList<string> Folded(IEnumerable<IEvent> events)
    {
        var last = events.GroupBy(one => one.AggregateId).Select(versions => versions.MaxBy(one => one.Version)!).ToList();
        var sums = new TotalSums();
        var mergedInto = last.OfType<ChildAliasChanged>().Where(alias => alias.MergedInto is not null).ToDictionary(alias => alias.ChildId, alias => alias.MergedInto!);
        AddGroups(last.OfType<ContactChanged>().Select(OnIntakeFacts.Fact).Select(fact => fact with { ChildId = Kept(fact.ChildId) }), Kinds.Contacts.Kind.Measure, sums);
        AddGroups(last.OfType<ReferralChanged>().Select(OnIntakeFacts.Fact).Select(fact => fact with { ChildId = Kept(fact.ChildId) }), Kinds.Referrals.Kind.Measure, sums);
        var contacts = last.OfType<ContactChanged>().ToDictionary(one => one.ContactId);
        AddGroups(last.OfType<ReviewRecorded>().Select(one => WithContact(one, contacts.GetValueOrDefault(one.ContactId ?? ""))), Kinds.Reviews.Kind.Measure, sums);
        var sources = last.OfType<ReferralChanged>().Where(one => !one.Withdrawn).ToDictionary(one => one.ReferralId, one => one.Source);
        var assessments = last.OfType<AssessmentChanged>().Select(OnAssessmentFacts.Fact)
            .Select(fact => fact with { Source = sources.GetValueOrDefault(fact.ReferralId ?? "") }).ToList();
        AddGroups(last.OfType<ReferralChanged>().Select(one => Awaiting(one, assessments)), Kinds.Awaiting.Measure, sums);
        AddGroups(assessments, Kinds.Assessments.Kind.Measure, sums);
        AddGroups(last.OfType<EnquiryChanged>().Select(OnAssessmentFacts.Fact), Kinds.Enquiries.Kind.Measure, sums);
        AddGroups(last.OfType<AuditChanged>().Select(OnAssessmentFacts.Fact), Kinds.Audits.Kind.Measure, sums);
        var everywhere = sums.Rows().GroupBy(row => (row.Series, row.Month))
            .Select(places => places.First() with { Days = [.. Enumerable.Range(0, MonthRow.MostDays).Select(day => places.Sum(row => row.Days[day]))] })
            .Where(row => !row.IsZero);
        return
        [
            .. sums.Rows().Select(row => Line(sums, row, sums.Places[row.Place]))
                .Concat(everywhere.Select(row => Line(sums, row, new("everywhere", ""))))
                .Concat(sums.ContactMonths().Select(month => Line(month, sums.Places[month.Place]))).Order(StringComparer.Ordinal)
        ];

        string Kept(string child) => mergedInto.TryGetValue(child, out var into) ? Kept(into) : child;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static ReviewFact WithContact(ReviewRecorded review, ContactChanged? contact) => OnIntakeFacts.Fact(review) with
    {
        Source = contact?.Source,
        Outcome = contact?.Outcome,
        LocalityId = contact?.LocalityId,
        TeamId = contact?.TeamId
    };

    private static AwaitingFact Awaiting(ReferralChanged referral, IReadOnlyList<AssessmentFact> assessments) => new()
    {
        ReferralId = referral.ReferralId,
        Version = referral.Version,
        ReferredOn = referral.ReferredOn,
        LocalityId = referral.LocalityId,
        TeamId = referral.TeamId,
        Nfa = referral.Nfa,
        Route = referral.Route,
        Withdrawn = referral.Withdrawn,
        AssessedFrom = assessments.Where(one => !one.Withdrawn && one.ReferralId == referral.ReferralId).Min(one => (DateOnly?)one.StartedOn)
    };

    private static void AddGroups<TFact>(IEnumerable<TFact> facts, Action<IReadOnlyList<TFact>, List<Contribution>> measure, TotalSums sums)
        where TFact : IFact
    {
        foreach (var group in facts.GroupBy(fact => fact.Group))
        {
            var contributions = new List<Contribution>();
            measure([.. group], contributions);
            sums.Add(contributions);
        }
    }

    private static string Line(TotalSums sums, MonthRow row, PlaceKey place)
    {
        var series = sums.Series[row.Series];
        return new ShownRow
        {
            Measure = series.Measure.Name,
            Dimension = Dimensions.NameOf(series.Dimension),
            Value = series.Value,
            Dimension2 = Dimensions.NameOf(series.Dimension2),
            Value2 = series.Value2,
            Locality = place.Locality,
            Team = place.Team,
            Month = row.Month,
            Amount = row.Amount,
            Days = row.DaysText()
        }.Line;
    }

    private static string Line(ContactMonth month, PlaceKey place) =>
        new ShownMonth { Locality = place.Locality, Team = place.Team, Month = month.Month, Counts = month.Text() }.Line;

    private sealed record ShownMonth
    {
        public required string Locality { get; init; }
        public required string Team { get; init; }
        public required int Month { get; init; }
        public required string Counts { get; init; }

        public string Line => FormattableString.Invariant($"contacts {Locality}/{Team} {Month} ({Counts})");
    }

    private sealed record ShownRow
    {
        public required string Measure { get; init; }
        public required string Dimension { get; init; }
        public required string Value { get; init; }
        public required string Dimension2 { get; init; }
        public required string Value2 { get; init; }
        public required string Locality { get; init; }
        public required string Team { get; init; }
        public required int Month { get; init; }
        public required long Amount { get; init; }
        public required string Days { get; init; }

        public string Line => FormattableString.Invariant($"{Measure} {Dimension}={Value} {Dimension2}={Value2} {Locality}/{Team} {Month} {Amount} ({Days})");
    }
}
