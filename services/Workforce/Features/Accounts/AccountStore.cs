using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Accounts and their secrets, as they are stored.</summary>
internal static class AccountStore
{
    public static async Task<Account?> ByIdAsync(Session session, string id, DateTimeOffset now) =>
        (await session.OneAsync<Row>(AccountSql.ById, new { id, now }))?.Account();

    public static async Task<Account?> ByNameAsync(Session session, string name, DateTimeOffset now) =>
        (await session.OneAsync<Row>(AccountSql.ByName, new { name, now }))?.Account();

    /// <summary>In order of name, one more than the page holds; its key is an account's id, for a token holds no name.</summary>
    public static async Task<IReadOnlyList<Account>> ListAsync(Session session, Page page, DateTimeOffset now)
    {
        var after = page.After.Count == 0 ? "" : await session.OneAsync<string>(AccountSql.NameById, new { id = page.After[0] });
        return after is null ? [] : Accounts(await session.ListAsync<Row>(AccountSql.ListAfter, new { after, most = page.Size + 1, now }));
    }

    public static async Task<IReadOnlyList<Account>> ListAdministratorsAsync(Session session, DateTimeOffset now) =>
        Accounts(await session.ListAsync<Row>(AccountSql.ListAdministrators, new { now }));

    public static Task InsertAsync(Tx tx, Account account, DateTimeOffset now) =>
        tx.ExecuteAsync(AccountSql.Insert,
            new { account.AccountId, account.Version, account.Name, account.DisplayName, roles = Text(account.Roles), account.WorkerId, now });

    public static Task UpdateAsync(Tx tx, Account account) =>
        tx.ExecuteAsync(AccountSql.Update,
            new { account.Version, account.DisplayName, roles = Text(account.Roles), account.WorkerId, account.Disabled, account.AccountId });

    public static async Task<Secrets> SecretsByIdAsync(Session session, string id) =>
        await session.OneAsync<Secrets>(AccountSql.SecretsById, new { id }) ?? new Secrets();

    public static Task UpdateCodeAsync(Tx tx, string id, string hash, DateTimeOffset until) =>
        tx.ExecuteAsync(AccountSql.UpdateCode, new { id, hash, until });

    public static Task UpdatePasswordAsync(Tx tx, string id, string hash) =>
        tx.ExecuteAsync(AccountSql.UpdatePassword, new { id, hash });

    public static Task UpdateLastSignedInAsync(Tx tx, string id, DateTimeOffset now) =>
        tx.ExecuteAsync(AccountSql.UpdateLastSignedIn, new { id, now });

    private static string Text(IEnumerable<string> roles) => string.Join(' ', roles);

    private static IReadOnlyList<Account> Accounts(IEnumerable<Row> rows) => [.. rows.Select(row => row.Account())];

    private sealed record Row
    {
        public required string AccountId { get; init; }
        public required long Version { get; init; }
        public required string Name { get; init; }
        public required string DisplayName { get; init; }
        public required string Roles { get; init; }
        public string? WorkerId { get; init; }
        public bool Disabled { get; init; }
        public DateTimeOffset? LastSignedIn { get; init; }
        public DateTimeOffset? LockedUntil { get; init; }
        public bool PasswordSet { get; init; }

        public Account Account() => new()
        {
            AccountId = AccountId,
            Version = Version,
            Name = Name,
            DisplayName = DisplayName,
            Roles = Roles.Split(' '),
            WorkerId = WorkerId,
            Disabled = Disabled,
            LastSignedIn = LastSignedIn,
            LockedUntil = LockedUntil,
            PasswordSet = PasswordSet
        };
    }
}
