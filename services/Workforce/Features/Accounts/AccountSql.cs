using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

internal static class AccountSql
{
    private const string Select = """
        select a.[account_id] as [AccountId], a.[version] as [Version], a.[name] as [Name], a.[display_name] as [DisplayName],
               a.[roles] as [Roles], a.[worker_id] as [WorkerId], a.[disabled] as [Disabled], a.[last_signed_in] as [LastSignedIn],
               f.[locked_until] as [LockedUntil], case when a.[password_hash] is null then 0 else 1 end as [PasswordSet]
        from [accounts] a left join [sign_in_failures] f on f.[name] = a.[name] and f.[locked_until] > @now
        """;

    public const string ById = Select + " where a.[account_id] = @id";
    public const string ByName = Select + " where a.[name] = @name";
    public const string ListAdministrators = Select + " where a.[roles] like '%administrator%'";
    public const string NameById = "select [name] from [accounts] where [account_id] = @id";

    public static readonly SqlText ListAfter = new(
        sqlite: Select + " where a.[name] > @after order by a.[name] limit @most",
        sqlServer: Select.Replace("select a.", "select top (@most) a.", StringComparison.Ordinal) + " where a.[name] > @after order by a.[name]");

    public const string Insert = """
        insert into [accounts] ([account_id], [version], [name], [display_name], [roles], [worker_id], [disabled], [added_at])
        values (@AccountId, @Version, @Name, @DisplayName, @roles, @WorkerId, 0, @now)
        """;

    public const string Update = """
        update [accounts] set [version] = @Version, [display_name] = @DisplayName, [roles] = @roles, [worker_id] = @WorkerId,
               [disabled] = @Disabled
        where [account_id] = @AccountId
        """;

    public const string SecretsById = """
        select [password_hash] as [PasswordHash], [code_hash] as [CodeHash], [code_until] as [CodeUntil]
        from [accounts] where [account_id] = @id
        """;

    public const string UpdateCode = "update [accounts] set [code_hash] = @hash, [code_until] = @until where [account_id] = @id";

    public const string UpdatePassword =
        "update [accounts] set [password_hash] = @hash, [code_hash] = null, [code_until] = null where [account_id] = @id";

    public const string UpdateLastSignedIn = "update [accounts] set [last_signed_in] = @now where [account_id] = @id";
}
