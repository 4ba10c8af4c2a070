using System.Reflection;
using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;

namespace CsWorkPerf.Common.Grpc;

/// <summary>Which gRPC services a host has mapped.</summary>
internal static class GrpcServices
{
    /// <summary>Their descriptors, in order of name.</summary>
    public static IEnumerable<ServiceDescriptor> In(EndpointDataSource endpoints) =>
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()).OfType<GrpcMethodMetadata>()
            .Select(method => method.ServiceType).Distinct().Select(Descriptor).OfType<ServiceDescriptor>().Distinct()
            .OrderBy(service => service.FullName, StringComparer.Ordinal);

    /// <summary>Generated code keeps a service's descriptor beside the method that binds it.</summary>
    private static ServiceDescriptor? Descriptor(Type service) =>
        service.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)?.BindType
            .GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ServiceDescriptor;
}
