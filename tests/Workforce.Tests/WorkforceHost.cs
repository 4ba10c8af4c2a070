using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests;

/// <summary>Workforce on real Kestrel and a real SQLite file, with a clock that the test moves.</summary>
public sealed class WorkforceHost : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    public TestHost Host { get; private set; } = null!;
    public ManualTime Time { get; } = new();

    /// <summary>More settings than a service needs to start.</summary>
    internal IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    public Db<WorkforceService> Db => Host.Get<Db<WorkforceService>>();

    public Wire.Accounts.AccountsClient Accounts(params string[] roles) => new(Host.As(Or(roles)));
    public Wire.Directory.DirectoryClient Directory(params string[] roles) => new(Host.As(Or(roles)));
    public Wire.Tokens.TokensClient Tokens(params string[] roles) => new(Host.As(Or(roles)));

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.StartAsync("workforce", builder => builder.Services.AddWorkforce(builder.Configuration), app => app.MapWorkforce(), Time,
            [.. Settings]);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public static string Key() => Guid.NewGuid().ToString();

    /// <summary>An account with a name of its own; call <see cref="SetPasswordAsync"/> to let it sign in.</summary>
    public async Task<AddAccountResponse> AddAccountAsync(params string[] roles)
    {
        var name = "p" + Guid.NewGuid().ToString("N");
        return await Accounts().AddAccountAsync(new() { RequestId = Key(), Name = name, DisplayName = "Person", Roles = { roles.Length > 0 ? roles : [Roles.Practitioner] } });
    }

    /// <summary>An account with the password <see cref="Password"/>.</summary>
    public async Task<Account> AddPersonAsync(params string[] roles)
    {
        var added = await AddAccountAsync(roles);
        await SetPasswordAsync(added);
        return added.Account;
    }

    public async Task SetPasswordAsync(AddAccountResponse added, string password = Password) =>
        await Accounts().SetPasswordAsync(new() { Name = added.Account.Name, Code = added.OneTimeCode, Password = password });

    public async Task<Wire.Session> SignInAsync(string name, string password = Password) =>
        await Accounts().SignInAsync(new() { Name = name, Password = password });

    /// <summary>How the call failed.</summary>
    public static Task<RpcException> FailureAsync<T>(AsyncUnaryCall<T> call) => Assert.ThrowsAsync<RpcException>(async () => await call);

    /// <summary>The events published so far, oldest first, with their origin and JSON.</summary>
    public async Task<IReadOnlyList<(IEvent Event, string Origin, string Body)>> EventsAsync() =>
        [.. (await Db.ReadAsync(session => session.ListAsync<FeedRow>("""
            select [position] as [Position], [type] as [Type], [aggregate_id] as [AggregateId], [version] as [Version], [occurred_at] as [OccurredAt],
                   [origin] as [Origin], [body] as [Body]
            from [outbox] order by [position]
            """), CancellationToken.None))
        .Select(row => (EventJson.Read(row.Type, System.Text.Encoding.UTF8.GetBytes(row.Body))!, row.Origin, row.Body))];

    public Task<IReadOnlyList<(string AccountId, string Action, string RecordId)>> AccessLogAsync() => Db.ReadAsync(
        session => session.ListAsync<(string, string, string)>("select [account_id], [action], [record_id] from [access_log] order by [id]"), CancellationToken.None);

    private static string[] Or(string[] roles) => roles.Length > 0 ? roles : [Roles.Administrator];
}
