using System.Reflection;
using Grpc.Core;
using Grpc.Core.Utils;

namespace CsWorkPerf.Grpc.Tests.StandIns;

public sealed class SmallPartsTests
{
    [Fact]
    public async Task ReadAllAsync_Reader_YieldsEveryMessage()
    {
        var texts = await new Reader("a", "b").ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b"], texts);
        Assert.Throws<ArgumentNullException>(() => { ((Reader)null!).ReadAllAsync(TestContext.Current.CancellationToken); });
        await Assert.ThrowsAsync<ArgumentNullException>(() => ((Reader)null!).MoveNext());
    }

    [Fact]
    public void VersionInfo_Package_IsTheOneStoodInFor()
    {
        var assembly = typeof(Status).Assembly.GetName();

        Assert.Equal(VersionInfo.CurrentAssemblyVersion, $"{assembly.Version}");
        Assert.Equal("d754f35622e28bad", Convert.ToHexStringLower(assembly.GetPublicKeyToken()!));
        Assert.StartsWith(VersionInfo.CurrentVersion, typeof(Status).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, StringComparison.Ordinal);
    }

    [Fact]
    public void GrpcPreconditions_Broken_ThrowTheirKind()
    {
        Assert.Throws<ArgumentException>(() => GrpcPreconditions.CheckArgument(false, "why"));
        Assert.Throws<ArgumentNullException>(() => GrpcPreconditions.CheckNotNull((string?)null, "name"));
        Assert.Throws<InvalidOperationException>(() => GrpcPreconditions.CheckState(false, "why"));
        Assert.Equal("kept", GrpcPreconditions.CheckNotNull("kept"));
    }

    /// <summary>As the real library's: it is there to be overridden.</summary>
    [Fact]
    public void ServiceBinderBase_NotOverridden_SupportsNoMethod() =>
        Assert.Throws<NotImplementedException>(() => Echo.V1.Echo.BindService(new ServiceBinderBase(), new Echo.EchoService()));

    [Fact]
    public void VerifyPeerContext_Constructor_IsNotPublic() => Assert.Empty(typeof(VerifyPeerContext).GetConstructors());

    [Fact]
    public void Marshaller_ByteArraysOrContexts_AreInterchangeable()
    {
        var arrays = Marshallers.StringMarshaller;
        var contexts = Marshallers.Create<string>(
            (text, context) => context.Complete(arrays.Serializer(text)), context => arrays.Deserializer(context.PayloadAsNewBuffer()));

        Assert.Equal("čau", contexts.Deserializer(contexts.Serializer("čau")));
    }

    private sealed class Reader(params string[] texts) : IAsyncStreamReader<string>
    {
        private int _next;
        public string Current => texts[_next - 1];
        public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromResult(_next++ < texts.Length);
    }
}
