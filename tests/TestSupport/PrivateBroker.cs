using System.Diagnostics;
using System.Net.Sockets;

namespace CsWorkPerf.TestSupport;

/// <summary>A RabbitMQ of the test's own, to be taken away and brought back.</summary>
public sealed class PrivateBroker : IAsyncDisposable
{
    private const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private readonly TempFolder _folder = new();
    private readonly int _port = FreePort.Next();
    private Process? _process;

    private PrivateBroker()
    {
    }

    /// <summary>Why there cannot be one here, or null.</summary>
    public static string? Missing => File.Exists(Server) ? null : $"RabbitMQ is not installed ({Server}; Debian package rabbitmq-server).";

    /// <summary>Its address, the same after every start.</summary>
    public Uri Uri => new($"amqp://guest:guest@127.0.0.1:{_port}");

    /// <summary>A broker that answers; where RabbitMQ is not installed the test is skipped.</summary>
    public static async Task<PrivateBroker> StartNewAsync()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var broker = new PrivateBroker();
        await broker.StartAsync();
        return broker;
    }

    /// <summary>Brings the broker (back) and waits until it answers. What was durable is there again.</summary>
    public async Task StartAsync()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "rabbitmq.sh");
        _process = Process.Start("bash", [script, _folder.Path, $"{_port}"]);
        await Eventually.Async(AnswersAsync, $"RabbitMQ answers at port {_port} ({_folder.File("server.log")})", TimeSpan.FromMinutes(2));
    }

    /// <summary>Takes the broker away.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        UnixSignal.Terminate(_process);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    // The first byte of an AMQP broker's answer to the protocol header: it listens and it has booted.
    private async Task<bool> AnswersAsync()
    {
        if (_process is { HasExited: true }) Assert.Fail($"RabbitMQ ended: {await File.ReadAllTextAsync(_folder.File("server.log"))}");
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.GetStream().WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), limit.Token);
            return await client.GetStream().ReadAsync(new byte[1], limit.Token) == 1;
        }
        catch (Exception error) when (error is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
