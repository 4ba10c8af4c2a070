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
        var found = Repository.Files.Where(file => file.IsCSharp && file.In($"services/{service}"))
            .Select(file => (file.Path, Count: Variant().Count(file.Text)))
            .Where(one => one.Count > 0)
            .ToList();
        output.WriteLine($"{service}: {found.Sum(one => one.Count)} statements with a text of their own for SQL Server");
        foreach (var (path, count) in found) output.WriteLine($"  {count} in {path}");
        Assert.InRange(found.Sum(one => one.Count), 0, MostPerService);
    }

    [GeneratedRegex(@"\bsqlServer:")]
    private static partial Regex Variant();
}
