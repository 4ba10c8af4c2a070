using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Web;

/// <summary>
/// A table as CSV, written while it is read: UTF-8 with a mark so that spreadsheets see it, headings in the first line, days
/// and numbers in their invariant form. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers
/// stay numbers. The file's name must hold no personal data.
/// </summary>
public sealed class CsvResult(string fileName, IReadOnlyList<string> headings, IAsyncEnumerable<object?[]> rows) : IActionResult
{
    private const int RowsPerFlush = 100;

    // The buffer takes the longest rows of a whole flush, because the server allows asynchronous writes only.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
        BufferSize = 2 * 1024 * 1024,
    };

    public CsvResult(string fileName, IReadOnlyList<string> headings, IEnumerable<object?[]> rows)
        : this(fileName, headings, rows.ToAsyncEnumerable()) { }

    /// <summary>The same table with columns at its end that are alike in every row.</summary>
    public CsvResult With(params IReadOnlyList<(string Heading, string Value)> more) =>
        new(fileName, [.. headings, .. more.Select(column => column.Heading)], rows.Select(row => (object?[])[.. row, .. more.Select(column => column.Value)]));

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var cancellation = context.HttpContext.RequestAborted;
        // The first row is fetched before the answer begins, so that a failing service gives an error page, not half a file.
        await using var each = rows.GetAsyncEnumerator(cancellation);
        var any = await each.MoveNextAsync();
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var csv = CsvWriter.Create(response.Body, Options, leaveOpen: true);
        Write(csv, headings);
        for (var row = 1; any; any = await each.MoveNextAsync(), row++)
        {
            Write(csv, each.Current);
            if (row % RowsPerFlush == 0) await csv.FlushAsync(cancellation);
        }
    }

    private static void Write(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell switch { DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), true => "true", false => "false", _ => cell });
        csv.EndRecord();
    }
}
