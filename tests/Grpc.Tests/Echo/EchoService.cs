using CsWorkPerf.Grpc.Tests.Echo.V1;
using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.Echo;

/// <summary>Echoes. A test that needs something else done says what happens before the echo.</summary>
internal sealed class EchoService(Func<ServerCallContext, Task>? first = null) : V1.Echo.EchoBase
{
    public override async Task<EchoReply> Say(EchoRequest request, ServerCallContext context)
    {
        await FirstAsync(context);
        return Reply(string.Concat(Enumerable.Repeat(request.Text, Math.Max(1, request.Times))));
    }

    public override async Task<EchoReply> Gather(IAsyncStreamReader<EchoRequest> requestStream, ServerCallContext context)
    {
        await FirstAsync(context);
        var texts = new List<string>();
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken)) texts.Add(request.Text);
        return Reply(string.Join(' ', texts));
    }

    public override async Task Spread(EchoRequest request, IServerStreamWriter<EchoReply> responseStream, ServerCallContext context)
    {
        await FirstAsync(context);
        for (var i = 0; i < request.Times; i++) await responseStream.WriteAsync(Reply(request.Text), context.CancellationToken);
    }

    public override async Task Chat(IAsyncStreamReader<EchoRequest> requestStream, IServerStreamWriter<EchoReply> responseStream, ServerCallContext context)
    {
        await FirstAsync(context);
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(Reply(request.Text), context.CancellationToken);
    }

    private Task FirstAsync(ServerCallContext context) => first?.Invoke(context) ?? Task.CompletedTask;

    private static EchoReply Reply(string text) => new() { Text = text };
}
