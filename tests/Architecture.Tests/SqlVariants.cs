using System.Text.RegularExpressions;

namespace CsWorkPerf.Architecture.Tests;

/// <summary>How far the two databases need their own SQL: told, and kept small.</summary>
public sealed partial class SqlVariants(ITestOutputHelper output)
{
    // One text for both is the rule; paging, leases and little else are the exception.
    private const int MostPerService = 12;

    [Theory]
    [InlineData("Common")]
    [InlineData("Intake")]
    [InlineData("Assessment")]
    [InlineData("Workforce")]
    [InlineData("Reporting")]
    public void SqlText_PerService_StaysAnException(string service)
    {
        var count = Repository.Files.Where(file => file.In($"services/{service}")).Sum(file => Variant().Count(file.Text));
        output.WriteLine($"{service}: {count} statements with a text of their own for SQL Server");
        Assert.InRange(count, 0, MostPerService);
    }

    [GeneratedRegex(@"new SqlText\(|SqlText \w+ = new\(")]
    private static partial Regex Variant();
}
