using System.Runtime.Versioning;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

/// <summary>What holds records is readable by nobody but its owner, whatever the umask.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OwnerOnlyTests(BackedUpCouncil council) : IClassFixture<BackedUpCouncil>
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;
    private const UnixFileMode Open = OwnFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Backup_IntoAnEmptyFolderOfTheUsual_ClosesItAndItsFiles()
    {
        Unix();
        using var target = new TempFolder();
        File.SetUnixFileMode(target.Path, Open);

        await council.Council.DoAsync("backup", target.Path);
        await using var restored = new AllInOneProcess();
        await restored.DoAsync("restore", target.Path);

        Assert.All([target.Path, target.File("keys"), restored.Data, Path.Combine(restored.Data, "keys")], folder => Assert.Equal(OwnFolder, File.GetUnixFileMode(folder)));
        var files = Directory.GetFiles(target.Path, "*", SearchOption.AllDirectories).Concat(Directory.GetFiles(restored.Data, "*.db")).ToList();
        Assert.True(files.Count >= 10, string.Join(", ", files));
        Assert.All(files, file => Assert.Equal((file, OwnFile), (file, File.GetUnixFileMode(file))));
    }

    [Fact]
    public async Task Import_WithAReportWhereAnOpenOneIs_ClosesItAndSortsByFileAndLine()
    {
        Unix();
        await using var system = new AllInOneProcess();
        using var files = new TempFolder();
        // Line 2 is found out by the service, after the reader has found line 4.
        await File.WriteAllTextAsync(files.File("contacts.csv"), """
            contact_id,child_id,received_at,source,outcome,decided_at
            C1,K1,2026-03-02,6,advice,2026-03-01
            C2,K2,2026-03-02,6,,
            C3,K3,yesterday,6,,
            C4,K4,2026-03-02,6,advice,2026-03-01
            C5,K5,2026-03-02,66,,

            """, TestContext.Current.CancellationToken);
        var report = files.File("report.csv");
        await File.WriteAllTextAsync(report, "old", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(report, Open);

        var import = await system.RunAsync("import", files.File("contacts.csv"), "--report", report);

        Assert.Equal(3, import.ExitCode);
        Assert.Equal(OwnFile, File.GetUnixFileMode(report));
        Assert.Equal(["2", "4", "5", "6"], (await File.ReadAllLinesAsync(report, TestContext.Current.CancellationToken)).Skip(1).Select(line => line.Split(',')[1]));
    }

    [Fact]
    public async Task Serve_OfAFolderThatOthersCanRead_WarnsOnce()
    {
        Unix();
        await using var system = new AllInOneProcess();
        Directory.CreateDirectory(system.Data);
        File.SetUnixFileMode(system.Data, Open);

        await system.StartAsync();

        Assert.Equal(2, system.Output.Split($"Others on this machine can get at {system.Data}, which holds records about children: chmod 700 it.").Length);
    }

    private static void Unix()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no file modes.");
    }
}
