using Microsoft.Data.SqlClient;

namespace CsWorkPerf.TestSupport;

/// <summary>
/// The SQL Server that tests may use: any server that speaks TDS, named by <c>CSWP_TEST_SQLSERVER</c>; with
/// <c>-p:Containers=true</c> else one in a container.
/// </summary>
public static class SqlServer
{
    /// <summary>Its connection string; where there is none the test is skipped.</summary>
    public static string ConnectionString
    {
        get
        {
            var text = Environment.GetEnvironmentVariable("CSWP_TEST_SQLSERVER");
#if CONTAINERS
            if (string.IsNullOrWhiteSpace(text)) text = SqlServerContainer.ConnectionString;
#endif
            Assert.SkipWhen(string.IsNullOrWhiteSpace(text), "SQL Server: CSWP_TEST_SQLSERVER holds no connection string.");
            return text!;
        }
    }

    /// <summary>Makes an empty database for one test and returns its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        var name = "cswp_" + Guid.NewGuid().ToString("N");
        await RunAsync($"create database [{name}] collate Latin1_General_100_BIN2");
        return new SqlConnectionStringBuilder(ConnectionString) { InitialCatalog = name }.ConnectionString;
    }

    /// <summary>Drops a database that <see cref="CreateDatabaseAsync"/> made.</summary>
    public static async Task DropDatabaseAsync(string connectionString)
    {
        SqlConnection.ClearAllPools();
        await RunAsync($"drop database [{new SqlConnectionStringBuilder(connectionString).InitialCatalog}]");
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new SqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
