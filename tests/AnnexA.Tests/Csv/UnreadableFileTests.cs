using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AnnexA.Tests.Csv;

public sealed class UnreadableFileTests
{
    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\uFEFF", "is empty")]
    [InlineData("locality_id\nL1\n", "lacks the column name")]
    [InlineData("a,b\n1,2\n", "lacks the columns locality_id, name")]
    [InlineData("locality_id;name\nL1;North\n", "lacks the columns locality_id, name")]
    [InlineData("locality_id,name,NAME\nL1,a,b\n", "has the heading name twice")]
    [InlineData("PK\u0003\u0004 and so on", "is a workbook or archive")]
    public void Read_FileThatCannotBeRead_SaysWhy(string text, string reason)
    {
        var thrown = Assert.Throws<UnreadableFile>(() => Imported<LocalityRow>.From("localities.csv", text));
        Assert.StartsWith("localities.csv " + reason, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf16_SaysHowToSaveIt()
    {
        var thrown = Assert.Throws<UnreadableFile>(() => Imported<LocalityRow>.From(
            "localities.csv", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("locality_id,name\n")]));
        Assert.Contains("Save it as CSV UTF-8", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Directory_SaysSo()
    {
        using var folder = new ImportFolder();
        System.IO.Directory.CreateDirectory(Path.Combine(folder.Path, "localities.csv"));
        var file = (ImportFile<LocalityRow>)ImportSource.Open(folder.Path).Files.Single();
        Assert.Contains("is a directory", Assert.Throws<UnreadableFile>(() => file.Read().ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileGoneSinceItWasFound_SaysSo()
    {
        using var folder = new ImportFolder();
        var path = folder.Write("localities.csv", "locality_id,name\n");
        var file = (ImportFile<LocalityRow>)ImportSource.Open(path).Files.Single();
        File.Delete(path);
        Assert.Contains("cannot be opened", Assert.Throws<UnreadableFile>(() => file.Read().ToList()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500_000)]
    public void Read_QuoteNeverClosed_GivesTheRowsBeforeAndNamesTheLine(int linesAfter)
    {
        using var folder = new ImportFolder();
        var rest = string.Concat(Enumerable.Repeat("L3,to the end of a file\nL4,and even further\n", linesAfter));
        var path = folder.Write("localities.csv", "locality_id,name\nL1,North\nL2,\"South\n" + rest);
        var rows = new List<string>();
        var thrown = Assert.Throws<UnreadableFile>(() =>
        {
            foreach (var item in ((ImportFile<LocalityRow>)ImportSource.Open(path).Files.Single()).Read())
                rows.Add(item.Row!.LocalityId);
        });
        Assert.Equal(["L1"], rows);
        Assert.Contains("from line 3 on", thrown.Message, StringComparison.Ordinal);
    }
}
