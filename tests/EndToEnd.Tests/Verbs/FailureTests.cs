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
