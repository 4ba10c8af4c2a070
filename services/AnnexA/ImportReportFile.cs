using CsvHelper;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA;

/// <summary>
/// The report of an import: a CSV file with a row for every row that was rejected or kept, file by file in order of line.
/// A value that a spreadsheet would take for a formula (it starts with = + - @, a tab or a return) gets an apostrophe in front. It holds what the files hold, names
/// included, so only its owner can read it.
/// </summary>
public sealed class ImportReportFile : IDisposable
{
    private readonly CsvWriter _writer;
    // Of one file: remarks come as the reader and the service find them.
    private readonly List<RowNote> _notes = [];
    private string _file = "";

    private ImportReportFile(CsvWriter writer) => _writer = writer;

    /// <summary>
    /// Starts a report, replacing what is at the path; throws <see cref="UnreadableFile"/> where it cannot be written.
    /// </summary>
    public static ImportReportFile Create(string path)
    {
        try
        {
            OwnerOnly.CreateFile(path);
            var writer = CsvWriter.ToFile(path, new CsvWriterOptions { Injection = CsvInjection.Escape });
            writer.WriteHeader("file", "line", "column", "value", "reason");
            return new ImportReportFile(writer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFile(path, $"cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Adds a remark, if it is about a row that was rejected or kept. Those of one file are added one after the other.</summary>
    /// <param name="file">The file's name, as its <see cref="ImportFile"/> has it.</param>
    /// <param name="note">The remark.</param>
    public void Add(string file, RowNote note)
    {
        if (note.Kind is not (RowNote.Types.Kind.Rejected or RowNote.Types.Kind.Kept)) return;
        if (file != _file) Write();
        _file = file;
        _notes.Add(note);
    }

    /// <summary>Writes what is left and closes the file.</summary>
    public void Dispose()
    {
        Write();
        _writer.Dispose();
    }

    private void Write()
    {
        foreach (var note in _notes.OrderBy(note => note.Line))
        {
            _writer.WriteField(_file);
            _writer.WriteField(note.Line);
            _writer.WriteField(note.Column);
            _writer.WriteField(note.Value);
            _writer.WriteField(note.Reason);
            _writer.EndRecord();
        }
        _notes.Clear();
    }
}
