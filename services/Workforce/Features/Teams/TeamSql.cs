namespace CsWorkPerf.Workforce.Features.Teams;

internal static class TeamSql
{
    private const string Select = """
        select [team_id] as [TeamId], [name] as [Name], [locality_id] as [LocalityId], [service_area] as [ServiceArea],
               [target_caseload] as [TargetCaseload], [target_from] as [TargetFrom], [version] as [Version], [changed_here] as [ChangedHere]
        from [teams]
        """;

    public const string List = Select + " order by [name], [team_id]";
    public const string ListByLocality = Select + " where [locality_id] = @localityId order by [name], [team_id]";
    public const string ById = Select + " where [team_id] = @id";
    public const string ByName = Select + " where lower([name]) = lower(@name)";

    public const string Insert = """
        insert into [teams] ([team_id], [name], [locality_id], [service_area], [target_caseload], [target_from], [version], [changed_here])
        values (@TeamId, @Name, @LocalityId, @ServiceArea, @TargetCaseload, @TargetFrom, @Version, @ChangedHere)
        """;

    public const string Update = """
        update [teams] set [name] = @Name, [locality_id] = @LocalityId, [service_area] = @ServiceArea, [target_caseload] = @TargetCaseload,
               [target_from] = @TargetFrom, [version] = @Version, [changed_here] = @ChangedHere
        where [team_id] = @TeamId
        """;
}
