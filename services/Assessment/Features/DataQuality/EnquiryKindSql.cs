using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>The kinds of queries of section 47 enquiries and their conferences: the rules of <see cref="Enquiries.EnquiryQueries"/>, for lists.</summary>
internal static class EnquiryKindSql
{
    private static readonly string[] _days = ["strategy_on", "visit_on", "icpc_on", "concluded_on"];

    public static readonly IReadOnlyList<QueryKind> All =
    [
        Of("enquiry_days_impossible", $"""
            ({string.Join(" or ", _days.Select(ConditionSql.TooEarly))}
            or {ConditionSql.Before("visit_on", "strategy_on")} or {ConditionSql.Before("concluded_on", "strategy_on")} or {ConditionSql.Before("concluded_on", "visit_on")}
            or [referral_later] = 1) and [withdrawn] = 0
            """),
        Of("enquiry_in_future", ConditionSql.InFuture("[withdrawn] = 0", _days)) with { InOrder = false },
        Of("conference_on_weekend", new SqlText(
            sqlite: "(strftime('%w', [icpc_on]) in ('0', '6') or strftime('%w', [icpc_planned_on]) in ('0', '6')) and [withdrawn] = 0",
            // 1 January 1900 was a Monday; a blank is read as that day.
            sqlServer: $"({Weekend("icpc_on")} or {Weekend("icpc_planned_on")}) and [withdrawn] = 0")),
        Of("conference_not_held", "[icpc_required] = 'true' and [icpc_on] = '' and [course_supplied] = 1 and [withdrawn] = 0 and [strategy_on] < @FirstIcpcInLimit"),
        Of("conference_not_required", "[icpc_required] = 'false' and [icpc_on] <> '' and [withdrawn] = 0"),
        Of("enquiry_without_decision", "[icpc_required] = '' and [concluded_on] <> '' and [course_supplied] = 1 and [withdrawn] = 0"),
        Of("enquiries_open_together", ConditionSql.OpenTogether(QueriedTable.Enquiries, ("concluded_on", "''"), ("course_supplied", "1"), ("withdrawn", "0"))) with { InOrder = false },
        Of("enquiry_started_during_other", "[started_during_other] = 1 and [withdrawn] = 0"),
        Of("enquiry_without_assessment", "[without_assessment] = 1 and [withdrawn] = 0"),
        Of("enquiry_referral_unknown", ConditionSql.Referral("unknown")),
        Of("enquiry_referral_withdrawn", ConditionSql.Referral("withdrawn")),
        Of("enquiry_referral_nfa", ConditionSql.Referral("nfa")),
        Of("enquiry_referral_of_other_child", ConditionSql.ReferralOfOtherChild(QueriedTable.Enquiries)),
        Of("enquiry_without_locality", "[locality_id] = '' and [withdrawn] = 0"),
        Of("enquiry_team_unknown", "[team_id] = '' and [team_name_key] <> '' and [withdrawn] = 0")
    ];

    private static string Weekend(string day) => $"datediff(day, '1900-01-01', try_cast([{day}] as date)) % 7 in (5, 6)";

    private static QueryKind Of(string id, SqlText condition) => new(id, QueriedTable.Enquiries, condition);
}
