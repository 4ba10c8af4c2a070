using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>One of the demo's people, signed in: records are for those who work with them, not for the command line.</summary>
internal sealed class DemoSession : IAsyncDisposable
{
    private readonly Accounts.AccountsClient _accounts;
    private readonly Session _session;

    private DemoSession(Accounts.AccountsClient accounts, Session session)
    {
        (_accounts, _session) = (accounts, session);
        Metadata = new() { { "authorization", "Bearer " + session.AccessToken } };
    }

    /// <summary>For calls in their name.</summary>
    public Metadata Metadata { get; }

    /// <summary>The worker linked to the account; empty for none.</summary>
    public string WorkerId => _session.WorkerId;

    public static async Task<DemoSession> SignInAsync(Council council, string name, string password, CancellationToken cancellation)
    {
        var accounts = new Accounts.AccountsClient(council.Invoker);
        return new(accounts, await accounts.SignInAsync(new SignInRequest { Name = name, Password = password }, cancellationToken: cancellation));
    }

    public async ValueTask DisposeAsync() => await _accounts.SignOutAsync(new SignOutRequest { RefreshToken = _session.RefreshToken });
}
