using System.IO.Compression;
using CsWorkPerf.Grpc.Tests.Echo;
using CsWorkPerf.Grpc.Tests.Echo.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.Grpc.Tests.Calls;

/// <summary>Size limits and compression.</summary>
public sealed class MessageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ICompressionProvider[] Providers => [new GzipCompressionProvider(CompressionLevel.Fastest), new DeflateCompressionProvider(CompressionLevel.Fastest)];

    [Fact]
    public async Task Size_RequestOverLimit_IsResourceExhausted()
    {
        await using var host = await EchoHost.StartAsync();

        var thrown = await Assert.ThrowsAsync<RpcException>(async () =>
            await host.Client.SayAsync(new EchoRequest { Text = new string('x', 5_000_000) }, cancellationToken: Cancel));

        Assert.Equal(StatusCode.ResourceExhausted, thrown.StatusCode);
        Assert.Contains("size", thrown.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Size_ReplyOverLimit_IsResourceExhausted()
    {
        await using var host = await EchoHost.StartAsync();

        var thrown = await Assert.ThrowsAsync<RpcException>(async () =>
            await host.Client.SayAsync(new EchoRequest { Text = new string('x', 1000), Times = 5000 }, cancellationToken: Cancel));

        Assert.Equal(StatusCode.ResourceExhausted, thrown.StatusCode);
    }

    [Fact]
    public async Task Size_UnderLimit_ComesBackWhole()
    {
        await using var host = await EchoHost.StartAsync();
        var text = string.Concat(Enumerable.Range(0, 400_000).Select(i => (char)('a' + (i % 26))));

        Assert.Equal(text, (await host.Client.SayAsync(new EchoRequest { Text = text }, cancellationToken: Cancel)).Text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Compression_BothWays_IsUsedAndUndone(string encoding)
    {
        var wire = new Wire();
        await using var host = await EchoHost.StartAsync(
            services: services => services.AddGrpc(grpc =>
            {
                grpc.ResponseCompressionAlgorithm = encoding;
                grpc.CompressionProviders = Providers;
            }),
            channel: new GrpcChannelOptions { HttpHandler = wire, CompressionProviders = Providers });

        // "grpc-internal-encoding-request" is how Grpc.Net.Client is told to compress a request.
        var reply = await host.Client.SayAsync(new EchoRequest { Text = new string('x', 100_000) },
            new Metadata { { "grpc-internal-encoding-request", encoding } }, cancellationToken: Cancel);

        Assert.Equal(new string('x', 100_000), reply.Text);
        Assert.Equal(encoding, wire.ReplyEncoding);
        Assert.Equal(encoding, wire.RequestEncoding);
    }

    /// <summary>Looks at the headers that pass.</summary>
    private sealed class Wire() : DelegatingHandler(new SocketsHttpHandler())
    {
        public string? RequestEncoding { get; private set; }
        public string? ReplyEncoding { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            RequestEncoding = request.Headers.GetValues("grpc-encoding").Single();
            var response = await base.SendAsync(request, cancellationToken);
            ReplyEncoding = response.Headers.GetValues("grpc-encoding").Single();
            return response;
        }
    }
}
