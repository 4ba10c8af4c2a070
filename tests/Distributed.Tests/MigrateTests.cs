using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Distributed.Tests;

public sealed class MigrateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Migrate_Twice_MakesTheDatabasesOnce()
    {
        Assert.Equal(0, (await RunAsync([])).Code);
        var first = File.GetLastWriteTimeUtc(_folder.File("intake.db"));
        Assert.Equal(0, (await RunAsync([])).Code);
        Assert.Equal(first, File.GetLastWriteTimeUtc(_folder.File("intake.db")));
        Assert.All(new[] { "workforce.db", "intake.db", "assessment.db", "reporting.db" }, name => Assert.True(File.Exists(_folder.File(name)), name));
    }

    [Fact]
    public async Task Migrate_WithoutTheServer_SaysWhichDatabaseAndSetting()
    {
        var (code, output) = await RunAsync(new()
        {
            ["Data__Provider"] = "SqlServer",
            ["ConnectionStrings__Workforce"] = "Server=127.0.0.1,1;Database=w;User Id=sa;Password=x;Connect Timeout=1"
        });
        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings:Workforce", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> RunAsync(Dictionary<string, string> settings)
    {
        await using var verb = new ServiceProcess("services/AllInOne", settings, "migrate", "--data", _folder.Path);
        verb.Start();
        return (await verb.WaitForExitAsync(TestContext.Current.CancellationToken), verb.Output);
    }
}
