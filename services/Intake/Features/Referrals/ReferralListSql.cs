using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>The SQL of a filtered list: fixed conditions, of which those are taken that the filter asks for.</summary>
internal static class ReferralListSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private static readonly (Func<ReferralFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.ChildId.Length > 0, "[child_id] in @ChildIds"),
        (filter => filter.LocalityId.Length > 0, "[locality_id] = @LocalityId"),
        (filter => filter.TeamId.Length > 0, "[team_id] = @TeamId"),
        (filter => filter.Source.Length > 0, "[source] = @Source"),
        (filter => filter.Route.Length > 0, "[route] = @Route"),
        (filter => filter.Nfa is not null, "[nfa] = @Nfa"),
        // The withdrawn are few: looking among them leaves the count to the index of the list.
        (filter => filter.Standing == "standing", "[referral_id] not in (select [referral_id] from [referrals] where [withdrawn] = 1)"),
        (filter => filter.Standing == "withdrawn", "[withdrawn] = 1"),
        (filter => filter.From is not null, "[referred_on] >= @From"),
        (filter => filter.To is not null, "[referred_on] < @To")
    ];

    /// <summary>A page in order of the day, then of the id; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(ReferralFilter filter, bool firstPage)
    {
        var (direction, beyond) = filter.OrderBy[0] == '-' ? ("desc", "<") : ("asc", ">");
        var after = firstPage ? "" : $" and [referred_on] {beyond}= @Key and ([referred_on] {beyond} @Key or [referral_id] {beyond} @Id)";
        var text = $"select {ReferralSql.Columns} from [referrals] where {Where(filter)}{after} order by [referred_on] {direction}, [referral_id] {direction}";
        return SqlText.FirstRows(text);
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(ReferralFilter filter) => new(
        sqlite: $"select count(*) from (select 1 from [referrals] where {Where(filter)} limit @Most)",
        sqlServer: $"select count(*) from (select top (@Most) 1 as [one] from [referrals] where {Where(filter)}) as [matches]");

    private static string Where(ReferralFilter filter) =>
        string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).DefaultIfEmpty("1 = 1"));
}
