namespace CsWorkPerf.Workforce.Features.Accounts;

internal static class SignInAttemptSql
{
    public const string ByName = """
        select [name] as [Name], [failures] as [Failures], [until] as [Until], [locked_until] as [LockedUntil]
        from [sign_in_failures] where [name] = @name
        """;

    public const string Insert =
        "insert into [sign_in_failures] ([name], [failures], [until], [locked_until]) values (@Name, @Failures, @Until, @LockedUntil)";

    public const string Delete = "delete from [sign_in_failures] where [name] = @name";
    public const string DeleteOld = "delete from [sign_in_failures] where [until] <= @now";
}
