using System.Diagnostics;
using System.Text;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests;

/// <summary>The whole system as one process over a data folder of its own, and its command line.</summary>
public sealed class AllInOneProcess : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProcess _process;

    /// <param name="verb"><c>serve</c> or <c>demo</c>.</param>
    /// <param name="portalUrl">Where its pages are; a free port by default.</param>
    /// <param name="grpcUrl">Where its gRPC is; a free port by default.</param>
    public AllInOneProcess(string verb = "serve", string? portalUrl = null, string? grpcUrl = null)
    {
        PortalUrl = portalUrl ?? $"http://127.0.0.1:{FreePort.Next()}";
        GrpcUrl = grpcUrl ?? $"http://127.0.0.1:{FreePort.Next()}";
        _process = new ServiceProcess("services/AllInOne", new Dictionary<string, string>(), [verb, .. Options]);
    }

    public string GrpcUrl { get; }
    public string PortalUrl { get; }
    public string Data => _folder.File("data");

    /// <summary>Settings of the next start and of the verbs that are run, with <c>__</c> between the parts of a key.</summary>
    public Dictionary<string, string> Settings => _process.Environment;

    /// <summary>Where verbs are run; by default where the tests are.</summary>
    public string WorkingFolder { get; init; } = "";

    /// <summary>All that it printed.</summary>
    public string Output => _process.Output;

    private string[] Options => ["--data", Data, "--grpc-url", GrpcUrl, "--portal-url", PortalUrl];

    /// <summary>Starts it and waits for the line that says it is ready.</summary>
    public Task StartAsync() => _process.StartAsync(() => Task.FromResult(Output.Contains("is ready", StringComparison.Ordinal)));

    /// <summary>Starts it; does not wait for anything.</summary>
    public void Start() => _process.Start();

    /// <summary>Kills it as kill -9 does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Runs another verb over the same data.</summary>
    public Task<VerbResult> RunAsync(params string[] verb) => RunAsync(null, verb);

    /// <summary>Runs another verb over the same data, and tells it to stop when it has printed a line that begins so.</summary>
    public async Task<VerbResult> RunAsync(string? until, string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", BuiltAssembly.Of("services/AllInOne"), .. verb, .. Options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = WorkingFolder
        };
        foreach (var (key, value) in Settings) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var output = ReadAsync(process, until);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, errors);
    }

    private static async Task<string> ReadAsync(Process process, string? until)
    {
        var all = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            all.AppendLine(line);
            if (until is not null && line.StartsWith(until, StringComparison.Ordinal)) UnixSignal.Terminate(process);
        }
        return all.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>How a verb ended and what it printed.</summary>
public sealed record VerbResult(int ExitCode, string Output, string Errors);
