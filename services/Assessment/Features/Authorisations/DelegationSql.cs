using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Authorisations;

internal static class DelegationSql
{
    private const string Select = """
        select [delegation_id] as [DelegationId], [manager_id] as [ManagerId], [deputy_id] as [DeputyId], [from_on] as [FromOn], [last_on] as [LastOn],
            [made_by] as [MadeBy], [made_at] as [MadeAt], [ended_by] as [EndedBy], nullif([ended_at], '') as [EndedAt]
        from [delegations]
        """;

    public const string ById = Select + " where [delegation_id] = @0";

    public const string Insert = """
        insert into [delegations] ([delegation_id], [manager_id], [deputy_id], [from_on], [last_on], [made_by], [made_at], [ended_by], [ended_at])
        values (@0, @1, @2, @3, @4, @5, @6, '', '')
        """;

    public const string End = "update [delegations] set [ended_by] = @1, [ended_at] = @2 where [delegation_id] = @0";

    /// <summary>Those of a manager that share a day with others.</summary>
    public const string Overlapping = "select [delegation_id] from [delegations] where [manager_id] = @0 and [last_on] >= @1 and [from_on] <= @2 and [ended_at] = ''";

    /// <summary>Whose queues a deputy looks after on a day.</summary>
    public const string ListManagers = "select distinct [manager_id] from [delegations] where [deputy_id] = @DeputyId and [last_on] >= @Today and [from_on] <= @Today and [ended_at] = ''";

    public static SqlText List(bool ofWorker, bool notOver, bool firstPage) => SqlText.FirstRows(
        Select + " where 1 = 1"
        + (ofWorker ? " and ([manager_id] = @WorkerId or [deputy_id] = @WorkerId)" : "")
        + (notOver ? " and [last_on] >= @Today and [ended_at] = ''" : "")
        + (firstPage ? "" : " and ([from_on] < @From or ([from_on] = @From and [delegation_id] < @Id))")
        + " order by [from_on] desc, [delegation_id] desc");
}
