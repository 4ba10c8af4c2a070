using CsWorkPerf.Grpc.Tests.Echo.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;
using V1Client = CsWorkPerf.Grpc.Tests.Echo.V1.Echo.EchoClient;

namespace CsWorkPerf.Grpc.Tests.StandIns;

/// <summary>Generated clients over an invoker that only notes what it is asked.</summary>
public sealed class ClientTests
{
    private readonly Notes _notes = new();

    [Fact]
    public void WithHost_ClientWithoutChannel_GivesAClient()
    {
        var client = new Double().WithHost("h");

        // The real library answers so where a client has no channel: a test double overrides what it needs.
        Assert.Throws<NotImplementedException>(() => client.Say(new EchoRequest(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentNullException>(() => new Double().WithHost(null!));
    }

    [Fact]
    public async Task WithHost_EveryKindOfCall_GoesToThatHost()
    {
        await CallAllAsync(new V1Client(_notes).WithHost("there"));

        Assert.Equal(Enumerable.Repeat("there", 5), _notes.Hosts);
    }

    [Fact]
    public void WithHost_CallNamesAnother_IsOverridden()
    {
        new HandWritten(_notes).WithHost("there").CallTo("another");

        Assert.Equal(["there"], _notes.Hosts);
    }

    [Fact]
    public async Task Intercept_HeaderFunction_SeesEveryKindOfCall()
    {
        var invoker = _notes.Intercept(headers => { headers.Add("who", "me"); return headers; });

        await CallAllAsync(new V1Client(invoker));

        Assert.Equal(Enumerable.Repeat("me", 5), _notes.Headers.Select(headers => headers!.GetValue("who")));
    }

    [Fact]
    public void Intercept_HeaderFunctionOnChannel_KeepsTheCallsOwnHeaders()
    {
        var client = new V1Client(new NotesChannel(_notes).Intercept(headers => [.. headers, new("who", "me")]));

        client.Say(new EchoRequest(), new Metadata { { "own", "1" } }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["own", "who"], _notes.Headers.Single()!.Select(entry => entry.Key));
    }

    [Fact]
    public void Intercept_Several_TheFirstSeesTheCallFirst()
    {
        var client = new V1Client(_notes.Intercept(new NamesHost("first"), new NamesHost("second")));

        client.Say(new EchoRequest(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["second"], _notes.Hosts);
    }

    [Fact]
    public void Intercept_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => _notes.Intercept((Interceptor)null!));
        Assert.Throws<ArgumentNullException>(() => _notes.Intercept((Interceptor[])null!));
        Assert.Throws<ArgumentNullException>(() => _notes.Intercept((Func<Metadata, Metadata>)null!));
        Assert.Throws<ArgumentNullException>(() => ((CallInvoker)null!).Intercept(new NamesHost("h")));
    }

    private static async Task CallAllAsync(V1Client client)
    {
        var cancel = TestContext.Current.CancellationToken;
        client.Say(new EchoRequest(), cancellationToken: cancel);
        await client.SayAsync(new EchoRequest(), cancellationToken: cancel);
        client.Spread(new EchoRequest(), cancellationToken: cancel).Dispose();
        client.Gather(cancellationToken: cancel).Dispose();
        client.Chat(cancellationToken: cancel).Dispose();
    }

    private sealed class NamesHost(string host) : Interceptor
    {
        public override TResponse BlockingUnaryCall<TRequest, TResponse>(TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
            BlockingUnaryCallContinuation<TRequest, TResponse> continuation) => continuation(request, new(context.Method, host, context.Options));
    }

    /// <summary>A test double, as mocking tools make them: without a channel.</summary>
    private sealed class Double : V1Client;

    /// <summary>A client that names the host itself, which generated ones never do.</summary>
    private sealed class HandWritten : ClientBase<HandWritten>
    {
        private static readonly Method<object, object> Method = new(MethodType.Unary, "s", "m", Marshallers.Create(_ => Array.Empty<byte>(), _ => new object()),
            Marshallers.Create(_ => Array.Empty<byte>(), _ => new object()));

        public HandWritten(CallInvoker invoker) : base(invoker) { }
        private HandWritten(ClientBaseConfiguration configuration) : base(configuration) { }

        public void CallTo(string host) => CallInvoker.BlockingUnaryCall(Method, host, new CallOptions(), new object());
        protected override HandWritten NewInstance(ClientBaseConfiguration configuration) => new(configuration);
    }

    private sealed class NotesChannel(CallInvoker invoker) : ChannelBase("notes")
    {
        public override CallInvoker CreateCallInvoker() => invoker;
    }
}
