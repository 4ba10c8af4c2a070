using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.StandIns;

public sealed class CredentialsTests
{
    private static readonly CallCredentials Call = CallCredentials.FromInterceptor((_, _) => Task.CompletedTask);

    public static TheoryData<ChannelCredentials> Channels =>
        [ChannelCredentials.Insecure, ChannelCredentials.SecureSsl, new SslCredentials("roots"), ChannelCredentials.Create(ChannelCredentials.SecureSsl, Call)];

    [Theory]
    [MemberData(nameof(Channels))]
    public void Create_AnyChannelCredentials_AreComposed(ChannelCredentials channel)
    {
        var seen = new Seen();

        ChannelCredentials.Create(channel, Call).InternalPopulateConfiguration(seen, "state");

        Assert.Equal(("state", channel, Call), seen.Composite);
    }

    [Fact]
    public void Create_NullPart_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ChannelCredentials.Create(null!, Call));
        Assert.Throws<ArgumentNullException>(() => ChannelCredentials.Create(ChannelCredentials.Insecure, null!));
    }

    [Fact]
    public void Compose_FewerThanTwo_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => CallCredentials.Compose());
        Assert.Throws<ArgumentException>(() => CallCredentials.Compose(Call));
        Assert.NotNull(CallCredentials.Compose(Call, Call));
    }

    [Fact]
    public void NullArguments_EachPlace_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => CallCredentials.FromInterceptor(null!));
        Assert.Throws<ArgumentNullException>(() => new KeyCertificatePair(null!, "key"));
        Assert.Throws<ArgumentNullException>(() => new KeyCertificatePair("certificate", null!));
        Assert.Throws<ArgumentNullException>(() => new AuthInterceptorContext(null!, "method"));
        Assert.Throws<ArgumentNullException>(() => new AuthInterceptorContext("service", null!));
        Assert.Throws<ArgumentNullException>(() => new AuthContext("name", null!));
        Assert.Throws<ArgumentNullException>(() => AuthProperty.Create(null!, [1]));
        Assert.Throws<ArgumentNullException>(() => AuthProperty.Create("name", valueBytes: null!));
    }

    [Fact]
    public void AuthContext_Properties_AreFoundByName()
    {
        var property = AuthProperty.Create("x509_common_name", "intake"u8.ToArray());
        var context = new AuthContext("x509_common_name", new() { ["x509_common_name"] = [property] });

        Assert.True(context.IsPeerAuthenticated);
        Assert.Equal("intake", Assert.Single(context.PeerIdentity).Value);
        Assert.Empty(context.FindPropertiesByName("other"));
        Assert.False(new AuthContext(null, []).IsPeerAuthenticated);
    }

    private sealed class Seen : ChannelCredentialsConfiguratorBase
    {
        public (object State, ChannelCredentials Channel, CallCredentials Call) Composite { get; private set; }

        public override void SetCompositeCredentials(object state, ChannelCredentials channelCredentials, CallCredentials callCredentials) =>
            Composite = (state, channelCredentials, callCredentials);
        public override void SetInsecureCredentials(object state) => throw new NotSupportedException();
        public override void SetSslCredentials(object state, string? rootCertificates, KeyCertificatePair? keyCertificatePair, VerifyPeerCallback? verifyPeerCallback) =>
            throw new NotSupportedException();
    }
}
