using CsvHelper;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA;

/// <summary>
/// The report of an import: a CSV file with a row for every fault of a row that was rejected and for every row that was kept, or one
/// with the notices about rows that were stored, file by file in order of line.
/// A value that a spreadsheet would take for a formula (it starts with = + - @, a tab or a return) gets an apostrophe in front. It holds what the files hold, names
/// included, so only its owner can read it.
/// </summary>
public sealed class ImportReportFile : IDisposable
{
    private readonly CsvWriter _writer;

    // Of one file: remarks come as the reader and the service find them.
    private readonly List<RowNote> _notes = [];
    private readonly bool _ofNotices;
    private string _file = "";

    private ImportReportFile(CsvWriter writer, bool ofNotices) => (_writer, _ofNotices) = (writer, ofNotices);

    /// <summary>
    /// Starts a report of what was rejected or kept, replacing what is at the path; throws <see cref="UnreadableFile"/> where it cannot
    /// be written.
    /// </summary>
    public static ImportReportFile Create(string path) => Create(path, ofNotices: false);

    /// <summary>Starts a report of the notices, as <see cref="Create(string)"/> does.</summary>
    public static ImportReportFile CreateOfNotices(string path) => Create(path, ofNotices: true);

    private static ImportReportFile Create(string path, bool ofNotices)
    {
        try
        {
            OwnerOnly.CreateFile(path);
            var writer = CsvWriter.ToFile(path, new CsvWriterOptions { Injection = CsvInjection.Escape });
            writer.WriteHeader("file", "line", "column", "value", "reason");
            return new ImportReportFile(writer, ofNotices);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFile(path, $"cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Adds a remark, if it is of the report's kind. Those of one file are added one after the other.</summary>
    /// <param name="file">The file's name, as its <see cref="ImportFile"/> has it.</param>
    /// <param name="note">The remark.</param>
    public void Add(string file, RowNote note)
    {
        if (note.Kind == RowNote.Types.Kind.Notice != _ofNotices) return;
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
