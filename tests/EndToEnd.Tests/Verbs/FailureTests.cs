using System.Net;
using System.Net.Sockets;
using CsWorkPerf.TestSupport;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

/// <summary>What a person can mend is said in a sentence; a bug shows where it is.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("Data__Provider", "Oracle", "Setting Data:Provider is 'Oracle'; it must be Sqlite or SqlServer.")]
    [InlineData("Messaging__Transport", "Pigeon", "Setting Messaging:Transport is 'Pigeon'; it must be InMemory or RabbitMq.")]
    [InlineData("Reporting__RebuildBehind", "some", "Reporting:RebuildBehind is 'some': expected a whole number")]
    [InlineData("Workforce__CodeDays", "0", "Setting Workforce:CodeDays is '0'; it must be a whole number from 1 to 30.")]
    [InlineData("Intake__AgreementOutcomes", "nfa, closed", "Setting Intake:AgreementOutcomes holds 'closed'; it must hold outcomes, separated by commas: ")]
    public async Task Verb_WithAWrongSetting_NamesItAndNothingElse(string key, string value, string sentence)
    {
        await using var system = new AllInOneProcess();
        system.Settings[key] = value;

        await system.RefusesAsync(sentence, "serve");
        await system.RefusesAsync(sentence, "token", "--role", "analyst", "--days", "1");
    }

    [Fact]
    public async Task Verb_WhereTheDataFolderIsAFile_SaysSo()
    {
        await using var system = new AllInOneProcess();
        await File.WriteAllTextAsync(system.Data, "", TestContext.Current.CancellationToken);

        await system.RefusesAsync($"The data folder {system.Data} cannot be used: ", "serve");
    }

    [Theory]
    [InlineData("garbage", "it must be an address such as http://localhost:5001.")]
    [InlineData("http://127.0.0.1:99999", "it must be an address such as http://localhost:5001.")]
    [InlineData("http://127.0.0.1:5000/portal", "it must be scheme, host and port alone, such as http://localhost:5001.")]
    [InlineData("http://192.0.2.1:5000", "plaintext off the loopback needs Grpc:AllowPlaintext=true, or use https.")]
    public async Task Serve_AtAWrongAddress_SaysSoBeforeAnythingStarts(string address, string rule)
    {
        await using var portal = new AllInOneProcess(portalUrl: address);
        await using var grpc = new AllInOneProcess(grpcUrl: address);

        await portal.RefusesAsync($"Setting --portal-url is '{address}'", "serve");
        await grpc.RefusesAsync($"Setting --grpc-url is '{address}'", "serve");
        Assert.EndsWith(rule, (await portal.RunAsync("serve")).Errors.Trim(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(portal.Data, "*.db"));
    }

    [Fact]
    public async Task Serve_WhereAnotherProgramListens_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = $"http://{listener.LocalEndpoint}";
        await using var portal = new AllInOneProcess(portalUrl: taken);
        await using var grpc = new AllInOneProcess(grpcUrl: taken);

        await portal.RefusesAsync($"Failed to bind to address {taken}: address already in use.", "serve");
        await grpc.RefusesAsync($"Failed to bind to address {taken}: address already in use.", "serve");
    }

    [Fact]
    public async Task Verb_WhereADatabaseIsNone_NamesItsFile()
    {
        await using var system = new AllInOneProcess();
        using var folder = new TempFolder();
        await system.DoAsync("migrate");
        var database = Path.Combine(system.Data, "intake.db");
        foreach (var file in Directory.GetFiles(system.Data, "intake.db*")) File.Delete(file);
        await File.WriteAllTextAsync(database, new string('x', 8192), TestContext.Current.CancellationToken);

        await system.RefusesAsync($"The database {database} cannot be used: ", "serve");
        await system.RefusesAsync($"The database {database} cannot be used: ", "token", "--role", "analyst", "--days", "1");
        await system.RefusesAsync($"The backup could not be made: {database}: ", "backup", folder.File("backup"));
    }

    [Fact]
    public async Task Verb_WithAMalformedFileOfSettings_NamesTheFileAndThePlace()
    {
        using var folder = new TempFolder();
        await using var system = new AllInOneProcess { WorkingFolder = folder.Path };
        await File.WriteAllTextAsync(folder.File("appsettings.json"), "{ bad", TestContext.Current.CancellationToken);

        await system.RefusesAsync($"Failed to load configuration from file '{folder.File("appsettings.json")}'. 'b' is an invalid start", "serve");
    }

    [Fact]
    public async Task Import_OfAFileThatCannotBeRead_SaysSoAndNothingElse()
    {
        await using var system = new AllInOneProcess();
        using var files = new TempFolder();
        await File.WriteAllTextAsync(files.File("contacts.csv"), "contact_id,child_id\nC1,K1\n", TestContext.Current.CancellationToken);

        await system.RefusesAsync("contacts.csv lacks the columns received_at, source.", "import", files.Path);
    }

    [Fact]
    public async Task Import_WhoseServerIsKilled_SaysSoInASentence()
    {
        await using var system = new AllInOneProcess();
        await system.StartAsync();
        using var files = new TempFolder();
        var rows = Enumerable.Range(1, 200_000).Select(i => $"K{i},C{i},2026-01-12,6").Prepend("contact_id,child_id,received_at,source");
        await File.WriteAllLinesAsync(files.File("contacts.csv"), rows, TestContext.Current.CancellationToken);

        var import = system.RunAsync("import", files.Path);
        await Eventually.Async(() => Task.FromResult(Contacts(system) > 0), "rows are stored");
        system.Kill();

        var failed = await import;
        Assert.Equal((1, ""), (failed.ExitCode, failed.Output));
        Assert.Contains("The server went away before it was done (", failed.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Errors, StringComparison.Ordinal);
    }

    private static long Contacts(AllInOneProcess system)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(system.Data, "intake.db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from [contacts]";
        return (long)command.ExecuteScalar()!;
    }

    [Fact]
    public async Task Verb_ThatMeetsABug_ShowsTheStackAndEndsWithACodeOfItsOwn()
    {
        await using var system = new AllInOneProcess();
        await system.DoAsync("migrate");
        // A migration that was changed after it was applied is never the user's doing.
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(system.Data, "intake.db")};Pooling=false"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "update [migrations] set [checksum] = 'another'";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var failed = await system.RunAsync("serve");

        Assert.Equal((70, ""), (failed.ExitCode, failed.Output));
        Assert.Contains("System.InvalidOperationException: Migration ", failed.Errors, StringComparison.Ordinal);
        Assert.Contains("   at CsWorkPerf.Common.Sql.Migrator", failed.Errors, StringComparison.Ordinal);
    }
}
