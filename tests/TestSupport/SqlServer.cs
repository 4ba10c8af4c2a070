namespace CsWorkPerf.TestSupport;

/// <summary>The SQL Server that tests may use: any server that speaks TDS, named by <c>CSWP_TEST_SQLSERVER</c>.</summary>
public static class SqlServer
{
    /// <summary>Its connection string; where there is none the test is skipped.</summary>
    public static string ConnectionString
    {
        get
        {
            var text = Environment.GetEnvironmentVariable("CSWP_TEST_SQLSERVER");
            Assert.SkipWhen(string.IsNullOrWhiteSpace(text), "SQL Server: CSWP_TEST_SQLSERVER holds no connection string.");
            return text!;
        }
    }
}
