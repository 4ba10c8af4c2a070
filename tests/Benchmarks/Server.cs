using System.Diagnostics;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.Benchmarks;

/// <summary>AllInOne as a process of its own over a data folder, and clients of it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo? _own;
    private readonly ServiceProvider _keys;
    private readonly GrpcChannel _channel;

    private Server(Process process, DirectoryInfo? own, string folder, string address, string portal)
    {
        (_process, _own, Folder, Address, Portal) = (process, own, folder, address, portal);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddTokens(configuration, makesKeys: false);
        _keys = services.BuildServiceProvider();
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true } });
        Anonymous = _channel.CreateCallInvoker();
        var token = _keys.GetRequiredService<AccessTokens>().Make(
            new Actor { AccountId = "benchmark", Name = "Benchmark", Roles = [Roles.Practitioner, Roles.Administrator, Roles.Service] }, DateTimeOffset.UtcNow.AddHours(3));
        Invoker = _channel.Intercept(metadata =>
        {
            metadata.Add("authorization", "Bearer " + token);
            return metadata;
        });
    }

    public string Folder { get; }
    public string Address { get; }
    public string Portal { get; }
    public CallInvoker Anonymous { get; }
    public CallInvoker Invoker { get; }

    /// <summary>Seconds from starting the process to its ready line.</summary>
    public double SecondsToReady { get; private init; }

    public static async Task<Server> StartAsync(string? folder = null, params (string Key, string Value)[] settings)
    {
        var own = folder is null ? Directory.CreateTempSubdirectory("cswp-bench-") : null;
        folder ??= own!.FullName;
        var (grpc, portal) = ($"http://127.0.0.1:{FreePort.Next()}", $"http://127.0.0.1:{FreePort.Next()}");
        var start = Command("serve", "--data", folder, "--grpc-url", grpc, "--portal-url", portal);
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text && text.StartsWith("fail", StringComparison.Ordinal)) Console.Error.WriteLine(text); };
        process.BeginErrorReadLine();
        var ready = await process.StandardOutput.ReadLineAsync();
        if (ready?.Contains("ready", StringComparison.Ordinal) != true) throw new InvalidOperationException($"The server did not start: {ready}");
        return new Server(process, own, folder, grpc, portal) { SecondsToReady = watch.Elapsed.TotalSeconds };
    }

    /// <summary>The position of the newest event in a service's feed.</summary>
    public async Task<long> HeadAsync(string source)
    {
        using var call = new EventFeed.EventFeedClient(Invoker).Read(new ReadFeedRequest { Source = source, AfterPosition = long.MaxValue - 1, Limit = 1 });
        return await call.ResponseStream.MoveNext(CancellationToken.None) ? call.ResponseStream.Current.Head : 0;
    }

    /// <summary>AllInOne with arguments, in the build of this configuration.</summary>
    public static ProcessStartInfo Command(params string[] arguments) => new("dotnet", ["exec", BuiltAssembly.Of("services/AllInOne"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = RepoRoot.At("services/AllInOne")
    };

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _keys.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _own?.Delete(recursive: true);
    }
}
