using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Microsoft.AspNetCore.Routing;
using Request = Grpc.Reflection.V1.ServerReflectionRequest;
using Response = Grpc.Reflection.V1.ServerReflectionResponse;

namespace CsWorkPerf.Common.Grpc;

/// <summary>Answers what tools ask about the services of this host. The contract is public; there is no data in it.</summary>
internal sealed class Reflection(EndpointDataSource endpoints)
{
    private readonly Lazy<(IReadOnlyList<ServiceDescriptor> Services, DescriptorIndex Index)> _known = new(() =>
    {
        var services = GrpcServices.In(endpoints).ToList();
        return (services, new DescriptorIndex(services));
    });

    public Response Answer(Request request)
    {
        var response = request.MessageRequestCase switch
        {
            Request.MessageRequestOneofCase.ListServices => Services(),
            Request.MessageRequestOneofCase.FileByFilename => File(_known.Value.Index.ByPath(request.FileByFilename)),
            Request.MessageRequestOneofCase.FileContainingSymbol => File(_known.Value.Index.BySymbol(request.FileContainingSymbol)),
            // Proto3 has no extensions.
            Request.MessageRequestOneofCase.FileContainingExtension => File(null),
            Request.MessageRequestOneofCase.AllExtensionNumbersOfType => Extensions(request.AllExtensionNumbersOfType),
            _ => Error(StatusCode.InvalidArgument, "The request asks for nothing that this service knows."),
        };
        response.ValidHost = request.Host;
        response.OriginalRequest = request;
        return response;
    }

    private Response Services() => new()
    {
        ListServicesResponse = new() { Service = { _known.Value.Services.Select(service => new ServiceResponse { Name = service.FullName }) } }
    };

    private static Response File(FileDescriptor? file) => file is null
        ? Error(StatusCode.NotFound, "There is no such file or symbol here.")
        : new() { FileDescriptorResponse = new() { FileDescriptorProto = { DescriptorIndex.WithImports(file) } } };

    private Response Extensions(string type) => _known.Value.Index.IsMessage(type)
        ? new() { AllExtensionNumbersResponse = new() { BaseTypeName = type } }
        : Error(StatusCode.NotFound, "There is no such message here.");

    private static Response Error(StatusCode code, string message) => new()
    {
        ErrorResponse = new() { ErrorCode = (int)code, ErrorMessage = message }
    };
}
