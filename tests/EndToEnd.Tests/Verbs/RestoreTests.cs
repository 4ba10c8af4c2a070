using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

public sealed class RestoreTests(BackedUpCouncil council) : IClassFixture<BackedUpCouncil>
{
    [Fact]
    public async Task Restore_IntoAnEmptyFolder_GivesTheSameFigures()
    {
        await using var restored = new AllInOneProcess();

        await restored.DoAsync("restore", council.Backup);

        Assert.Equal(SmallCouncil.Contacts, SmallCouncil.Sum(council.Figures["contacts.received.csv"]));
        Assert.Equal(council.Figures, await SmallCouncil.FiguresAsync(restored));
        Assert.Empty(Directory.GetDirectories(restored.Data, "restore.*"));
    }

    [Fact]
    public async Task Restore_WhereOthersRecordsAre_PutsTheBackupInTheirPlace()
    {
        await using var restored = await OtherCouncilAsync();
        await File.WriteAllTextAsync(Path.Combine(restored.Data, "keys", "key-of-before.xml"), "", TestContext.Current.CancellationToken);

        await restored.DoAsync("restore", council.Backup);

        Assert.Equal(council.Figures, await SmallCouncil.FiguresAsync(restored));
        Assert.Equal(Names(Path.Combine(council.Backup, "keys")), Names(Path.Combine(restored.Data, "keys")));
    }

    [Fact]
    public async Task Restore_OfWhatIsNoWholeBackup_IsRefusedAndLeavesWhatIsThere()
    {
        await using var other = await OtherCouncilAsync();
        var before = await SmallCouncil.FiguresAsync(other);
        using var nothing = new TempFolder();
        await other.RefusesAsync($"{nothing.Path} holds no backup.", "restore", nothing.Path);
        await other.RefusesAsync($"{nothing.File("absent")} holds no backup.", "restore", nothing.File("absent"));

        using var cut = council.Copy();
        File.Delete(cut.File("complete"));
        await other.RefusesAsync($"The backup in {cut.Path} was cut short: it cannot be restored. Use another.", "restore", cut.Path);

        using var lacking = council.Copy();
        File.Delete(lacking.File("assessment.db"));
        await other.RefusesAsync($"The backup in {lacking.Path} lacks assessment.db: it cannot be restored. Use another.", "restore", lacking.Path);

        using var changed = council.Copy();
        await using (var file = File.Open(changed.File("intake.db"), FileMode.Open)) file.SetLength(file.Length - 4096);
        await other.RefusesAsync($"intake.db in {changed.Path} is not as the backup wrote it: it cannot be restored. Use another.", "restore", changed.Path);

        Assert.Equal(before, await SmallCouncil.FiguresAsync(other));
    }

    [Fact]
    public async Task Restore_WhileAServerRunsOnTheFolder_IsRefused()
    {
        await using var serving = new AllInOneProcess();
        await serving.StartAsync();

        await serving.RefusesAsync($"A server is running on {serving.Data}; stop it before restoring.", "restore", council.Backup);

        Assert.Empty(Directory.GetDirectories(serving.Data, "restore.*"));
    }

    [Fact]
    public async Task Restore_CutShortBetweenTwoDatabases_IsFinishedByTheNextStartAndNothingServesTheMixture()
    {
        await using var restored = await OtherCouncilAsync();
        // A folder in the way of the third database ends the restore when two are in their place.
        var obstacle = Path.Combine(restored.Data, "workforce.db");
        File.Delete(obstacle);
        Directory.CreateDirectory(obstacle);

        await restored.RefusesAsync($"The restore into {restored.Data} is not finished: ", "restore", council.Backup);
        Assert.False(File.Exists(Path.Combine(restored.Data, "restore.ready", "reporting.db")), "The first was to be in its place.");
        Assert.True(File.Exists(Path.Combine(restored.Data, "restore.ready", "intake.db")), "The last was not to be in its place.");
        await restored.RefusesAsync($"The restore into {restored.Data} is not finished: ", "serve");
        await restored.RefusesAsync($"The restore into {restored.Data} is not finished: ", "backup", Path.Combine(restored.Data, "backup"));

        Directory.Delete(obstacle);
        Assert.Equal(council.Figures, await SmallCouncil.FiguresAsync(restored));
        Assert.Empty(Directory.GetDirectories(restored.Data, "restore.*"));
    }

    [Fact]
    public async Task Restore_CutShortWhileItCopied_LeavesWhatWasThereAndCanBeDoneAgain()
    {
        await using var restored = await OtherCouncilAsync();
        var before = await SmallCouncil.FiguresAsync(restored);
        // What a process leaves that is killed before its copies are whole.
        var part = Path.Combine(restored.Data, "restore.part");
        Directory.CreateDirectory(part);
        await File.WriteAllTextAsync(Path.Combine(part, "reporting.db"), "half of it", TestContext.Current.CancellationToken);

        Assert.Equal(before, await SmallCouncil.FiguresAsync(restored));
        await restored.DoAsync("restore", council.Backup);

        Assert.Equal(council.Figures, await SmallCouncil.FiguresAsync(restored));
        Assert.False(Directory.Exists(part));
    }

    private static async Task<AllInOneProcess> OtherCouncilAsync()
    {
        var other = new AllInOneProcess();
        using var files = new TempFolder();
        await File.WriteAllTextAsync(files.File("contacts.csv"), "contact_id,child_id,received_at,source\nC1,K1,2025-06-12T10:00,6\n", TestContext.Current.CancellationToken);
        await other.DoAsync("import", files.Path);
        return other;
    }

    private static IEnumerable<string?> Names(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order();
}
