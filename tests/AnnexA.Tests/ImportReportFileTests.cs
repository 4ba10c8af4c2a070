using System.Runtime.Versioning;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA.Tests;

public sealed class ImportReportFileTests
{
    [Fact]
    public void Add_RejectedAndKeptRows_AreWrittenAndNoticesAreNot()
    {
        using var folder = new ImportFolder();
        var path = Path.Combine(folder.Path, "report.csv");
        using (var report = ImportReportFile.Create(path))
        {
            report.Add("contacts.csv", Note(RowNote.Types.Kind.Rejected, 2, "source", "a,\"b\"", "Not a known source."));
            report.Add("contacts.csv", Note(RowNote.Types.Kind.Notice, 3, "to", "", "Worth knowing."));
            report.Add("contacts.csv", Note(RowNote.Types.Kind.Kept, 4, "mode", "online", "Changed here."));
        }

        Assert.Equal(
            [
                "file,line,column,value,reason",
                "contacts.csv,2,source,\"a,\"\"b\"\"\",Not a known source.",
                "contacts.csv,4,mode,online,Changed here.",
            ],
            File.ReadAllLines(path));
    }

    [Fact]
    public void Add_ToAReportOfNotices_WritesThemAlone()
    {
        using var folder = new ImportFolder();
        var path = Path.Combine(folder.Path, "notices.csv");
        using (var report = ImportReportFile.CreateOfNotices(path))
        {
            report.Add("contacts.csv", Note(RowNote.Types.Kind.Rejected, 2, "source", "x", "Not a known source."));
            report.Add("contacts.csv", Note(RowNote.Types.Kind.Notice, 3, "to", "", "Worth knowing."));
        }

        Assert.Equal(["file,line,column,value,reason", "contacts.csv,3,to,,Worth knowing."], File.ReadAllLines(path));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void Add_ValueThatASpreadsheetWouldRun_GetsAnApostrophe(string value)
    {
        using var folder = new ImportFolder();
        var path = Path.Combine(folder.Path, "report.csv");
        using (var report = ImportReportFile.Create(path))
            report.Add("contacts.csv", Note(RowNote.Types.Kind.Rejected, 2, "source", value, "No."));
        Assert.Equal($"contacts.csv,2,source,\"'{value}\",No.", File.ReadAllLines(path)[1]);
    }

    [Theory]
    [UnsupportedOSPlatform("windows")]
    [InlineData(false)]
    [InlineData(true)]
    public void Create_WhetherThereOrNot_IsForItsOwnerAlone(bool isThere)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        using var folder = new ImportFolder();
        var path = Path.Combine(folder.Path, "report.csv");
        if (isThere)
        {
            File.WriteAllText(path, "an earlier report");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        ImportReportFile.Create(path).Dispose();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(["file,line,column,value,reason"], File.ReadAllLines(path));
    }

    [Fact]
    public void Create_WhereNothingCanBeWritten_SaysSo() =>
        Assert.Contains(
            "cannot be written",
            Assert.Throws<UnreadableFile>(() => ImportReportFile.Create("/nowhere/report.csv")).Message,
            StringComparison.Ordinal);

    private static RowNote Note(RowNote.Types.Kind kind, long line, string column, string value, string reason) =>
        new() { Kind = kind, Line = line, Column = column, Value = value, Reason = reason };
}
