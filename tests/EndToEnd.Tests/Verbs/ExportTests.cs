using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

public sealed class ExportTests
{
    [Fact]
    public async Task Export_ThreeContacts_WritesEveryIndicatorByMonthAndDimensionWorkedOutByHand()
    {
        await using var system = new AllInOneProcess();
        using var files = new TempFolder();
        await File.WriteAllTextAsync(files.File("localities.csv"), "locality_id,name\nN,North\nS,South\n", TestContext.Current.CancellationToken);
        // January: one of two becomes a referral. February: none decided. March: none of one.
        await File.WriteAllTextAsync(files.File("contacts.csv"), """
            contact_id,child_id,received_at,source,locality_id,outcome,decided_at
            C1,K1,2026-01-12T10:00,6,N,referral_assessment,2026-01-12T12:00
            C2,K2,2026-01-13T10:00,6,N,advice,2026-01-13T12:00
            C3,K3,2026-03-02T10:00,6,S,nfa,2026-03-02T11:00
            """, TestContext.Current.CancellationToken);
        var import = await system.RunAsync("import", files.Path);
        Assert.True(import.ExitCode == 0, import.Output + import.Errors);
        using var figures = new TempFolder();

        var export = await system.RunAsync("export", figures.Path);

        Assert.True(export.ExitCode == 0, export.Errors);
        var conversion = await LinesAsync(figures, "contacts.conversion.csv");
        Assert.Equal("indicator,period_start,group_by,group,numerator,denominator,value,absent_reason", conversion[0]);
        Assert.Equal(
            ["contacts.conversion,2026-01-01,,,1,2,50,", "contacts.conversion,2026-02-01,,,0,0,,denominator", "contacts.conversion,2026-03-01,,,0,1,0,"],
            conversion[1..4]);
        var byLocality = await LinesAsync(figures, "contacts.conversion.by_locality.csv");
        Assert.Contains("contacts.conversion,2026-01-01,locality,N,1,2,50,", byLocality);
        Assert.Contains("contacts.conversion,2026-03-01,locality,S,0,1,0,", byLocality);
        Assert.Contains("contacts.received,2026-01-01,source,6,2,,2,", await LinesAsync(figures, "contacts.received.by_source.csv"));
        var received = await LinesAsync(figures, "contacts.received.csv");
        var now = DateTime.UtcNow;
        Assert.InRange(received.Length - 1, (now.Year - 2026) * 12 + now.Month, (now.Year - 2026) * 12 + now.Month + 1);

        var names = Directory.GetFiles(figures.Path).Select(Path.GetFileName).ToList();
        Assert.StartsWith($"{names.Count} files written", export.Output, StringComparison.Ordinal);
        foreach (var indicator in names.Where(name => !name!.Contains(".by_", StringComparison.Ordinal)).Select(name => name![..^".csv".Length]))
        {
            Assert.Contains($"{indicator}.by_locality.csv", names);
            Assert.Contains($"{indicator}.by_team.csv", names);
        }
        Assert.DoesNotContain(names, name => name!.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_TwiceAndWithoutHistory_WritesTheSameFilesWithHeadingsOnly()
    {
        await using var system = new AllInOneProcess();
        using var figures = new TempFolder();

        Assert.Equal(0, (await system.RunAsync("export", figures.Path)).ExitCode);
        var first = await LinesAsync(figures, "contacts.received.csv");
        Assert.Equal(0, (await system.RunAsync("export", figures.Path)).ExitCode);

        Assert.Equal(["indicator,period_start,group_by,group,numerator,denominator,value,absent_reason"], first);
        Assert.Equal(first, await LinesAsync(figures, "contacts.received.csv"));
    }

    [Fact]
    public async Task Export_WhereAFileStands_SaysThatItCannotBeWritten()
    {
        await using var system = new AllInOneProcess();
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("taken"), "", TestContext.Current.CancellationToken);

        var export = await system.RunAsync("export", folder.File("taken"));

        Assert.Equal(1, export.ExitCode);
        Assert.Contains("cannot be written to " + folder.File("taken"), export.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", export.Errors, StringComparison.Ordinal);
    }

    private static async Task<string[]> LinesAsync(TempFolder folder, string name) =>
        [.. (await File.ReadAllLinesAsync(folder.File(name), TestContext.Current.CancellationToken)).Where(line => line.Length > 0)];
}
