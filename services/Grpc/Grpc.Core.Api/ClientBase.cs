using Grpc.Core.Interceptors;

namespace Grpc.Core;

public abstract class ClientBase
{
    /// <summary>For test doubles: a client whose calls fail.</summary>
    protected ClientBase() : this(new UnconnectedInvoker()) { }
    protected ClientBase(ChannelBase channel) : this(channel.CreateCallInvoker()) { }
    protected ClientBase(CallInvoker callInvoker) : this(new ClientBaseConfiguration(callInvoker, null)) { }

    protected ClientBase(ClientBaseConfiguration configuration)
    {
        Configuration = configuration ?? throw new ArgumentNullException(nameof(configuration));
        CallInvoker = configuration.CreateCallInvoker();
    }

    protected CallInvoker CallInvoker { get; }
    internal ClientBaseConfiguration Configuration { get; }

    protected internal class ClientBaseConfiguration
    {
        private readonly CallInvoker _inner;
        private readonly string? _host;

        internal ClientBaseConfiguration(CallInvoker inner, string? host)
        {
            _inner = inner ?? throw new ArgumentNullException(nameof(inner));
            _host = host;
        }

        internal CallInvoker CreateCallInvoker() =>
            _host is null ? _inner : new InterceptingCallInvoker(_inner, new CallChange(call => call with { Host = _host }));

        internal ClientBaseConfiguration WithHost(string host) => new(_inner, host ?? throw new ArgumentNullException(nameof(host)));
    }
}

/// <summary>Base of generated clients.</summary>
public abstract class ClientBase<T> : ClientBase where T : ClientBase<T>
{
    protected ClientBase() { }
    protected ClientBase(ChannelBase channel) : base(channel) { }
    protected ClientBase(CallInvoker callInvoker) : base(callInvoker) { }
    protected ClientBase(ClientBaseConfiguration configuration) : base(configuration) { }

    /// <summary>The same client with every call sent to this host, whatever the call itself names.</summary>
    public T WithHost(string host) => NewInstance(Configuration.WithHost(host));
    protected abstract T NewInstance(ClientBaseConfiguration configuration);
}
