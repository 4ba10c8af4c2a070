using System.Threading.Channels;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;

namespace CsWorkPerf.Common.Imports;

/// <summary>An import over the wire: chunks of rows in, a report out for each when it is on disk.</summary>
public static class ImportStream
{
    /// <summary>
    /// Answers every chunk with the counts since the start and the notes of the chunk, in order of line, and the end with one
    /// more report where rows waited for it. The next chunk is read and its rows are checked while the one before is stored.
    /// </summary>
    /// <param name="chunks">What the caller sends.</param>
    /// <param name="reports">Where the answers go.</param>
    /// <param name="check">Reads a chunk's rows and checks their cells.</param>
    /// <param name="import">Stores rows.</param>
    /// <param name="cancellation">The caller's; what was answered stays stored.</param>
    public static async Task RunAsync<TChunk, TKey, TRow>(
        IAsyncStreamReader<TChunk> chunks, IServerStreamWriter<ImportReport> reports,
        Func<TChunk, IReadOnlyList<ImportedRow<TRow>>> check, RowImport<TKey, TRow> import, CancellationToken cancellation)
        where TKey : notnull
        where TRow : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<IReadOnlyList<ImportedRow<TRow>>>(1);
        var reading = ReadAsync(chunks, read.Writer, check, stop.Token);
        try
        {
            var total = new ImportTally();
            await foreach (var rows in read.Reader.ReadAllAsync(cancellation)) await AnswerAsync(await import.StoreAsync(rows, cancellation));
            if (await import.FinishAsync(cancellation) is { Read: > 0 } rest) await AnswerAsync(rest);

            Task AnswerAsync(ImportTally part)
            {
                total.Add(part, notes: false);
                return reports.WriteAsync(Report(total, part.Notes), cancellation);
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
        await reading;
    }

    private static async Task ReadAsync<TChunk, TRows>(
        IAsyncStreamReader<TChunk> chunks, ChannelWriter<TRows> rows, Func<TChunk, TRows> check, CancellationToken cancellation)
    {
        try
        {
            while (await chunks.MoveNext(cancellation)) await rows.WriteAsync(check(chunks.Current), cancellation);
            rows.Complete();
        }
        catch (Exception e)
        {
            // Whoever reads the channel throws it.
            rows.TryComplete(e);
        }
    }

    private static ImportReport Report(ImportTally total, IEnumerable<ImportNote> notes) => new()
    {
        Read = total.Read,
        Accepted = total.Accepted,
        Updated = total.Updated,
        Unchanged = total.Unchanged,
        Kept = total.Kept,
        Rejected = total.Rejected,
        Notes = { notes.OrderBy(note => note.Line).Select(Note) }
    };

    private static RowNote Note(ImportNote note) => new()
    {
        Kind = note.Kind switch
        {
            ImportNoteKind.Rejected => RowNote.Types.Kind.Rejected,
            ImportNoteKind.Kept => RowNote.Types.Kind.Kept,
            _ => RowNote.Types.Kind.Notice
        },
        Line = note.Line,
        Column = note.Column,
        Value = note.Value,
        Reason = note.Reason
    };
}
