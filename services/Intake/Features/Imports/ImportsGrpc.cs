using System.Threading.Channels;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>The stream of an import: each message's rows are checked while those before are stored, and answered when on disk.</summary>
internal static class ImportsGrpc
{
    /// <param name="requests">Messages of rows.</param>
    /// <param name="reports">A report for each message.</param>
    /// <param name="check">Checks the cells of a message's rows.</param>
    /// <param name="store">Stores rows and says what became of them.</param>
    /// <param name="cancellation">Ends the import; what was answered stays stored.</param>
    public static async Task RunAsync<TRequest, TRow>(
        IAsyncStreamReader<TRequest> requests, IServerStreamWriter<ImportReport> reports,
        Func<TRequest, IReadOnlyList<ImportedRow<TRow>>> check, Func<IReadOnlyList<ImportedRow<TRow>>, CancellationToken, Task<RowTally>> store,
        CancellationToken cancellation)
        where TRow : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<IReadOnlyList<ImportedRow<TRow>>>(1);
        var reading = ReadAsync(requests, read.Writer, check, stop.Token);
        try
        {
            var total = new RowTally();
            await foreach (var rows in read.Reader.ReadAllAsync(cancellation))
            {
                var chunk = await store(rows, cancellation);
                total.Count(chunk);
                await reports.WriteAsync(Report(total, chunk), cancellation);
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
        await reading;
    }

    private static async Task ReadAsync<TRequest, TRow>(
        IAsyncStreamReader<TRequest> requests, ChannelWriter<IReadOnlyList<ImportedRow<TRow>>> rows,
        Func<TRequest, IReadOnlyList<ImportedRow<TRow>>> check, CancellationToken cancellation)
        where TRow : class
    {
        try
        {
            while (await requests.MoveNext(cancellation)) await rows.WriteAsync(check(requests.Current), cancellation);
            rows.Complete();
        }
        catch (Exception e)
        {
            rows.TryComplete(e);
        }
    }

    private static ImportReport Report(RowTally total, RowTally chunk)
    {
        var report = new ImportReport
        {
            Read = total.Read, Accepted = total.Accepted, Updated = total.Updated, Unchanged = total.Unchanged, Kept = total.Kept, Rejected = total.Rejected
        };
        foreach (var remark in chunk.Remarks)
            report.Notes.Add(new RowNote { Kind = Kind(remark.Kind), Line = remark.Line, Column = remark.Column, Value = remark.Value, Reason = remark.Reason });
        return report;
    }

    private static RowNote.Types.Kind Kind(RemarkKind kind) => kind switch
    {
        RemarkKind.Rejected => RowNote.Types.Kind.Rejected,
        RemarkKind.Kept => RowNote.Types.Kind.Kept,
        _ => RowNote.Types.Kind.Notice
    };
}
