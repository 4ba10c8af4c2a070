using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditActions;

internal static class ActionSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private const string Columns = """
        t.[action_id] as [ActionId], t.[version] as [Version], t.[audit_id] as [AuditId], t.[what] as [What], t.[owner_id] as [OwnerId],
        t.[due_on] as [DueOn], t.[state] as [State], nullif(t.[closed_on], '') as [ClosedOn], t.[closed_by] as [ClosedBy], t.[note] as [Note],
        t.[recorded_by] as [RecordedBy], t.[recorded_at] as [RecordedAt]
        """;

    private const string From = "from [audit_actions] t join [audits] a on a.[audit_id] = t.[audit_id]";

    private static readonly (Func<ActionFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.State == ActionFilter.Overdue, "t.[due_on] < @Today"),
        (filter => filter.OwnerId.Length > 0, "t.[owner_id] = @OwnerId"),
        (filter => filter.LocalityId.Length > 0, "a.[locality_id] = @LocalityId"),
        (filter => filter.TeamId.Length > 0, "a.[team_id] = @TeamId"),
        (filter => filter.From is not null, "t.[due_on] >= @From"),
        (filter => filter.To is not null, "t.[due_on] < @To")
    ];

    public const string Insert = """
        insert into [audit_actions] ([action_id], [version], [audit_id], [what], [owner_id], [due_on], [state], [closed_on], [closed_by], [note],
            [recorded_by], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [audit_actions] set [version] = @1, [audit_id] = @2, [what] = @3, [owner_id] = @4, [due_on] = @5, [state] = @6, [closed_on] = @7,
            [closed_by] = @8, [note] = @9, [recorded_by] = @10, [recorded_at] = @11
        where [action_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [audit_actions] t where t.[action_id] = @0";
    public const string ListByAudit = $"select {Columns} from [audit_actions] t where t.[audit_id] = @AuditId order by t.[due_on], t.[action_id]";

    /// <summary>A page, due first first; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(ActionFilter filter, bool firstPage)
    {
        var after = firstPage ? "" : " and t.[due_on] >= @Key and (t.[due_on] > @Key or t.[action_id] > @Id)";
        return SqlText.FirstRows(
            $"select {Columns}, a.[child_id] as [ChildId], a.[locality_id] as [LocalityId], a.[team_id] as [TeamId] {From} where {Where(filter)}{after} order by t.[due_on], t.[action_id]");
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(ActionFilter filter) => SqlText.CountRows($"{From} where {Where(filter)}");

    private static string Where(ActionFilter filter) =>
        string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).Prepend("t.[state] = @State"));
}
