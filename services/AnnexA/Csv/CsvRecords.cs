using System.Buffers;
using CsvHelper;

namespace CsWorkPerf.AnnexA.Csv;

/// <summary>The records of one CSV file; what the disk and the CSV reader throw becomes <see cref="UnreadableFile"/>.</summary>
internal sealed class CsvRecords : IDisposable
{
    /// <summary>Memory stays constant even where a quote is never closed.</summary>
    private const int LargestRecord = 16 * 1024 * 1024;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(", \t\"\r\n"u8);

    private readonly string _name;
    private readonly FileStream _stream;
    private CsvMalformedReason? _malformed;

    private CsvRecords(string name, FileStream stream)
    {
        _name = name;
        _stream = stream;
        Reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRecord,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    public CsvReader Reader { get; }

    /// <summary>Whether the record has text after a closing quote, so that its values are not certain.</summary>
    public bool HasTextAfterQuote => _malformed == CsvMalformedReason.TextAfterClosingQuote;

    public double Progress => _stream.Length == 0 ? 1 : (double)Reader.ByteOffset / _stream.Length;

    /// <summary>Whether the record consists of empty cells, such as spreadsheets leave at the end of a file.</summary>
    public bool IsBlank => !Reader.RawRecord.ContainsAnyExcept(Blanks);

    public static CsvRecords Open(string path, string name)
    {
        if (Directory.Exists(path)) throw new UnreadableFile(name, "is a directory, not a file.");
        FileStream stream;
        try
        {
            stream = new FileStream(path, new FileStreamOptions
            {
                BufferSize = 1 << 16,
                Options = FileOptions.SequentialScan,
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFile(name, $"cannot be opened: {e.Message}", e);
        }

        try
        {
            FileStart.Check(stream, name);
            return new CsvRecords(name, stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The headings as they stand in the file.</summary>
    public string[] Headings()
    {
        try
        {
            return [.. Reader.Headers];
        }
        catch (Exception e) when (e is CsvFormatException or IOException)
        {
            throw new UnreadableFile(_name, "has no headings in row 1 that can be read.", e);
        }
    }

    public bool Next()
    {
        _malformed = null;
        try
        {
            var found = Reader.Read();
            return _malformed == CsvMalformedReason.UnterminatedQuote ? throw Unclosed(Reader.LineNumber) : found;
        }
        catch (CsvFormatException e)
        {
            throw Unclosed(e.LineNumber);
        }
        catch (IOException e)
        {
            throw new UnreadableFile(_name, $"cannot be read further than line {Reader.LineNumber}: {e.Message}", e);
        }
    }

    public void Dispose() => Reader.Dispose();

    private UnreadableFile Unclosed(long line) => new(
        _name,
        $"cannot be read from line {line} on: a value there starts with a quote that is never closed. "
        + "Close it, or double a quote that belongs to the value, and import the file again.");
}
