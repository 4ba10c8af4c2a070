using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;

namespace CsWorkPerf.Common.Imports;

/// <summary>An import over the wire: chunks of rows in, a report out for each when it is on disk.</summary>
public static class ImportStream
{
    /// <summary>Answers every chunk with the counts since the start and the notes of the chunk, in order of line.</summary>
    /// <param name="chunks">What the caller sends.</param>
    /// <param name="reports">Where the answers go.</param>
    /// <param name="store">Stores a chunk and returns what became of it.</param>
    /// <param name="cancellation">The caller's.</param>
    public static async Task RunAsync<TChunk>(
        IAsyncStreamReader<TChunk> chunks, IServerStreamWriter<ImportReport> reports, Func<TChunk, Task<ImportTally>> store, CancellationToken cancellation)
    {
        var total = new ImportTally();
        while (await chunks.MoveNext(cancellation))
        {
            var chunk = await store(chunks.Current);
            total.Add(chunk, notes: false);
            await reports.WriteAsync(Report(total, chunk.Notes), cancellation);
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
