using Testcontainers.MsSql;

namespace CsWorkPerf.TestSupport;

/// <summary>A SQL Server in a container, started when the first test asks and taken away with the test run.</summary>
internal static class SqlServerContainer
{
    private static readonly Lazy<string> Started = new(() => StartAsync().GetAwaiter().GetResult());

    public static string ConnectionString => Started.Value;

    private static async Task<string> StartAsync()
    {
        var container = new MsSqlBuilder().WithImage("mcr.microsoft.com/mssql/server:2022-latest").Build();
        await container.StartAsync();
        return container.GetConnectionString();
    }
}
