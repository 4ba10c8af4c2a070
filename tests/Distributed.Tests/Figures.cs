using CsWorkPerf.Contracts.Reporting.V1;
using Grpc.Core;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>What the tests read of Reporting.</summary>
internal sealed class Figures(CallInvoker reporting)
{
    private readonly Reporting.ReportingClient _reporting = new(reporting);

    /// <summary>The only point of an indicator over today and the day before, which a test may have begun on.</summary>
    public async Task<(double Numerator, double Denominator)> TotalAsync(string indicator, params (string Dimension, string Value)[] filter)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var request = new GetIndicatorRequest
        {
            Indicator = indicator,
            From = today.AddDays(-1).ToString("yyyy-MM-dd"),
            To = today.AddDays(2).ToString("yyyy-MM-dd"),
            Grain = Grain.Total
        };
        foreach (var (dimension, value) in filter) request.Filter[dimension] = value;
        var point = (await _reporting.GetIndicatorAsync(request, deadline: DateTime.UtcNow.AddSeconds(10), cancellationToken: TestContext.Current.CancellationToken)).Points.Single();
        return (point.Numerator, point.Denominator);
    }
}
