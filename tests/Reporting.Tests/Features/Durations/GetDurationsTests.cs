using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;
using Grpc.Core;
using Grain = CsWorkPerf.Contracts.Reporting.V1.Grain;

namespace CsWorkPerf.Reporting.Tests.Features.Durations;

/// <summary>Durations of assessments that ended around Easter 2026: 3 April is Good Friday, 6 April Easter Monday.</summary>
public sealed class GetDurationsTests
{
    [Fact]
    public async Task GetDurations_ByMonth_HasMedianAndPercentilesOfEach()
    {
        await using var host = await ReportingHost.StartAsync();
        // March: 0, 5 and 20 working days; April: 4 (Easter), and one of 2024 that took over 120.
        await host.PublishAsync<AssessmentLog>(
            Rows.Assessment(1, new(2026, 3, 2)) with { AuthorisedOn = new(2026, 3, 2), LocalityId = "north" },
            Rows.Assessment(2, new(2026, 3, 2)) with { AuthorisedOn = new(2026, 3, 9), LocalityId = "north" },
            Rows.Assessment(3, new(2026, 3, 2)) with { AuthorisedOn = new(2026, 3, 30), LocalityId = "south" },
            Rows.Assessment(4, new(2026, 4, 2)) with { AuthorisedOn = new(2026, 4, 10), LocalityId = "south" },
            Rows.Assessment(5, new(2024, 3, 2)) with { AuthorisedOn = new(2026, 4, 13) },
            // Counts nowhere: it has not ended.
            Rows.Assessment(6, new(2026, 3, 2)));
        await host.CaughtUpAsync();

        var answer = await AskAsync(host, new() { From = "2026-02-01", To = "2026-05-01", Grain = Grain.Month });

        Assert.Equal(["2026-02-01 0 - - - -", "2026-03-01 3 0 5 20 20", "2026-04-01 2 4 4 121 121", " 5 4 5 20 121"], answer.Periods.Append(answer.All).Select(Text));
        Assert.Equal((122, 5, 1, 1), (answer.ByDay.Count, answer.ByDay.Sum(), answer.ByDay[20], answer.ByDay[^1]));
        Assert.Equal(("2026-11-21", "referral", "authorised"), (answer.AsOf, answer.Clock.Start, answer.Clock.End));

        var none = await AskAsync(host, new() { From = "2026-02-01", To = "2026-05-01", Grain = Grain.Total, Filter = { ["locality"] = "(none)" } });
        Assert.Equal("2026-02-01 1 121 121 121 121", Text(none.Periods.Single()));
    }

    /// <summary>Of one assessment for each number of working days from 1 to 100 no figure is that of a day more or less.</summary>
    [Fact]
    public async Task GetDurations_OneOfEachFrom1To100_TellsEachPercentileThePileUpAndTheLongest()
    {
        await using var host = await ReportingHost.StartAsync();
        var (calendar, ended) = (host.Get<WorkingDayCalendar>(), new DateOnly(2026, 3, 31));
        await host.PublishAsync<AssessmentLog>(Enumerable.Range(1, 100).Concat([120, 121]).Select(days =>
            Rows.Assessment(days, Enumerable.Range(0, 300).Select(back => ended.AddDays(-back)).First(start => calendar.WorkingDays(start, ended) == days)) with
            {
                AuthorisedOn = ended,
                LocalityId = days > 100 ? "south" : "north"
            }));
        await host.CaughtUpAsync();

        var north = await AskAsync(host, new() { From = "2026-03-01", To = "2026-04-01", Grain = Grain.Total, Filter = { ["locality"] = "north" } });
        Assert.Equal((" 100 25 50 75 90", 5L), (Text(north.All), north.All.From41To45));
        var south = await AskAsync(host, new() { From = "2026-03-01", To = "2026-04-01", Grain = Grain.Total, Filter = { ["locality"] = "south" } });
        Assert.Equal((1L, 1L), (south.ByDay[120], south.ByDay[^1]));
    }

