using System.Runtime.CompilerServices;
using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.AllInOne.Import;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using Grpc.Core;
using ReportingClient = CsWorkPerf.Contracts.Reporting.V1.Reporting.ReportingClient;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// <c>export DIR</c>: every indicator by month, over all of its history, as CSV. <c>ID.csv</c> has the whole council,
/// <c>ID.by_DIMENSION.csv</c> every group of a dimension. Files that are there are replaced, each in one step.
/// </summary>
internal static class ExportVerb
{
    private static readonly string[] Places = ["locality", "team"];

    public static async Task<int> RunAsync(RunOptions options, string target, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(target);
            await using var council = await Council.OpenAsync(options, cancellation);
            await new CatchUp(council).WaitForFiguresAsync(cancellation);
            var files = await ExportAsync(new ReportingClient(council.Invoker), target, cancellation);
            await Console.Out.WriteLineAsync($"{files} files written to {Path.GetFullPath(target)}");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailed($"The figures cannot be written to {target}: {e.Message}");
        }
    }

    private static async Task<int> ExportAsync(ReportingClient reporting, string target, CancellationToken cancellation)
    {
        var indicators = (await reporting.ListIndicatorsAsync(new ListIndicatorsRequest(), cancellationToken: cancellation)).Indicators;
        using var progress = new ProgressLine();
        var files = 0;
        foreach (var (indicator, index) in indicators.Select((indicator, index) => (indicator, index)))
        {
            string[] groupings = ["", .. Places, .. indicator.Dimensions];
            await foreach (var (groupBy, points) in SeriesAsync(reporting, indicator, groupings, cancellation))
            {
                IndicatorFile.Write(Path.Combine(target, IndicatorFile.Name(indicator.Id, groupBy)), indicator.Id, groupBy, points);
                files++;
            }
            progress.Show("export: " + indicator.Id, index + 1L, (long)indicators.Count);
        }
        return files;
    }

    private static async IAsyncEnumerable<(string GroupBy, IEnumerable<Point> Points)> SeriesAsync(
        ReportingClient reporting, Indicator indicator, string[] groupings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!LocalMoment.TryParse(indicator.HistoryFrom, out var first))
        {
            // Without history there are headings, so that a reader of the files finds each of them always.
            foreach (var groupBy in groupings) yield return (groupBy, []);
            yield break;
        }
        var today = LondonTime.Today(TimeProvider.System);
        var request = new StreamIndicatorsRequest();
        request.Requests.AddRange(groupings.Select(groupBy => new GetIndicatorRequest
        {
            Indicator = indicator.Id, From = Text(MonthOf(first.Day)), To = Text(MonthOf(today).AddMonths(1)), Grain = Grain.Month, GroupBy = groupBy
        }));
        using var call = reporting.StreamIndicators(request, cancellationToken: cancellation);
        await foreach (var series in call.ResponseStream.ReadAllAsync(cancellation)) yield return (series.GroupBy, series.Points);
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Text(DateOnly day) => new LocalMoment(day).ToString();
}
