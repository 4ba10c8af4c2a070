namespace CsWorkPerf.AnnexA.Tests;

public sealed class ImportSourceTests
{
    [Fact]
    public void Open_Folder_OrdersFilesByWhatTheyReferTo()
    {
        using var folder = new ImportFolder();
        foreach (var name in new[] { "audits.csv", "s47.csv", "assessments.csv", "reviews.csv", "referrals.csv", "contacts.csv", "Children.csv", "workers.csv", "teams.csv", "localities.csv" })
            folder.Write(name, "x\n");
        Assert.Equal(
            ["localities.csv", "teams.csv", "workers.csv", "Children.csv", "contacts.csv", "referrals.csv", "reviews.csv", "assessments.csv", "s47.csv", "audits.csv"],
            ImportSource.Open(folder.Path).Files.Select(file => file.Name));
    }

    [Fact]
    public void Open_FolderWithOtherFiles_SaysWhatIsLeftOut()
    {
        using var folder = new ImportFolder();
        foreach (var name in new[] { "contacts.csv", "absences.csv", "posts.csv", "notes.csv", "Annex_A.xlsx", "readme.txt" })
            folder.Write(name, "x\n");
        var source = ImportSource.Open(folder.Path);
        Assert.Equal(["contacts.csv"], source.Files.Select(file => file.Name));
        Assert.Equal(
            ["Annex_A.xlsx", "absences.csv", "notes.csv", "posts.csv"], source.LeftOut.Select(left => left.Name));
        Assert.Equal("Not imported by this version.", source.LeftOut[1].Reason);
    }

    [Fact]
    public void Open_SeveralPaths_AreOneImport()
    {
        using var folder = new ImportFolder();
        var contacts = folder.Write("contacts.csv", "x\n");
        var teams = folder.Write("teams.csv", "x\n");
        Assert.Equal(["teams.csv", "contacts.csv"], ImportSource.Open(contacts, teams).Files.Select(file => file.Name));
    }

    [Fact]
    public void Open_FolderWithoutImportFiles_NamesThem()
    {
        using var folder = new ImportFolder();
        var thrown = Assert.Throws<UnreadableFile>(() => ImportSource.Open(folder.Path));
        Assert.Contains("localities.csv, teams.csv, workers.csv, children.csv, contacts.csv, referrals.csv", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_PathThatDoesNotExist_SaysSo() =>
        Assert.Contains(
            "does not exist", Assert.Throws<UnreadableFile>(() => ImportSource.Open("/nowhere/contacts.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Open_CsvWithAnotherName_NamesTheImportFiles()
    {
        using var folder = new ImportFolder();
        var path = folder.Write("mycontacts.csv", "x\n");
        Assert.Contains("contacts.csv", Assert.Throws<UnreadableFile>(() => ImportSource.Open(path)).Reason, StringComparison.Ordinal);
    }
}
