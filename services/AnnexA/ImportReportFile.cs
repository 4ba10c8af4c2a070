using System.Runtime.Versioning;
using CsvHelper;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA;

/// <summary>
/// The report of an import: a CSV file with a row for every row that was rejected or kept. A value that a spreadsheet would
/// take for a formula (it starts with = + - @, a tab or a return) gets an apostrophe in front. It holds what the files hold, names
/// included, so only its owner can read it.
/// </summary>
public sealed class ImportReportFile : IDisposable
{
    private readonly CsvWriter _writer;

    private ImportReportFile(CsvWriter writer) => _writer = writer;

    /// <summary>
    /// Starts a report, replacing what is at the path; throws <see cref="UnreadableFile"/> where it cannot be written.
    /// </summary>
    public static ImportReportFile Create(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows()) MakePrivate(path);
            var writer = CsvWriter.ToFile(path, new CsvWriterOptions { Injection = CsvInjection.Escape });
            writer.WriteHeader("file", "line", "column", "value", "reason");
            return new ImportReportFile(writer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFile(path, $"cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Adds a remark, if it is about a row that was rejected or kept.</summary>
    /// <param name="file">The file's name, as its <see cref="ImportFile"/> has it.</param>
    /// <param name="note">The remark.</param>
    public void Add(string file, RowNote note)
    {
        if (note.Kind is not (RowNote.Types.Kind.Rejected or RowNote.Types.Kind.Kept)) return;
        _writer.WriteField(file);
        _writer.WriteField(note.Line);
        _writer.WriteField(note.Column);
        _writer.WriteField(note.Value);
        _writer.WriteField(note.Reason);
        _writer.EndRecord();
    }

    /// <summary>Before anything is written; also a file that is there already and others could read.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void MakePrivate(string path)
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = Owner });
        // A device, such as /dev/stdout, is not ours to change.
        if ((File.GetAttributes(path) & FileAttributes.Device) == 0 && File.GetUnixFileMode(file.SafeFileHandle) != Owner) File.SetUnixFileMode(file.SafeFileHandle, Owner);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _writer.Dispose();
}
