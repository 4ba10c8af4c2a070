using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Grpc.Tests.Echo;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Microsoft.AspNetCore.Builder;
using V1Alpha = Grpc.Reflection.V1Alpha;

namespace CsWorkPerf.Grpc.Tests.Plumbing;

public sealed class ReflectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListServices_Host_NamesThemAll()
    {
        await using var host = await HostAsync();

        var reply = await AskAsync(host, new() { ListServices = "" });

        Assert.Equal(["cswp.echo.v1.Echo", "cswp.intake.v1.Contacts", "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection"],
            reply.ListServicesResponse.Service.Select(service => service.Name));
    }

    [Theory]
    [InlineData("cswp.intake.v1.Contacts", "cswp/intake/v1/contacts.proto")]
    [InlineData("cswp.intake.v1.Contacts.LogContact", "cswp/intake/v1/contacts.proto")]
    [InlineData(".cswp.intake.v1.ListContactsResponse.Row", "cswp/intake/v1/contact_lists.proto")]
    [InlineData("cswp.intake.v1.Contact.received_at", "cswp/intake/v1/contact.proto")]
    [InlineData("cswp.common.v1.RowNote.Kind", "cswp/common/v1/common.proto")]
    [InlineData("cswp.common.v1.RowNote.KIND_REJECTED", "cswp/common/v1/common.proto")]
    [InlineData("cswp.echo.v1.EchoReply", "echo.proto")]
    public async Task FileContainingSymbol_Known_GivesTheFile(string symbol, string path)
    {
        await using var host = await HostAsync();

        var files = Files(await AskAsync(host, new() { FileContainingSymbol = symbol }));

        Assert.Equal(path, files[0].Name);
    }

    [Fact]
    public async Task FileByFilename_WithImports_CanBeBuiltIntoDescriptors()
    {
        await using var host = await HostAsync();

        var reply = await AskAsync(host, new() { FileByFilename = "cswp/intake/v1/contacts.proto", Host = "me" });

        var built = FileDescriptor.BuildFromByteStrings(reply.FileDescriptorResponse.FileDescriptorProto.Reverse());
        Assert.Contains(built.SelectMany(file => file.Services), service => service.FullName == "cswp.intake.v1.Contacts");
        Assert.Equal("me", reply.ValidHost);
        Assert.Equal("cswp/intake/v1/contacts.proto", reply.OriginalRequest.FileByFilename);
    }

    [Fact]
    public async Task Unknown_EachKindOfQuestion_IsAnErrorAndTheStreamGoesOn()
    {
        await using var host = await HostAsync();
        using var call = new ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo(cancellationToken: Cancel);

        foreach (var request in new ServerReflectionRequest[]
        {
            new() { FileByFilename = "no.proto" },
            new() { FileContainingSymbol = "cswp.intake.v1.Nothing" },
            new() { FileContainingExtension = new() { ContainingType = "cswp.intake.v1.Contact", ExtensionNumber = 1 } },
            new() { AllExtensionNumbersOfType = "cswp.intake.v1.Contacts" },
        })
        {
            await call.RequestStream.WriteAsync(request, Cancel);
            Assert.True(await call.ResponseStream.MoveNext(Cancel));
            Assert.Equal((int)StatusCode.NotFound, call.ResponseStream.Current.ErrorResponse.ErrorCode);
        }
        await call.RequestStream.WriteAsync(new(), Cancel);
        Assert.True(await call.ResponseStream.MoveNext(Cancel));
        Assert.Equal((int)StatusCode.InvalidArgument, call.ResponseStream.Current.ErrorResponse.ErrorCode);
    }

    [Fact]
    public async Task AllExtensionNumbers_Message_AreNone()
    {
        await using var host = await HostAsync();

        var reply = await AskAsync(host, new() { AllExtensionNumbersOfType = "cswp.intake.v1.Contact" });

        Assert.Equal("cswp.intake.v1.Contact", reply.AllExtensionNumbersResponse.BaseTypeName);
        Assert.Empty(reply.AllExtensionNumbersResponse.ExtensionNumber);
    }

    [Fact]
    public async Task V1Alpha_SameQuestion_SameAnswer()
    {
        await using var host = await HostAsync();
        using var call = new V1Alpha.ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo(cancellationToken: Cancel);

        await call.RequestStream.WriteAsync(new() { FileContainingSymbol = "cswp.echo.v1.Echo" }, Cancel);
        Assert.True(await call.ResponseStream.MoveNext(Cancel));

        Assert.Equal((await AskAsync(host, new() { FileContainingSymbol = "cswp.echo.v1.Echo" })).ToByteString(), call.ResponseStream.Current.ToByteString());
    }

    private static async Task<ServerReflectionResponse> AskAsync(EchoHost host, ServerReflectionRequest request)
    {
        using var call = new ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(request, Cancel);
        Assert.True(await call.ResponseStream.MoveNext(Cancel));
        return call.ResponseStream.Current;
    }

    private static List<FileDescriptorProto> Files(ServerReflectionResponse reply) =>
        [.. reply.FileDescriptorResponse.FileDescriptorProto.Select(FileDescriptorProto.Parser.ParseFrom)];

    private static Task<EchoHost> HostAsync() => EchoHost.StartAsync(services: services => services.AddGrpcHosting(), map: app =>
    {
        app.MapGrpcHosting();
        app.MapGrpcService<NoContacts>();
    });

    private sealed class NoContacts : Contacts.ContactsBase;
}
