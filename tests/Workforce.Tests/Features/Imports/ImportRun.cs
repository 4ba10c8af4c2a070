using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;

namespace CsWorkPerf.Workforce.Tests.Features.Imports;

/// <summary>Runs imports as a client does: chunk, report, chunk, report, and perhaps a report of what waited for the end.</summary>
internal static class ImportRun
{
    public static Task<IReadOnlyList<ImportReport>> ImportAsync(this WorkforceHost host, params LocalityRow[][] chunks) =>
        RunAsync(host.Directory().ImportLocalities(), chunks.Select(rows => new ImportLocalitiesRequest { Rows = { rows } }).ToList());

    public static Task<IReadOnlyList<ImportReport>> ImportAsync(this WorkforceHost host, params TeamRow[][] chunks) =>
        RunAsync(host.Directory().ImportTeams(), chunks.Select(rows => new ImportTeamsRequest { Rows = { rows } }).ToList());

    public static Task<IReadOnlyList<ImportReport>> ImportAsync(this WorkforceHost host, params WorkerRow[][] chunks) =>
        RunAsync(host.Directory().ImportWorkers(), chunks.Select(rows => new ImportWorkersRequest { Rows = { rows } }).ToList());

    public static (long Read, long Accepted, long Updated, long Unchanged, long Kept, long Rejected) Counts(this ImportReport report) =>
        (report.Read, report.Accepted, report.Updated, report.Unchanged, report.Kept, report.Rejected);

    private static async Task<IReadOnlyList<ImportReport>> RunAsync<T>(AsyncDuplexStreamingCall<T, ImportReport> call, IReadOnlyCollection<T> chunks)
    {
        var reports = new List<ImportReport>();
        foreach (var chunk in chunks)
        {
            await call.RequestStream.WriteAsync(chunk);
            Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
            reports.Add(call.ResponseStream.Current);
        }
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)) reports.Add(call.ResponseStream.Current);
        Assert.InRange(reports.Count, chunks.Count, chunks.Count + 1);
        return reports;
    }
}
