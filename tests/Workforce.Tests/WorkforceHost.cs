using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Workforce.Tests;

/// <summary>Workforce on real Kestrel with a clock that the test moves.</summary>
internal static class WorkforceHost
{
    public static Task<TestHost> StartAsync(TimeProvider? time = null, params (string Key, string Value)[] settings) => TestHost.StartAsync(
        "workforce", builder => builder.Services.AddWorkforce(builder.Configuration), app => app.MapWorkforce(), time ?? new ManualTime(), settings);
}
