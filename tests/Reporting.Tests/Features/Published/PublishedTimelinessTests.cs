using CsvHelper;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Reporting.Features.Published;
using CsWorkPerf.Reporting.Tests.Support;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Reporting.Tests.Features.Published;

/// <summary>What others published of assessments within 45 working days.</summary>
public sealed class PublishedTimelinessTests
{
    private static readonly string[] InTime = ["Same_day", "1-10_days", "11-20_days", "21-30_days", "31-40_days", "41-45_days"];
    private static readonly string[] Late = ["46-50_days", "51-60_days", "61+_days"];

    /// <summary>The ten neighbours of 2024: 87.6 88.9 77.2 90.6 81.9 84.8 74.6 99.7 95.2 78.2.</summary>
    [Fact]
    public async Task GetTimeliness_Norfolk_HasItsRegionAndNeighbours()
    {
        await using var host = await ReportingHost.StartAsync();
        var answer = await host.Published.GetTimelinessAsync(new() { Council = "926" }, host.As(Roles.Analyst));

        Assert.Equal(("926", "Norfolk", "East of England"), (answer.Council, answer.CouncilName, answer.Region));
        var year = answer.Years.Single(one => one.YearEnding == 2024);
        Assert.Equal("84.5 87.3 85.87 86.2 10 79.6", FormattableString.Invariant($"{year.England} {year.Region} {year.NeighboursMean:0.##} {year.NeighboursMedian:0.##} {year.NeighboursPublished} {year.CouncilShare}"));
        Assert.Equal(["935", "908", "878"], answer.Neighbours.Take(3).Select(one => one.Code));
        Assert.DoesNotContain(answer.Neighbours, one => one.Code == "926");
        // England goes a year further.
        Assert.Equal((2015, 2025), (answer.Years[0].YearEnding, answer.Years[^1].YearEnding));
        Assert.Equal((85.7, false, false, 0), (answer.Years[^1].England, answer.Years[^1].HasRegion, answer.Years[^1].HasNeighboursMean, answer.Years[^1].NeighboursPublished));
    }

    [Fact]
    public async Task GetTimeliness_SomeNeighboursSuppressed_SaysOfHowMany()
    {
        await using var host = await ReportingHost.StartAsync();
        // Of Tower Hamlets' neighbours some have no share that can be told.
        var answer = await host.Published.GetTimelinessAsync(new() { Council = "211" }, host.As(Roles.Analyst));
        var shares = PublishedCouncils.Find("211")!.NeighbourCodes.Select(code => PublishedCouncils.Find(code)!.ShareIn(2019)).OfType<double>().ToList();

        var year = answer.Years.Single(one => one.YearEnding == 2019);
        Assert.InRange(shares.Count, 1, 9);
        Assert.Equal((shares.Count, Math.Round(shares.Average(), 6)), (year.NeighboursPublished, Math.Round(year.NeighboursMean, 6)));
    }

    [Fact]
    public async Task GetTimeliness_NoCouncil_IsTheSettingsOrEnglandAlone()
    {
        await using var host = await ReportingHost.StartAsync();
        var england = await host.Published.GetTimelinessAsync(new(), host.As(Roles.Analyst));
        Assert.Equal(("", "", 84.5, false), (england.Council, england.Region, england.Years[9].England, england.Years[9].HasRegion));
        Assert.Equal(153, england.Councils.Count);

        await host.StopAsync();
        await host.StartAgainAsync(("Reporting:Council", "876"));
        Assert.Equal("Halton", (await host.Published.GetTimelinessAsync(new(), host.As(Roles.Analyst))).CouncilName);
    }

    [Fact]
    public async Task GetTimeliness_UnknownCouncil_NamesTheField()
    {
        await using var host = await ReportingHost.StartAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => host.Published.GetTimelinessAsync(new() { Council = "000" }, host.As(Roles.Analyst)).ResponseAsync);

        Assert.Equal(["council"], Assert.IsType<InvalidInput>(RpcErrors.Refusal(error)).Violations.Select(violation => violation.Field));
    }

    /// <summary>The table as typed in against the publication.</summary>
    [Fact]
    public void Councils_AsTyped_AreThosePublished()
    {
        using var csv = CsvReader.Create(File.OpenRead(SharedData.Require("dfe-published/c2_children_in_need_assessments_duration_2014_to_2024.csv")), new CsvReaderOptions { Separator = ',' });
        var seen = 0;
        while (csv.Read())
        {
            var year = int.Parse(csv.GetString("time_period")!, System.Globalization.CultureInfo.InvariantCulture);
            if (year == 2014) continue;
            var level = csv.GetString("geographic_level");
            var council = PublishedCouncils.Find(csv.GetString("old_la_code") ?? "");
            var region = csv.GetString("region_name") ?? "";
            if ((level == "Local authority" && council is null) || (level == "Regional" && region == "London")) continue;
            var typed = level switch { "National" => PublishedRegions.EnglandIn(year), "Regional" => PublishedRegions.RegionIn(region, year), _ => council!.ShareIn(year) };
            Assert.True(Rounded(ShareOf(csv)) == typed, $"{level} {region} {council?.Name} {year}: published {ShareOf(csv)}, typed {typed}");
            seen++;
        }
        Assert.Equal((10 + (10 * 10) + 1_488, 153), (seen, PublishedCouncils.All.Count));
    }

    /// <summary>The neighbours as typed in against the model.</summary>
    [Fact]
    public void Neighbours_AsTyped_AreThoseOfTheModel()
    {
        using var csv = CsvReader.Create(File.OpenRead(SharedData.Require("statistical-neighbours/sn_model_2025_wide.csv")), new CsvReaderOptions { Separator = ',' });
        var seen = 0;
        while (csv.Read())
        {
            var council = PublishedCouncils.Find(csv.GetString("old_la_code")!)!;
            Assert.Equal(Enumerable.Range(1, 10).Select(place => csv.GetString($"SN_{place}")), council.NeighbourCodes);
            Assert.All(council.NeighbourCodes, code => Assert.NotNull(PublishedCouncils.Find(code)));
            seen++;
        }
        Assert.Equal(153, seen);
    }

    /// <summary>Suppressed counts are told from the longer ones where those are published.</summary>
    private static double? ShareOf(CsvReader row)
    {
        var all = Count("Assessments_completed");
        if (all is null or < 100) return null;
        return Sum(InTime) is { } inTime ? Math.Min(100, 100 * inTime / all.Value) : Sum(Late) is { } late ? 100 * (all.Value - late) / all.Value : null;

        double? Sum(string[] columns) => columns.Select(Count).Aggregate((double?)0, (sum, one) => sum + one);

        double? Count(string column) => double.TryParse(row.GetString(column), out var count) ? count : null;
    }

    private static double? Rounded(double? share) => share is { } some ? double.Parse(some.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture) : null;
}
