using CsWorkPerf.Grpc.Tests.Echo;
using CsWorkPerf.Grpc.Tests.Echo.V1;
using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.Calls;

public sealed class CallKindTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unary_Async_Answers()
    {
        await using var host = await EchoHost.StartAsync();

        var reply = await host.Client.SayAsync(new EchoRequest { Text = "ab", Times = 3 }, cancellationToken: Cancel);

        Assert.Equal("ababab", reply.Text);
    }

    [Fact]
    public async Task Unary_Blocking_Answers()
    {
        await using var host = await EchoHost.StartAsync();

        Assert.Equal("héé", host.Client.Say(new EchoRequest { Text = "héé" }, cancellationToken: Cancel).Text);
    }

    [Fact]
    public async Task ClientStream_SeveralMessages_AnswersOnce()
    {
        await using var host = await EchoHost.StartAsync();

        using var call = host.Client.Gather(cancellationToken: Cancel);
        foreach (var text in new[] { "one", "two", "three" }) await call.RequestStream.WriteAsync(new EchoRequest { Text = text }, Cancel);
        await call.RequestStream.CompleteAsync();

        Assert.Equal("one two three", (await call).Text);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task ServerStream_SeveralMessages_ArriveInOrder()
    {
        await using var host = await EchoHost.StartAsync();

        using var call = host.Client.Spread(new EchoRequest { Text = "x", Times = 200 }, cancellationToken: Cancel);
        var texts = await call.ResponseStream.ReadAllAsync(Cancel).Select(reply => reply.Text).ToListAsync(Cancel);

        Assert.Equal(Enumerable.Repeat("x", 200), texts);
    }

    [Fact]
    public async Task Duplex_EachMessage_IsAnsweredBeforeTheNext()
    {
        await using var host = await EchoHost.StartAsync();

        using var call = host.Client.Chat(cancellationToken: Cancel);
        foreach (var text in new[] { "a", "b", "c" })
        {
            await call.RequestStream.WriteAsync(new EchoRequest { Text = text }, Cancel);
            Assert.True(await call.ResponseStream.MoveNext(Cancel));
            Assert.Equal(text, call.ResponseStream.Current.Text);
        }
        await call.RequestStream.CompleteAsync();

        Assert.False(await call.ResponseStream.MoveNext(Cancel));
    }
}
