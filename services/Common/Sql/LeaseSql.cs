namespace CsWorkPerf.Common.Sql;

internal static class LeaseSql
{
    public const string Find = "select [holder] as [Holder], [until] as [Until] from [leases] where [name] = 'work'";
    public const string Update = "update [leases] set [holder] = @holder, [until] = @until where [name] = 'work'";
    public const string Insert = "insert into [leases] ([name], [holder], [until]) values ('work', @holder, @until)";
    public const string Delete = "delete from [leases] where [name] = 'work' and [holder] = @holder";
}
