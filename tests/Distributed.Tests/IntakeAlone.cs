using CsWorkPerf.TestSupport;
using Grpc.Core;
using Grpc.Net.Client;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>Intake as a process by itself, with its data where the test says; the others are away.</summary>
public sealed class IntakeAlone : IAsyncDisposable
{
    private readonly TempFolder _keys = new();
    private readonly Operator _operator;
    private readonly ServiceProcess _process;
    private readonly GrpcChannel _channel;

    private IntakeAlone(string data)
    {
        _operator = new Operator(_keys.Path, makesKeys: true);
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        _channel = GrpcChannel.ForAddress(address);
        _process = new ServiceProcess("services/Intake", new Dictionary<string, string>
        {
            ["Grpc__Url"] = address.ToString(),
            ["Data__Folder"] = data,
            ["Keys__Folder"] = _keys.Path,
            ["Services__Workforce"] = $"http://127.0.0.1:{FreePort.Next()}",
            ["Logging__LogLevel__Default"] = "Warning",
        });
    }

    public static async Task<IntakeAlone> StartAsync(string data)
    {
        var intake = new IntakeAlone(data);
        // Makes the first key.
        _ = intake.As("practitioner");
        await intake._process.StartAsync(() => Operator.ServesAsync(intake._channel));
        return intake;
    }

    /// <summary>A way to call it, signed in with these roles.</summary>
    public CallInvoker As(params string[] roles) => _operator.As(_channel, roles);

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _process.DisposeAsync();
        await _operator.DisposeAsync();
        _keys.Dispose();
    }
}
