using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;
using Grpc.Net.Client;
using Microsoft.Data.Sqlite;
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

    /// <summary>Killed when one of the demonstration's audits is done, and not all of what follows from it.</summary>
    [Fact]
    public async Task Demo_WhoseFirstStartWasKilled_IsLoadedWholeByTheNext()
    {
        await using var demo = new AllInOneProcess("demo");
        // What lies there besides is not the demo's to delete, whatever it is called.
        string[] others = ["intake.db.2026-11-01", "intake.db.gz", "letters.dbx"];
        Directory.CreateDirectory(demo.Data);
        foreach (var other in others) await File.WriteAllTextAsync(Path.Combine(demo.Data, other), other, TestContext.Current.CancellationToken);
        demo.Start();
        await Eventually.Async(() => Task.FromResult(Count(demo, "assessment", "[audits] where [state] = 'complete' and [programme_id] <> ''")), audits => audits > 0, "an audit is done", TimeSpan.FromMinutes(2));
        demo.Kill();
        Assert.DoesNotContain("is ready", demo.Output, StringComparison.Ordinal);

        await demo.StartAsync();

        Assert.All(others, other => Assert.Equal(other, File.ReadAllText(Path.Combine(demo.Data, other))));
        string[] audits = ["[audit_programmes]", "[audits] where [programme_id] <> ''", "[audits] where [discussed_on] <> ''", "[audits] where [programme_id] <> '' and [moderated_grade] <> ''", "[audit_actions]", "[tracker_meetings] where [closed_at] <> ''"];
        Assert.Equal([1, 4, 2, 2, 2, 1], audits.Select(what => Count(demo, "assessment", what)));
        Assert.Equal(5, Count(demo, "workforce", "[accounts] a join [workers] w on w.[worker_id] = a.[worker_id] and w.[name] = a.[display_name]"));
        using var channel = GrpcChannel.ForAddress(demo.GrpcUrl);
        foreach (var name in new[] { "pat", "morgan", "sam", "toni", "lee", "ari", "ana", "ade" })
        {
            var session = await new Accounts.AccountsClient(channel).SignInAsync(
                new SignInRequest { Name = name, Password = "sample-council-2026" }, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(name, session.Name);
        }
    }

    /// <summary>0 also while there is no such database or table.</summary>
    private static long Count(AllInOneProcess demo, string database, string rows)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(demo.Data, database + ".db")};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from " + rows;
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0;
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
