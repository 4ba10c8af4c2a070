using System.Threading.Channels;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;

namespace CsWorkPerf.Common.Imports;

/// <summary>An import over the wire: chunks of rows in, a report out for each when it is on disk.</summary>
public static class ImportStream
{
    /// <summary>
    /// Answers every chunk with the counts since the start and the notes of the chunk, in order of line. The next chunk is read
    /// and its rows are checked while the one before is stored.
    /// </summary>
    /// <param name="chunks">What the caller sends.</param>
    /// <param name="reports">Where the answers go.</param>
    /// <param name="check">Reads a chunk's rows and checks their cells.</param>
    /// <param name="store">Stores rows and returns what became of them.</param>
    /// <param name="cancellation">The caller's; what was answered stays stored.</param>
    public static async Task RunAsync<TChunk, TRows>(
        IAsyncStreamReader<TChunk> chunks, IServerStreamWriter<ImportReport> reports,
        Func<TChunk, TRows> check, Func<TRows, Task<ImportTally>> store, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<TRows>(1);
        var reading = ReadAsync(chunks, read.Writer, check, stop.Token);
        try
        {
            var total = new ImportTally();
            await foreach (var rows in read.Reader.ReadAllAsync(cancellation))
            {
                var chunk = await store(rows);
                total.Add(chunk, notes: false);
                await reports.WriteAsync(Report(total, chunk.Notes), cancellation);
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
