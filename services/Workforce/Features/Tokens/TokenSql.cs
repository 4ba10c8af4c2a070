namespace CsWorkPerf.Workforce.Features.Tokens;

internal static class TokenSql
{
    private const string Select = """
        select [token_id] as [TokenId], [version] as [Version], [label] as [Label], [role] as [Role], [issued_by] as [IssuedBy],
               [issued_at] as [IssuedAt], [expires_at] as [ExpiresAt], [revoked_at] as [RevokedAt], [last_used_at] as [LastUsedAt]
        from [tokens]
        """;

    public const string List = Select + " order by [issued_at] desc, [token_id] desc";
    public const string ById = Select + " where [token_id] = @id";

    public const string Insert = """
        insert into [tokens] ([token_id], [version], [label], [role], [issued_by], [issued_at], [expires_at])
        values (@TokenId, @Version, @Label, @Role, @IssuedBy, @IssuedAt, @ExpiresAt)
        """;

    public const string UpdateRevoked = "update [tokens] set [revoked_at] = @RevokedAt, [version] = @Version where [token_id] = @TokenId";

    public const string UpdateLastUsed =
        "update [tokens] set [last_used_at] = @at where [token_id] = @id and ([last_used_at] is null or [last_used_at] < @at)";
}