    /// <summary>The same as the series of points says, over ranges that cut no month, the first, the last, both, and one month twice.</summary>
    [Theory]
    [InlineData("2026-01-01", "2026-05-01", Grain.Month)]
    [InlineData("2026-01-14", "2026-05-01", Grain.Month)]
    [InlineData("2026-01-01", "2026-04-11", Grain.Month)]
    [InlineData("2026-01-14", "2026-04-11", Grain.Month)]
    [InlineData("2026-03-03", "2026-03-31", Grain.Total)]
    [InlineData("2026-01-01", "2026-05-01", Grain.Week)]
    public async Task GetDurations_InPlaces_AreTheSumsOfThePoints(string from, string to, Grain grain)
    {
        await using var host = await ReportingHost.StartAsync();
        var rows = Enumerable.Range(1, 60).Select(i => Rows.Assessment(i, new DateOnly(2026, 1, 5).AddDays(i / 2)) with
        {
            AuthorisedOn = new DateOnly(2026, 1, 5).AddDays(i / 2 + i * 13 % 90),
            LocalityId = i % 3 == 0 ? "north" : "south",
            TeamId = "T" + (i % 5)
        }).ToArray();
        await host.PublishAsync<AssessmentLog>(rows);
        await host.CaughtUpAsync();

        foreach (var (dimension, value) in new[] { ("", ""), ("locality", "south"), ("team", "T1") })
        {
            var points = new GetIndicatorRequest { Indicator = "assessments.duration", From = from, To = to, Grain = grain, GroupBy = "working_days" };
            var request = new GetDurationsRequest { From = from, To = to, Grain = grain };
            if (dimension.Length > 0) points.Filter[dimension] = request.Filter[dimension] = value;
            var series = (await host.Client.GetIndicatorAsync(points, host.As(Roles.Analyst))).Points;
            var answer = await AskAsync(host, request);

            var ended = rows.Count(row => (dimension.Length == 0 || row.LocalityId == value || row.TeamId == value)
                && string.CompareOrdinal(row.AuthorisedOn.Text(), from) >= 0 && string.CompareOrdinal(row.AuthorisedOn.Text(), to) < 0);
            Assert.True(ended > 0 && ended == answer.All.Ended, $"{value}: {answer.All.Ended} and not {ended}");
            Assert.Equal(series.GroupBy(point => point.PeriodStart).Select(period => (period.Key, (long)period.Sum(point => point.Numerator))).Where(period => period.Item2 > 0),
                answer.Periods.Where(period => period.Ended > 0).Select(period => (period.PeriodStart, period.Ended)));
            Assert.Equal(Enumerable.Range(0, 121).Select(days => (long)series.Where(point => point.Group == $"{days}").Sum(point => point.Numerator)), answer.ByDay.Take(121));
        }
    }

    [Fact]
    public async Task GetDurations_Wrong_NamesTheFields()
    {
        await using var host = await ReportingHost.StartAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => AskAsync(host, new() { From = "2026-02-01", To = "2026-01-01", Filter = { ["working_days"] = "45", ["outcome"] = "cin" } }));

        Assert.Equal(["filter[outcome]", "filter[working_days]", "grain", "to"], Assert.IsType<InvalidInput>(RpcErrors.Refusal(error)).Violations.Select(violation => violation.Field).Order());
    }

    private static async Task<Contracts.Reporting.V1.Durations> AskAsync(ReportingHost host, GetDurationsRequest request) => await host.Durations.GetDurationsAsync(request, host.As(Roles.Analyst));

    private static string Text(Contracts.Reporting.V1.Durations.Types.Line line) =>
        $"{line.PeriodStart} {line.Ended} {Text(line.HasP25, line.P25)} {Text(line.HasMedian, line.Median)} {Text(line.HasP75, line.P75)} {Text(line.HasP90, line.P90)}";

    private static string Text(bool has, int days) => has ? $"{days}" : "-";
}
