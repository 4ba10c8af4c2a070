namespace Grpc.Core;

public class AuthInterceptorContext(string serviceUrl, string methodName, CancellationToken cancellationToken)
{
    public AuthInterceptorContext(string serviceUrl, string methodName) : this(serviceUrl, methodName, CancellationToken.None) { }
    public string ServiceUrl { get; } = serviceUrl ?? throw new ArgumentNullException(nameof(serviceUrl));
    public string MethodName { get; } = methodName ?? throw new ArgumentNullException(nameof(methodName));
    public CancellationToken CancellationToken { get; } = cancellationToken;
}

public delegate Task AsyncAuthInterceptor(AuthInterceptorContext context, Metadata metadata);

/// <summary>The channel implementation's view of call credentials (double dispatch).</summary>
public abstract class CallCredentialsConfiguratorBase
{
    public abstract void SetCompositeCredentials(object state, IReadOnlyList<CallCredentials> credentials);
    public abstract void SetAsyncAuthInterceptorCredentials(object state, AsyncAuthInterceptor interceptor);
}

public abstract class CallCredentials
{
    public static CallCredentials Compose(params CallCredentials[] credentials)
    {
        if (credentials.Length < 2) throw new ArgumentException("Needs two credentials at least.", nameof(credentials));
        return new Composite([.. credentials]);
    }

    public static CallCredentials FromInterceptor(AsyncAuthInterceptor interceptor) =>
        new FromDelegate(interceptor ?? throw new ArgumentNullException(nameof(interceptor)));
    public abstract void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object state);

    private sealed class Composite(IReadOnlyList<CallCredentials> parts) : CallCredentials
    {
        public override void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object state) =>
            configurator.SetCompositeCredentials(state, parts);
    }

    private sealed class FromDelegate(AsyncAuthInterceptor interceptor) : CallCredentials
    {
        public override void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object state) =>
            configurator.SetAsyncAuthInterceptorCredentials(state, interceptor);
    }
}
