namespace CsWorkPerf.AnnexA.Csv;

/// <summary>Looks at a file's first bytes for what is not UTF-8 CSV.</summary>
internal static class FileStart
{
    public static void Check(FileStream stream, string name)
    {
        Span<byte> start = stackalloc byte[4];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var bytes = start[..length];
        if (length == 0 || bytes.SequenceEqual("\uFEFF"u8))
            throw new UnreadableFile(name, "is empty: its first row must have the headings.");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new UnreadableFile(name, "is UTF-16, not UTF-8. Save it as CSV UTF-8.");
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new UnreadableFile(name, "is a workbook or archive, not CSV. Save the sheet as CSV UTF-8.");
    }
}
