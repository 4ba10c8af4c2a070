using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Grpc.Tests.Echo;
using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.Plumbing;

public sealed class MalformedRequestTests
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    [Theory]
    [InlineData(MethodType.Unary, "Say")]
    [InlineData(MethodType.ServerStreaming, "Spread")]
    [InlineData(MethodType.ClientStreaming, "Gather")]
    [InlineData(MethodType.DuplexStreaming, "Chat")]
    public async Task Request_NotProtobuf_IsInvalidArgument(MethodType kind, string name)
    {
        await using var host = await EchoHost.StartAsync(services: services => services.AddGrpcHosting());
        var method = new Method<byte[], byte[]>(kind, "cswp.echo.v1.Echo", name, Bytes, Bytes);

        var failure = await Assert.ThrowsAsync<RpcException>(() => SendAsync(host.Channel.CreateCallInvoker(), method, [0x0a, 0xff, 0xff]));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Equal("The request is not a protobuf message of the type that this method takes.", failure.Status.Detail);
    }

    [Fact]
    public async Task Request_TooLarge_KeepsItsOwnStatus()
    {
        await using var host = await EchoHost.StartAsync(services: services => services.AddGrpcHosting());
        var method = new Method<byte[], byte[]>(MethodType.Unary, "cswp.echo.v1.Echo", "Say", Bytes, Bytes);

        var failure = await Assert.ThrowsAsync<RpcException>(() => SendAsync(host.Channel.CreateCallInvoker(), method, new byte[5_000_000]));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
    }

    [Fact]
    public async Task Method_Unknown_IsUnimplemented()
    {
        await using var host = await EchoHost.StartAsync(services: services => services.AddGrpcHosting());
        var method = new Method<byte[], byte[]>(MethodType.Unary, "cswp.echo.v1.Echo", "Shout", Bytes, Bytes);

        var failure = await Assert.ThrowsAsync<RpcException>(() => SendAsync(host.Channel.CreateCallInvoker(), method, []));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }

    private static async Task SendAsync(CallInvoker invoker, Method<byte[], byte[]> method, byte[] payload)
    {
        var options = new CallOptions(cancellationToken: TestContext.Current.CancellationToken);
        switch (method.Type)
        {
            case MethodType.Unary:
                await invoker.AsyncUnaryCall(method, null, options, payload);
                break;
            case MethodType.ServerStreaming:
                using (var call = invoker.AsyncServerStreamingCall(method, null, options, payload)) await call.ResponseStream.MoveNext();
                break;
            case MethodType.ClientStreaming:
                using (var call = invoker.AsyncClientStreamingCall(method, null, options))
                {
                    await call.RequestStream.WriteAsync(payload);
                    await call.RequestStream.CompleteAsync();
                    await call;
                }
                break;
            default:
                using (var call = invoker.AsyncDuplexStreamingCall(method, null, options))
                {
                    await call.RequestStream.WriteAsync(payload);
                    await call.ResponseStream.MoveNext();
                }
                break;
        }
    }
}
