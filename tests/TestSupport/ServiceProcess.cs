using System.Diagnostics;
using System.Text;

namespace CsWorkPerf.TestSupport;

/// <summary>A built program as a process of its own: started, killed, started again, with its output kept.</summary>
/// <param name="project">The project's folder, such as <c>services/Intake</c>; the build of the tests' own configuration runs.</param>
/// <param name="environment">Settings, with <c>__</c> between the parts of a key.</param>
/// <param name="arguments">The command line.</param>
public sealed class ServiceProcess(string project, IReadOnlyDictionary<string, string> environment, params string[] arguments) : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private Process? _process;

    /// <summary>Settings that the next start reads.</summary>
    public Dictionary<string, string> Environment { get; } = new(environment);

    /// <summary>All it has printed, of every start.</summary>
    public string Output
    {
        get { lock (_output) return _output.ToString(); }
    }

    /// <summary>The end of what it has printed, for the message of a failure.</summary>
    public string LastOutput => Output is { Length: > 4000 } longer ? "..." + longer[^4000..] : Output;

    /// <summary>Starts it; does not wait for anything.</summary>
    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", BuiltAssembly.Of(project), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = RepoRoot.At(project),
        };
        foreach (var (key, value) in Environment) start.Environment[key] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts it and waits until <paramref name="ready"/> holds; fails with its output when it ends before that.</summary>
    public Task StartAsync(Func<Task<bool>> ready)
    {
        Start();
        return Eventually.Async(
            () =>
            {
                if (_process!.HasExited) Assert.Fail($"{project} ended with code {_process.ExitCode}:\n{LastOutput}");
                return ready();
            },
            $"{project} is ready",
            TimeSpan.FromMinutes(2));
    }

    /// <summary>Waits until it ends by itself, and returns its exit code.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process!.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Kills it as kill -9 does: nothing of it runs any more when this returns.</summary>
    public void Kill()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Asks it to stop and waits until it has (killed after 20 seconds). Returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        UnixSignal.Terminate(_process!);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            return await WaitForExitAsync(limit.Token);
        }
        finally
        {
            Kill();
        }
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        return ValueTask.CompletedTask;
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
    }
}
