using System.Text;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA.Tests;

/// <summary>What reading an import file gave, taken apart.</summary>
internal sealed record Imported<TRow>(IReadOnlyList<TRow> Rows, IReadOnlyList<RowNote> Rejected, IReadOnlyList<RowNote> Notices)
    where TRow : class
{
    /// <summary>Reads a file's text under a file name.</summary>
    public static Imported<TRow> From(string name, string text) => From(name, Encoding.UTF8.GetBytes(text));

    public static Imported<TRow> From(string name, byte[] bytes)
    {
        using var folder = new ImportFolder();
        return Of(ImportSource.Open(folder.Write(name, bytes)).Files.Single());
    }

    public static Imported<TRow> Of(ImportFile file)
    {
        var items = ((ImportFile<TRow>)file).Read().ToList();
        return new(
            [.. items.Where(item => item.Row is not null).Select(item => item.Row!)],
            [.. items.Where(item => item.IsRejected).Select(item => item.Note!)],
            [.. items.Where(item => item.Note?.Kind == RowNote.Types.Kind.Notice).Select(item => item.Note!)]);
    }
}
