namespace CsWorkPerf.TestSupport;

/// <summary>
/// A fixture (<c>IClassFixture&lt;RabbitMq&gt;</c>): the broker that <c>CSWP_TEST_RABBITMQ</c> names, else a private one.
/// It is shared with other tests: use names of your own, and <see cref="PrivateBroker"/> where it must be taken away.
/// </summary>
public sealed class RabbitMq : IAsyncLifetime
{
    private PrivateBroker? _broker;
    private Uri? _uri;

    /// <summary>Its address; where there is no broker the test is skipped.</summary>
    public Uri Uri
    {
        get
        {
            Assert.SkipWhen(_uri is null, PrivateBroker.Missing ?? "");
            return _uri;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("CSWP_TEST_RABBITMQ") is { Length: > 0 } given)
        {
            _uri = new Uri(given);
        }
        else if (PrivateBroker.Missing is null)
        {
            _broker = await PrivateBroker.StartNewAsync();
            _uri = _broker.Uri;
        }
    }

    public ValueTask DisposeAsync() => _broker?.DisposeAsync() ?? ValueTask.CompletedTask;
}
