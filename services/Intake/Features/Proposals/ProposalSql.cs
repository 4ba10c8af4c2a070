using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>The SQL of proposed decisions.</summary>
public static class ProposalSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private const string Columns = """
        p.[contact_id] as [ContactId], p.[version] as [Version], p.[state] as [State], p.[decision] as [Decision], p.[correction_reason] as [CorrectionReason],
        p.[account_id] as [AccountId], p.[proposed_by] as [ProposedBy], p.[proposed_at] as [ProposedAt], p.[answered_by] as [AnsweredBy],
        nullif(p.[answered_at], '') as [AnsweredAt], p.[reason] as [Reason]
        """;

    public const string Insert = """
        insert into [proposals] ([contact_id], [version], [state], [outcome], [decision], [correction_reason], [account_id], [proposed_by], [proposed_at],
            [answered_by], [answered_at], [reason])
        values (@0, @1, 'waiting', @2, @3, @4, @5, @6, @7, '', '', '')
        """;

    public const string Answer = "update [proposals] set [state] = @2, [answered_by] = @3, [answered_at] = @4, [reason] = @5 where [contact_id] = @0 and [version] = @1";

    public const string Last = $"select {Columns} from [proposals] p where p.[contact_id] = @0 and p.[version] = (select max([version]) from [proposals] where [contact_id] = @0)";
    public const string ListByContact = $"select {Columns} from [proposals] p where p.[contact_id] = @ContactId order by p.[version]";

    // That there is one is written out, so that both engines see that the index of contacts with a proposal will do.
    private const string From = """
        from [contacts] c join [proposals] p on p.[contact_id] = c.[contact_id]
            and p.[version] = (select max(l.[version]) from [proposals] l where l.[contact_id] = c.[contact_id])
        where c.[agreement] <> '' and c.[agreement] = @State
        """;

    private static readonly (Func<ProposalFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.ProposedBy == ProposalFilter.Own, "p.[account_id] = @AccountId"),
        (filter => filter.ProposedBy == ProposalFilter.Others, "p.[account_id] <> @AccountId"),
        (filter => filter.TeamId.Length > 0, "c.[team_id] = @TeamId"),
        (filter => filter.Outcome.Length > 0, "p.[outcome] = @Outcome")
    ];

    /// <summary>A page in order of proposal; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(ProposalFilter filter, bool firstPage)
    {
        var (direction, beyond) = filter.OrderBy == ProposalFilter.Newest ? ("desc", "<") : ("asc", ">");
        var after = firstPage ? "" : $" and p.[proposed_at] {beyond}= @Key and (p.[proposed_at] {beyond} @Key or p.[contact_id] {beyond} @Id)";
        return SqlText.FirstRows($"select {Columns} {Narrowed(filter)}{after} order by p.[proposed_at] {direction}, p.[contact_id] {direction}");
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(ProposalFilter filter) => SqlText.CountRows(Narrowed(filter));

    private static string Narrowed(ProposalFilter filter) => string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).Prepend(From));
}
