using System.Diagnostics;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests;

/// <summary>The whole system as one process over a data folder of its own, and its command line.</summary>
public sealed class AllInOneProcess : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProcess _process;

    /// <param name="verb"><c>serve</c> or <c>demo</c>.</param>
    public AllInOneProcess(string verb = "serve") =>
        _process = new ServiceProcess("services/AllInOne", new Dictionary<string, string>(), [verb, .. Options]);

    public string GrpcUrl { get; } = $"http://127.0.0.1:{FreePort.Next()}";
    public string PortalUrl { get; } = $"http://127.0.0.1:{FreePort.Next()}";
    public string Data => _folder.File("data");

    /// <summary>Settings of the verbs that are run, with <c>__</c> between the parts of a key.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>All that it printed.</summary>
    public string Output => _process.Output;

    private string[] Options => ["--data", Data, "--grpc-url", GrpcUrl, "--portal-url", PortalUrl];

    /// <summary>Starts it and waits for the line that says it is ready.</summary>
    public Task StartAsync() => _process.StartAsync(() => Task.FromResult(Output.Contains("is ready", StringComparison.Ordinal)));

    /// <summary>Runs another verb over the same data.</summary>
    public async Task<VerbResult> RunAsync(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", BuiltAssembly.Of("services/AllInOne"), .. verb, .. Options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Settings) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, errors);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>How a verb ended and what it printed.</summary>
public sealed record VerbResult(int ExitCode, string Output, string Errors);
