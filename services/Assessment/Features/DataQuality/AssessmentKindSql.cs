using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>The kinds of queries of assessments: the rules of <see cref="Assessments.AssessmentQueries"/>, for lists.</summary>
internal static class AssessmentKindSql
{
    private const string Ended = "[ended_on] <> '' and [outcome_supplied] = 1";

    // Not submitted: a worker gives them with the submission, and keeps them when it is returned.
    private const string FactorsEarly = "([ended_on] = '' and [submitted_on] = '' and [origin] = 'import' and [changed_here] = 0)";
    private const string NoneAfterService = "([factors] = '21' and [outcome] in ('strategy_cp', 'cin', 'cla', 'other'))";

    private static readonly string[] _days = ["referred_on", "started_on", "child_seen_on", "submitted_on", "completed_on", "authorised_on"];

    public static readonly IReadOnlyList<QueryKind> All =
    [
        Of("assessment_without_outcome", $"[outcome] = '' and {Ended} and [withdrawn] = 0"),
        Of("assessment_without_factors", $"[factors] = '' and {Ended} and [withdrawn] = 0"),
        Of("assessment_factors_impossible", new SqlText(
            sqlite: Factors("instr(' ' || [factors], ' 21') > 0", "instr([factors], '18A') > 0", "instr([factors], '19A') > 0"),
            sqlServer: Factors("charindex(' 21', ' ' + [factors]) > 0", "charindex('18A', [factors]) > 0", "charindex('19A', [factors]) > 0"))),
        Of("assessment_days_impossible", $"""
            ({string.Join(" or ", _days.Select(ConditionSql.TooEarly))}
            or [started_on] < [referred_on] or ([referred_on] = '' and [started_on] < [referral_date])
            or {ConditionSql.Before("submitted_on", "started_on")} or {ConditionSql.Before("completed_on", "started_on")}
            or {ConditionSql.Before("authorised_on", "submitted_on")} or {ConditionSql.Before("ended_on", "clock_start")}) and [withdrawn] = 0
            """),
        Of("assessment_seen_out_of_time", $"[child_seen_on] > '' and ([child_seen_on] < [clock_start] or ([ended_on] > '' and [child_seen_on] > [ended_on])) and [withdrawn] = 0"),
        Of("assessment_in_future", ConditionSql.InFuture("[withdrawn] = 0", _days)) with { InOrder = false },
        Of("assessment_plan_after_due", "[plan_on] > [due_on] and [due_on] <> '' and [submitted_on] = '' and [ended_on] = '' and [withdrawn] = 0"),
        Of("assessment_type_out_of_use", "[assessment_type] <> 'single' and [started_on] >= '2015-01-01' and [withdrawn] = 0"),
        Of("assessments_open_together", ConditionSql.OpenTogether(QueriedTable.Assessments, ("ended_on", "''"), ("withdrawn", "0"))) with { InOrder = false },
        Of("assessment_started_during_other", "[started_during_other] = 1 and [withdrawn] = 0"),
        Of("assessment_without_referral", "[referral_id] = '' and [referred_on] = '' and [origin] = 'import' and [withdrawn] = 0 and [started_on] >= @StartedUntil"),
        Of("assessment_referral_unknown", ConditionSql.Referral("unknown")),
        Of("assessment_referral_withdrawn", ConditionSql.Referral("withdrawn")),
        Of("assessment_referral_nfa", ConditionSql.Referral("nfa")),
        Of("assessment_referral_of_other_child", ConditionSql.ReferralOfOtherChild(QueriedTable.Assessments)),
        Of("assessment_without_locality", "[locality_id] = '' and [withdrawn] = 0"),
        Of("assessment_team_unknown", "[team_id] = '' and [team_name_key] <> '' and [withdrawn] = 0")
    ];

    private static string Factors(string none, string unspecifiedAbuse, string unspecifiedSexualAbuse) =>
        $"[factors] <> '' and ({FactorsEarly} or ([factors] <> '21' and {none}) or {NoneAfterService} or ([ended_on] >= '2024-04-01' and ({unspecifiedAbuse} or {unspecifiedSexualAbuse}))) and [withdrawn] = 0";

    private static QueryKind Of(string id, SqlText condition) => new(id, QueriedTable.Assessments, condition);
}
