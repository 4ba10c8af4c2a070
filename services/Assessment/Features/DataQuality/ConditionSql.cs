using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>Conditions that records of several kinds share. A blank day is the empty string, and so before every other.</summary>
internal static class ConditionSql
{
    /// <summary>Before the working-day calendar's first year, as Reporting leaves it out (decision 14).</summary>
    public static string TooEarly(string day) => $"([{day}] > '' and [{day}] < '2005-01-01')";

    public static string Before(string day, string earlier) => $"([{day}] > '' and [{day}] < [{earlier}])";

    /// <summary>
    /// One of these days is after today. The latest of them is in an index of its own, but for records whose days were all before 2026: no
    /// day of theirs can be to come. SQL Server has no such index and looks through the days of all.
    /// </summary>
    public static SqlText InFuture(string stands, params string[] days)
    {
        var latest = $"max({string.Join(", ", days.Select(day => $"[{day}]"))})";
        return new(
            sqlite: $"{latest} >= @Tomorrow and {latest} >= '2026-01-01' and {stands}",
            sqlServer: $"({string.Join(" or ", days.Select(day => $"[{day}] >= @Tomorrow"))}) and {stands}");
    }

    /// <summary>Another record of the same child, under whichever of the child's records, is open too.</summary>
    /// <param name="table">Of which.</param>
    /// <param name="open">Column by column and value, what makes one open.</param>
    public static string OpenTogether(QueriedTable table, params (string Column, string Value)[] open)
    {
        var kept = table.KeptChild;
        return $"""
            {string.Join(" and ", open.Select(one => $"[{one.Column}] = {one.Value}"))} and exists (select 1 from [{table.Name}] [other]
                where {string.Join(" and ", open.Select(one => $"[other].[{one.Column}] = {one.Value}"))} and [other].[{table.Id}] <> [{table.Name}].[{table.Id}]
                    and [other].[child_id] in (select [child_id] from [known_children] where [kept_id] = {kept} union all select {kept}))
            """;
    }

    /// <summary>What is wrong with the referral that a record names, as it is kept with the row: see <see cref="Referrals.ReferralFaults"/>.</summary>
    public static string Referral(string fault) => $"[referral_{fault}] = 1 and [withdrawn] = 0";

    /// <summary>The referral named is another child's, under whichever of the children's records.</summary>
    public static string ReferralOfOtherChild(QueriedTable table) => $"""
        {Referral("of_other_record")} and {table.KeptChild} <>
            (select {QueriedTable.KeptOf("known_referrals")} from [known_referrals] where [known_referrals].[referral_id] = [{table.Name}].[referral_id])
        """;
}
