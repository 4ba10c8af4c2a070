using System.Net;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Grpc.Tests.Echo;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Grpc.Tests.Plumbing;

public sealed class MalformedRequestTests
{
    private const string Sentence = "The request is not a protobuf message of the type that this method takes, or not framed as gRPC asks.";
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
        Assert.Equal(Sentence, failure.Status.Detail);
    }

    /// <summary>Bodies past what a client library lets one send: the compressed flag, four bytes of length, the message.</summary>
    [Theory]
    [InlineData("Say", "", null, StatusCode.InvalidArgument)]
    [InlineData("Say", "000000", null, StatusCode.InvalidArgument)]
    [InlineData("Say", "00000000050a", null, StatusCode.InvalidArgument)]
    [InlineData("Say", "0000000000" + "0000000000", null, StatusCode.InvalidArgument)]
    [InlineData("Say", "0700000000", null, StatusCode.InvalidArgument)]
    [InlineData("Say", "00ffffffff", null, StatusCode.InvalidArgument)]
    [InlineData("Say", "0100000000", null, StatusCode.InvalidArgument)]
    [InlineData("Say", "01000000020a00", "gzip", StatusCode.InvalidArgument)]
    [InlineData("Say", "01000000020a00", "rot13", StatusCode.Unimplemented)]
    [InlineData("Gather", "00000000050a", null, StatusCode.InvalidArgument)]
    [InlineData("Gather", "0700000000", null, StatusCode.InvalidArgument)]
    [InlineData("Gather", "00ffffffff", null, StatusCode.InvalidArgument)]
    [InlineData("Gather", "0100000000", null, StatusCode.InvalidArgument)]
    [InlineData("Gather", "01000000020a00", "gzip", StatusCode.InvalidArgument)]
    [InlineData("Gather", "01000000020a00", "rot13", StatusCode.Unimplemented)]
    [InlineData("Spread", "0700000000", null, StatusCode.InvalidArgument)]
    [InlineData("Chat", "0700000000", null, StatusCode.InvalidArgument)]
    public async Task Request_NotFramedAsGrpcAsks_IsTheCallersFaultAndNoErrorInTheLog(string name, string hex, string? encoding, StatusCode expected)
    {
        var log = new LogLines();
        await using var host = await EchoHost.StartAsync(services: services =>
        {
            services.AddGrpcHosting();
            services.AddLogging(logging => logging.AddProvider(log));
        });
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host.Address}/cswp.echo.v1.Echo/{name}")
        {
            Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = new ByteArrayContent(Convert.FromHexString(hex))
        };
        request.Content.Headers.ContentType = new("application/grpc");
        if (encoding is not null) request.Headers.Add("grpc-encoding", encoding);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        string Said(string header) => answer.TrailingHeaders.Concat(answer.Headers).First(one => one.Key == header).Value.Single();
        Assert.Equal($"{(int)expected}", Said("grpc-status"));
        if (expected == StatusCode.InvalidArgument) Assert.Equal(Sentence, Uri.UnescapeDataString(Said("grpc-message")));
        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal));
        if (expected == StatusCode.InvalidArgument) Assert.Contains(log.Lines, line => line.StartsWith($"Information /cswp.echo.v1.Echo/{name}: the request could not be read", StringComparison.Ordinal));
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
