using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.Interop;

/// <summary>The consumer of docs/consumers.md works as it stands there.</summary>
public sealed class PythonConsumerTests
{
    [Fact]
    public async Task Consumer_LogsAndDecidesAContact_SeesTheIndicatorMove()
    {
        Assert.SkipWhen(PythonClient.Missing is not null, PythonClient.Missing ?? "");
        await using var system = new AllInOneProcess();
        await system.StartAsync();
        var token = await system.RunAsync("token", "--role", "manager", "--days", "1");
        Assert.True(token.ExitCode == 0, token.Errors);

        var printed = await PythonClient.RunAsync("consumer.py", system.GrpcUrl, [RepoRoot.At("protos")], ("CSWP_TOKEN", token.Output.Trim()));

        Assert.Equal("contacts.received, outcome universal: 0 -> 1", printed.Trim());
    }
}
