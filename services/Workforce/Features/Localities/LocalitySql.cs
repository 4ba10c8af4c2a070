namespace CsWorkPerf.Workforce.Features.Localities;

internal static class LocalitySql
{
    private const string Select =
        "select [locality_id] as [LocalityId], [name] as [Name], [version] as [Version], [changed_here] as [ChangedHere] from [localities]";

    public const string List = Select + " order by [name], [locality_id]";
    public const string ById = Select + " where [locality_id] = @id";
    public const string ByName = Select + " where lower([name]) = lower(@name)";
    public const string Insert =
        "insert into [localities] ([locality_id], [name], [version], [changed_here]) values (@LocalityId, @Name, @Version, @ChangedHere)";
    public const string Update =
        "update [localities] set [name] = @Name, [version] = @Version, [changed_here] = @ChangedHere where [locality_id] = @LocalityId";
}
