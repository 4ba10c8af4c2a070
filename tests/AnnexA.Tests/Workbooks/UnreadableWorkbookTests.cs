using System.IO.Compression;
using System.Text;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.AnnexA.Tests.Workbooks;

public sealed class UnreadableWorkbookTests
{
    [Fact]
    public void Open_FileThatIsNoWorkbook_SaysSo() => AssertRefused("just text"u8.ToArray(), "neither a CSV file nor an Excel workbook");

    [Fact]
    public void Open_EmptyFile_SaysSo() => AssertRefused([], "is empty");

    [Fact]
    public void Open_OldOrEncryptedWorkbook_SaysHowToSaveIt() =>
        AssertRefused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "has a password");

    [Fact]
    public void Open_OtherZip_IsNotAWorkbook()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("letter.txt").Open())
            entry.Write("hello"u8);
        AssertRefused(bytes.ToArray(), "is not a whole Excel workbook");
    }

    [Fact]
    public void Open_WorkbookCutShort_IsNotAWorkbook()
    {
        using var folder = new ImportFolder();
        var whole = File.ReadAllBytes(new WorkbookFile().Sheet("List 1", ["x"]).Save(Path.Combine(folder.Path, "a.xlsx")));
        AssertRefused(whole[..(whole.Length / 2)], "is not a whole Excel workbook");
    }

    [Fact]
    public void Read_SheetThatIsNoXml_IsNotAWholeWorkbook()
    {
        using var folder = new ImportFolder();
        var path = new WorkbookFile().Sheet("List 1", ["Child Unique ID"]).Save(Path.Combine(folder.Path, "Annex_A.xlsx"));
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            var name = zip.Entries.Single(entry => entry.FullName.Contains("worksheets", StringComparison.Ordinal)).FullName;
            zip.GetEntry(name)!.Delete();
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes("<worksheet><sheetData><row>"));
        }

        var list = ImportSource.Open(path).Files[1];
        Assert.Contains(
            "is not a whole Excel workbook",
            Assert.Throws<UnreadableFile>(() => Imported<ContactRow>.Of(list)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WorkbookWithoutLists_SaysWhatTheyAreCalled()
    {
        using var folder = new ImportFolder();
        var path = new WorkbookFile().Sheet("Sheet1", ["x"]).Sheet("Listing", ["x"]).Save(Path.Combine(folder.Path, "other.xlsx"));
        Assert.Contains("has no Annex A lists", Assert.Throws<UnreadableFile>(() => ImportSource.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TwoSheetsForOneList_SaysSo()
    {
        using var folder = new ImportFolder();
        var path = new WorkbookFile().Sheet("List 1", ["x"]).Sheet("List_1", ["x"]).Save(Path.Combine(folder.Path, "two.xlsx"));
        Assert.Contains("two sheets for list 1", Assert.Throws<UnreadableFile>(() => ImportSource.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no row of headings", "some", "words")]
    [InlineData("lacks the heading Date of Contact", "Child Unique ID", "Contact Source")]
    public void Read_ListWithoutItsHeadings_SaysWhichAndHasNoChildren(string reason, params string[] headings)
    {
        using var folder = new ImportFolder();
        var path = new WorkbookFile().Sheet("List 1", [.. headings]).Save(Path.Combine(folder.Path, "Annex_A.xlsx"));
        var source = ImportSource.Open(path);
        Assert.Empty(Imported<ChildRow>.Of(source.Files[0]).Rows);
        Assert.Contains(
            reason, Assert.Throws<UnreadableFile>(() => Imported<ContactRow>.Of(source.Files[1])).Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(byte[] file, string reason)
    {
        using var folder = new ImportFolder();
        var path = folder.Write("Annex_A.xlsx", file);
        var thrown = Assert.Throws<UnreadableFile>(() => ImportSource.Open(path));
        Assert.Contains("Annex_A.xlsx", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }
}
