using System.Globalization;
using AngleSharp.Html.Dom;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.EndToEnd.Tests.Portal;
using CsWorkPerf.EndToEnd.Tests.Verbs;
using Grpc.Core;
using Grpc.Net.Client;

namespace CsWorkPerf.EndToEnd.Tests.Seeds;

/// <summary>The seeds' rows imported into a system that serves, with an analyst who looks at its pages and a client that asks for figures.</summary>
public sealed class SeedCouncil : IAsyncLifetime
{
    private readonly AllInOneProcess _system = new();
    private GrpcChannel _channel = null!;

    internal Visitor Analyst { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using var files = SeedRows.Write();
        await _system.DoAsync("import", files.Path);
        await _system.StartAsync();
        _channel = GrpcChannel.ForAddress(_system.GrpcUrl);
        var account = await new Accounts.AccountsClient(_channel).AddAccountAsync(
            new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = "ana.lyst", DisplayName = "Ana Lyst", Roles = { Roles.Analyst } },
            await TokenAsync(Roles.Administrator), cancellationToken: TestContext.Current.CancellationToken);
        Analyst = new Visitor(_system.PortalUrl);
        await Analyst.SignInAsync("ana.lyst", account.OneTimeCode);
    }

    public async ValueTask DisposeAsync()
    {
        Analyst?.Dispose();
        _channel?.Dispose();
        await _system.DisposeAsync();
    }

    /// <summary>A figure over whole days, <c>num</c> or <c>num/den = value</c>.</summary>
    public async Task<string> FigureAsync(string indicator, string from, string to, params (string Dimension, string Value)[] filter)
    {
        var question = new GetIndicatorRequest { Indicator = indicator, From = from, To = to, Grain = Grain.Total };
        foreach (var (dimension, value) in filter) question.Filter[dimension] = value;
        var answer = await new Contracts.Reporting.V1.Reporting.ReportingClient(_channel).GetIndicatorAsync(
            question, await TokenAsync(Roles.Analyst), cancellationToken: TestContext.Current.CancellationToken);
        var point = answer.Points.Single();
        return string.Create(CultureInfo.InvariantCulture, $"{point.Numerator}{(point.HasDenominator ? $"/{point.Denominator} = {point.Value:0.0}" : "")}");
    }

    /// <summary>The rows of a table of a page, cells parted by bars.</summary>
    internal static IReadOnlyList<string> Rows(IHtmlDocument page, string figure) =>
        [.. page.QuerySelectorAll($"#{figure} tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())))];

    private async Task<Metadata> TokenAsync(string role) =>
        new() { { "authorization", "Bearer " + (await _system.DoAsync("token", "--role", role, "--days", "1")).Output.Trim() } };
}
