using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Workers;

internal static class WorkerSql
{
    private const string Columns = "w.[worker_id] as [WorkerId], w.[council_id] as [CouncilId], w.[name] as [Name], w.[version] as [Version]";

    private const string Matching = """
         from [workers] w
        where (@first = 1 or w.[name] > @name or (w.[name] = @name and w.[worker_id] > @after))
          and (@anyone = 1 or w.[worker_id] in @ids)
          and (@any = 1 or exists (
            select 1 from [worker_spells] s
            where s.[worker_id] = w.[worker_id] and (@team = '' or s.[team_id] = @team)
              and (@on = '' or (s.[from] <= @on and (s.[to] is null or s.[to] > @on)))))
        order by w.[name], w.[worker_id]
        """;

    public static readonly SqlText ListAfter = new(
        sqlite: $"select {Columns}{Matching} limit @most",
        sqlServer: $"select top (@most) {Columns}{Matching}");

    public const string ByCouncilId = $"select {Columns} from [workers] w where w.[council_id] = @councilId";
    public const string ByCouncilIds = $"select {Columns} from [workers] w where w.[council_id] in @ids";
    public const string NameById = "select [name] from [workers] where [worker_id] = @id";

    private const string SpellColumns = """
        select [worker_id] as [WorkerId], [from] as [From], [post_id] as [PostId], [name] as [Name], [team_id] as [TeamId], [role] as [Role],
               [engagement] as [Engagement], [fte_hundredths] as [FteHundredths], [asye] as [Asye], [to] as [To], [leaver_reason] as [LeaverReason]
        from [worker_spells]
        """;

    public const string ListSpells = SpellColumns + " where [worker_id] = @id";
    public const string ListSpellsOfMany = SpellColumns + " where [worker_id] in @ids";

    public const string Insert =
        "insert into [workers] ([worker_id], [council_id], [name], [version]) values (@WorkerId, @CouncilId, @Name, @Version)";
    public const string Update = "update [workers] set [name] = @Name, [version] = @Version where [worker_id] = @WorkerId";

    public const string InsertSpell = """
        insert into [worker_spells] ([worker_id], [from], [post_id], [name], [team_id], [role], [engagement], [fte_hundredths], [asye], [to], [leaver_reason])
        values (@WorkerId, @From, @PostId, @Name, @TeamId, @Role, @Engagement, @FteHundredths, @Asye, @To, @LeaverReason)
        """;

    public const string DeleteSpell = "delete from [worker_spells] where [worker_id] = @WorkerId and [from] = @From and [post_id] = @PostId";
}
