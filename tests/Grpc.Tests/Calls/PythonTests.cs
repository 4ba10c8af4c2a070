using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Grpc.Tests.Echo;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.Calls;

/// <summary>Another implementation of gRPC understands what the stand-ins and the plumbing put on the wire.</summary>
public sealed class PythonTests
{
    [Fact]
    public async Task Wire_PythonClient_AgreesOnEveryPoint()
    {
        Assert.SkipWhen(PythonClient.Missing is not null, PythonClient.Missing ?? "");
        await using var host = await EchoHost.StartAsync(FirstAsync, services => services.AddGrpcHosting(), app => app.MapGrpcHosting());

        var output = await PythonClient.RunAsync("wire.py", new Uri(host.Address).Authority, [RepoRoot.At("tests/Grpc.Tests/Echo"), RepoRoot.At("protos")]);

        Assert.Equal("ok", output.Trim());
    }

    /// <summary>Does what the call's headers ask for.</summary>
    private static async Task FirstAsync(ServerCallContext context)
    {
        var headers = context.RequestHeaders;
        if (headers.GetValue("wait") is not null) await Task.Delay(Timeout.Infinite, context.CancellationToken);
        if (headers.GetValue("refuse") is { } count)
            throw new InvalidInput([.. Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture))
                .Select(i => new FieldViolation($"rows[{i}].source", $"source 'X{i}' is not a code.", "UNKNOWN_CODE"))]);
        if (headers.GetValueBytes("seen-bin") is { } seen) await context.WriteResponseHeadersAsync([new("seen-bin", seen)]);
        context.ResponseTrailers.Add("trailer", "after");
    }
}
