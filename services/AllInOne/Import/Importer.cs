using System.Threading.Channels;
using CsWorkPerf.AllInOne.Verbs;
using CsWorkPerf.AnnexA;
using CsWorkPerf.Contracts.Common.V1;
using Google.Protobuf.Collections;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Import;

/// <summary>Sends one import file to the service that owns its rows and gathers what came of it.</summary>
/// <typeparam name="TRow">A row of the file.</typeparam>
/// <typeparam name="TRequest">The message that carries rows.</typeparam>
/// <param name="open">Starts the call.</param>
/// <param name="rowsOf">The rows of a message.</param>
/// <param name="prepare">What is done to the rows of a chunk before they are sent, if anything.</param>
internal sealed class Importer<TRow, TRequest>(
    Func<AsyncDuplexStreamingCall<TRequest, ImportReport>> open, Func<TRequest, RepeatedField<TRow>> rowsOf,
    Func<IReadOnlyList<TRow>, CancellationToken, Task>? prepare = null)
    where TRow : class
    where TRequest : class, new()
{
    private const int RowsInChunk = 1_000;

    // Chunks on their way at once: enough to keep both sides busy, few enough to stay small.
    private const int ChunksOnTheWay = 8;

    public async Task<ImportResult> RunAsync(ImportFile<TRow> file, Action<RowNote> note, ProgressLine progress, CancellationToken cancellation)
    {
        using var call = open();
        using var window = new SemaphoreSlim(ChunksOnTheWay);
        var notes = Channel.CreateUnbounded<RowNote>();
        var rejectedHere = 0L;

        var answers = Task.Run(async () =>
        {
            ImportReport? last = null;
            while (await call.ResponseStream.MoveNext(cancellation))
            {
                last = call.ResponseStream.Current;
                foreach (var one in last.Notes) notes.Writer.TryWrite(one);
                progress.Show(file.Name, last.Read, file.Progress);
                window.Release();
            }
            return last ?? new ImportReport();
        }, cancellation);

        var chunk = new List<TRow>(RowsInChunk);
        foreach (var item in file.Read())
        {
            if (item.Note is { } remark) notes.Writer.TryWrite(remark);
            if (item.IsRejected) rejectedHere++;
            if (item.Row is { } row) chunk.Add(row);
            if (chunk.Count < RowsInChunk) continue;
            await SendAsync();
        }
        if (chunk.Count > 0) await SendAsync();
        await call.RequestStream.CompleteAsync();
        var report = await answers;

        while (notes.Reader.TryRead(out var one)) note(one);
        return new ImportResult(file.Name, report.Read + rejectedHere, report.Accepted, report.Updated, report.Unchanged, report.Kept, report.Rejected + rejectedHere);

        async Task SendAsync()
        {
            var sent = window.WaitAsync(cancellation);
            if (await Task.WhenAny(sent, answers) == answers) await answers;
            await sent;
            if (prepare is not null) await prepare(chunk, cancellation);
            var request = new TRequest();
            rowsOf(request).AddRange(chunk);
            try
            {
                await call.RequestStream.WriteAsync(request, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The answers say why the call ended.
                await answers;
                throw;
            }
            chunk.Clear();
            while (notes.Reader.TryRead(out var one)) note(one);
        }
    }
}

/// <summary>What came of a file: read = accepted + updated + unchanged + kept + rejected.</summary>
internal sealed record ImportResult(string File, long Read, long Accepted, long Updated, long Unchanged, long Kept, long Rejected);
