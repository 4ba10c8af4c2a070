using CsWorkPerf.Contracts.Access;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace CsWorkPerf.TestSupport;

/// <summary>Calls an RPC as every role and as nobody, and compares who was let in with the access table.</summary>
public static class RpcMatrix
{
    private static readonly Marshaller<byte[]> _bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    /// <summary>The RPCs of a package that the access table has, such as those of "cswp.workforce.v1".</summary>
    public static IEnumerable<string> Of(string package) => RpcAccess.Rpcs.Where(rpc => rpc.StartsWith($"/{package}.", StringComparison.Ordinal));

    /// <summary>What is wrong: who was let in and should not be, or the other way round. Empty when all is well.</summary>
    /// <param name="host">The host that offers the RPC.</param>
    /// <param name="files">The proto files of the package.</param>
    /// <param name="rpc">As <c>/package.Service/Method</c>.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(TestHost host, IEnumerable<FileDescriptor> files, string rpc)
    {
        var method = Method(files, rpc);
        var anonymous = ReferenceEquals(RpcAccess.RolesFor(rpc), RpcAccess.Anonymous);
        var faults = new List<string>();
        foreach (var role in (string?[])[null, .. Roles.OfPeople, Roles.Service])
        {
            var found = await CallAsync(role is null ? host.Anonymous() : host.As(role), method);
            var wanted = anonymous ? "in" : role is null ? nameof(StatusCode.Unauthenticated)
                : RpcAccess.RolesFor(rpc).Contains(role) ? "in" : nameof(StatusCode.PermissionDenied);
            var was = found is StatusCode.PermissionDenied || (found is StatusCode.Unauthenticated && !anonymous) || found is StatusCode.Unimplemented ? $"{found}" : "in";
            if (was != wanted) faults.Add($"{rpc} as {role ?? "nobody"}: {was}, should be {wanted}");
        }
        return faults;
    }

    private static Method<byte[], byte[]> Method(IEnumerable<FileDescriptor> files, string rpc)
    {
        var parts = rpc.Split('/');
        var method = files.SelectMany(file => file.Services).Single(service => service.FullName == parts[1]).FindMethodByName(parts[2]);
        var type = (method.IsClientStreaming, method.IsServerStreaming) switch
        {
            (false, false) => MethodType.Unary,
            (true, false) => MethodType.ClientStreaming,
            (false, true) => MethodType.ServerStreaming,
            _ => MethodType.DuplexStreaming
        };
        return new(type, parts[1], parts[2], _bytes, _bytes);
    }

    /// <summary>The status of a call with an empty request; a stream that stays open counts as OK.</summary>
    private static async Task<StatusCode> CallAsync(CallInvoker caller, Method<byte[], byte[]> method)
    {
        var options = new CallOptions(deadline: DateTime.UtcNow.AddSeconds(20), cancellationToken: TestContext.Current.CancellationToken);
        try
        {
            switch (method.Type)
            {
                case MethodType.Unary:
                    await caller.AsyncUnaryCall(method, null, options, []);
                    break;
                case MethodType.ServerStreaming:
                    using (var call = caller.AsyncServerStreamingCall(method, null, options, [])) await call.ResponseStream.MoveNext(options.CancellationToken);
                    break;
                case MethodType.ClientStreaming:
                    using (var call = caller.AsyncClientStreamingCall(method, null, options))
                    {
                        await call.RequestStream.CompleteAsync();
                        await call.ResponseAsync;
                    }
                    break;
                default:
                    using (var call = caller.AsyncDuplexStreamingCall(method, null, options))
                    {
                        await call.RequestStream.CompleteAsync();
                        await call.ResponseStream.MoveNext(options.CancellationToken);
                    }
                    break;
            }
            return StatusCode.OK;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
    }
}
