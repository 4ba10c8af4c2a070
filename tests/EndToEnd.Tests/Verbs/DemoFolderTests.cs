using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;
using Grpc.Net.Client;
using Directory = System.IO.Directory;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

/// <summary>The sample council's passwords are public: they are never served with real records, nor beyond this machine.</summary>
public sealed class DemoFolderTests
{
    [Fact]
    public async Task Backup_OfTheSampleCouncil_IsRestoredAsOneThatServeRefuses()
    {
        await using var demo = await DemoAsync();
        await using var restored = new AllInOneProcess();
        using var folder = new TempFolder();
        await demo.DoAsync("backup", folder.File("backup"));

        await restored.DoAsync("restore", folder.File("backup"));

        Assert.Equal(["demo", "demo-loaded"], Directory.GetFiles(restored.Data, "demo*").Select(Path.GetFileName).Order());
        await restored.RefusesAsync($"{restored.Data} holds the sample council; serve real records from another folder (--data).", "serve");
        // Again, over what is a demo now.
        await restored.DoAsync("restore", folder.File("backup"));

        File.Delete(folder.File("backup/demo"));
        await restored.RefusesAsync($"The backup in {folder.File("backup")} lacks demo: it cannot be restored. Use another.", "restore", folder.File("backup"));
    }

    [Fact]
    public async Task Restore_OfTheOneOverTheOther_IsRefused()
    {
        await using var demo = await DemoAsync();
        await using var real = new AllInOneProcess();
        await real.DoAsync("migrate");
        using var folder = new TempFolder();
        await demo.DoAsync("backup", folder.File("of-demo"));
        await real.DoAsync("backup", folder.File("of-real"));

        await demo.RefusesAsync($"{demo.Data} holds the sample council, whose passwords are public; restore real records into another folder (--data).", "restore", folder.File("of-real"));
        await real.RefusesAsync($"{folder.File("of-demo")} is a backup of the sample council, whose passwords are public, and {real.Data} holds other records; restore it into an empty folder (--data).", "restore", folder.File("of-demo"));

        Assert.Empty(Directory.GetFiles(real.Data, "demo*"));
    }

    [Fact]
    public async Task Import_IntoTheSampleCouncil_IsRefused()
    {
        await using var demo = await DemoAsync();
        using var files = SmallCouncil.Write();

        await demo.RefusesAsync($"{demo.Data} holds the sample council, whose passwords are public; import into another folder (--data) and serve that.", "import", files.Path);
    }

    [Fact]
    public async Task Demo_WhoseFirstStartWasCutShort_GivesEveryAccountItsPassword()
    {
        await using var demo = new AllInOneProcess("demo");
        Directory.CreateDirectory(demo.Data);
        await File.WriteAllTextAsync(Path.Combine(demo.Data, "demo"), "", TestContext.Current.CancellationToken);
        // An account as a start leaves it that is killed before the account's password is set.
        await demo.DoAsync("admin", "ade");

        await demo.StartAsync();

        using var channel = GrpcChannel.ForAddress(demo.GrpcUrl);
        foreach (var name in new[] { "ade", "pat" })
        {
            var session = await new Accounts.AccountsClient(channel).SignInAsync(
                new SignInRequest { Name = name, Password = "sample-council-2026" }, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(name, session.Name);
        }
    }

    /// <summary>A folder as <c>demo</c> leaves it, but for its records.</summary>
    private static async Task<AllInOneProcess> DemoAsync()
    {
        var demo = new AllInOneProcess();
        await demo.DoAsync("migrate");
        foreach (var mark in new[] { "demo", "demo-loaded" }) await File.WriteAllTextAsync(Path.Combine(demo.Data, mark), "", TestContext.Current.CancellationToken);
        return demo;
    }
}
