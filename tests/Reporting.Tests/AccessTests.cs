using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Reporting.Tests;

/// <summary>Reporting without the services that it follows.</summary>
public sealed class ReportingAlone : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Host = await TestHost.StartAsync("reporting", builder => builder.Services.AddReporting(builder.Configuration), app => app.MapReporting());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

public sealed class AccessTests(ReportingAlone reporting) : IClassFixture<ReportingAlone>
{
    public static TheoryData<string> Rpcs => [.. RpcMatrix.Of("cswp.reporting.v1")];

    [Theory]
    [MemberData(nameof(Rpcs))]
    public async Task Call_AsEveryRole_IsLetInAsTheTableSays(string rpc) =>
        Assert.Empty(await RpcMatrix.FaultsAsync(reporting.Host, [ReportingReflection.Descriptor, DemandReflection.Descriptor, PublishedReflection.Descriptor, DurationsReflection.Descriptor], rpc));
}
