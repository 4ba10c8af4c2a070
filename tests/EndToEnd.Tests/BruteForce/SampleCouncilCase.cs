using System.Globalization;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.EndToEnd.Tests.Verbs;
using CsWorkPerf.SampleCouncil;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Grpc.Net.Client;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>
/// A sample council that ends today and the awkward rows, imported once into a system that then serves, and the same files read
/// by the second implementation.
/// </summary>
[CollectionDefinition(nameof(SampleCouncilCase))]
public sealed class SampleCouncilCase : IAsyncLifetime, ICollectionFixture<SampleCouncilCase>
{
    private readonly AllInOneProcess _system = new();
    private readonly CouncilRows _rows = new();
    private readonly Dictionary<string, Series> _series = [];
    private GrpcChannel _channel = null!;
    private Metadata _token = null!;
    private Metadata? _manager;
    private Entries _entries = null!;

    /// <summary>London's day when the test began.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime);

    /// <summary>What the import printed of the front door's CSV files, and what the second implementation expects there.</summary>
    public (IReadOnlyList<string> Printed, IReadOnlyList<string> Expected) Import { get; private set; }

    public async ValueTask InitializeAsync()
    {
        using var council = new TempFolder();
        SampleCouncilFiles.Write(council.Path, new CouncilOptions { Today = Today, Contacts = 5_000, Years = 3 }, TestContext.Current.CancellationToken);
        using var awkward = Awkward.Files(Today);
        using var bare = Awkward.FilesWithoutOutcomes();
        using var lists = new TempFolder();
        var expected = new[] { council, awkward, bare }.SelectMany(folder => _rows.Take(folder.Path)).ToList();
        var import = await _system.RunAsync("import", council.Path, awkward.Path, bare.Path, Awkward.Workbook(lists, _rows));
        // Some rows are refused.
        Assert.True(import.ExitCode == 3, $"{import.ExitCode}\n{import.Output}\n{import.Errors}");
        Import = ([.. import.Output.Split('\n').Where(line => line.StartsWith("contacts.csv", StringComparison.Ordinal)
            || line.StartsWith("referrals.csv", StringComparison.Ordinal) || line.StartsWith("reviews.csv", StringComparison.Ordinal)
            || line.StartsWith("assessments.csv", StringComparison.Ordinal) || line.StartsWith("s47.csv", StringComparison.Ordinal) || line.StartsWith("audits.csv", StringComparison.Ordinal))], expected);
        _entries = new Entries(_rows);
        foreach (var figure in Figure.All) _series[figure.Id] = new Series(figure, [.. _entries.Of(figure.Id)], _entries.HistoryFrom(figure.Id));

        await _system.StartAsync();
        _token = new Metadata { { "authorization", "Bearer " + (await _system.DoAsync("token", "--role", Roles.Analyst, "--days", "1")).Output.Trim() } };
        _channel = GrpcChannel.ForAddress(_system.GrpcUrl);
    }

    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        await _system.DisposeAsync();
    }

    public async Task<IReadOnlyList<Indicator>> CatalogueAsync() =>
        [.. (await Client.ListIndicatorsAsync(new ListIndicatorsRequest(), _token, cancellationToken: TestContext.Current.CancellationToken)).Indicators];

    public string HistoryFrom(string indicator) => _entries.HistoryFrom(indicator).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Asks every question, two at a time, and fails with the first answers that are not those of the rows.</summary>
    public async Task HoldsAsync(IEnumerable<GetIndicatorRequest> questions)
    {
        var wrong = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var asked = 0;
        await Parallel.ForEachAsync(questions, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (question, cancellation) =>
        {
            Interlocked.Increment(ref asked);
            if (wrong.Count >= 5) return;
            var answer = await Client.GetIndicatorAsync(question, _token, cancellationToken: cancellation);
            var expected = _series[question.Indicator].Points(question, DateOnly.ParseExact(answer.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            var found = answer.Points.Select(SeriesPoint.Of).ToList();
            if (expected.SequenceEqual(found)) return;
            var first = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
            wrong.Enqueue($"{question}\n  rows:   {expected.ElementAtOrDefault(first)}\n  answer: {found.ElementAtOrDefault(first)}");
        });
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong));
        Assert.True(asked > 0, "Nothing was asked.");
    }

    /// <summary>The four answers of the analysis of demand under a filter, and the rows to hold them against.</summary>
    internal async Task<(DemandCounts Rows, WeekPattern Week, DemandMonths Months, DemandSources Sources, SourceShares Shares)> DemandAsync(DemandFilter filter)
    {
        var demand = new DemandAnalysis.DemandAnalysisClient(_channel);
        var week = await demand.GetWeekPatternAsync(new() { Filter = filter }, _token);
        var rows = new DemandCounts(_entries, filter, DateOnly.ParseExact(week.Basis.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return (rows, week, await demand.GetDemandMonthsAsync(new() { Filter = filter }, _token), await demand.GetDemandSourcesAsync(new() { Filter = filter }, _token),
            await demand.GetSourceSharesAsync(new() { Filter = filter }, _token));
    }

    /// <summary>The tracker as a manager sees it.</summary>
    public async Task<TrackerView> TrackerAsync(GetTrackerRequest request)
    {
        _manager ??= new Metadata { { "authorization", "Bearer " + (await _system.DoAsync("token", "--role", Roles.Manager, "--days", "1")).Output.Trim() } };
        return await new Tracker.TrackerClient(_channel).GetTrackerAsync(request, _manager, cancellationToken: TestContext.Current.CancellationToken);
    }

    public async Task<IndicatorSeries> IndicatorAsync(GetIndicatorRequest request) =>
        await Client.GetIndicatorAsync(request, _token, cancellationToken: TestContext.Current.CancellationToken);

    private Contracts.Reporting.V1.Reporting.ReportingClient Client => new(_channel);
}
