using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>Says in words what is wrong with a workbook that cannot be read.</summary>
internal static class WorkbookFaults
{
    /// <summary>Looks at the first bytes for what is not an .xlsx workbook.</summary>
    public static void CheckStart(string path, string name)
    {
        var start = Guard(name, () =>
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[4];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }).AsSpan();
        if (start.StartsWith("PK"u8)) return;
        throw new UnreadableFile(name, start.IsEmpty
            ? "is empty."
            : start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
                ? "is an old .xls workbook or has a password. Save it as .xlsx without a password."
                : "is neither a CSV file nor an Excel workbook (.xlsx).");
    }

    /// <summary>Runs a step of reading; what the libraries throw becomes <see cref="UnreadableFile"/>.</summary>
    public static T Guard<T>(string name, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException
            or XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableFile(
                name, "is not a whole Excel workbook (.xlsx). Open it in Excel and save it again as .xlsx.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFile(name, $"cannot be read: {e.Message}", e);
        }
    }

    /// <summary>As <see cref="Guard"/>, for each step of a sequence.</summary>
    public static IEnumerable<T> GuardEach<T>(string name, IEnumerable<T> sequence)
    {
        using var items = sequence.GetEnumerator();
        while (Guard(name, items.MoveNext)) yield return items.Current;
    }
}
