namespace CsWorkPerf.Assessment.Features.ChildRecords;

internal static class ChildRecordSql
{
    private const string Kept = "coalesce((select [kept_id] from [known_children] where [child_id] = @0), @0)";

    // Every record of the child.
    private const string Family = $"(select [child_id] from [known_children] where [kept_id] = {Kept} union all select {Kept})";

    public const string List = $"""
        select 1 as [IsAssessment], [assessment_id] as [Id], [started_on] as [From], nullif([ended_on], '') as [Until], 1 as [EndSupplied], [referral_id] as [ReferralId],
            case when [started_during_other] = 1 then 1 else 0 end as [StartedDuringOther], 0 as [WithoutAssessment]
        from [assessments] where [child_id] in {Family} and [withdrawn] = 0
        union all
        select 0, [s47_id], [strategy_on], nullif([concluded_on], ''), [course_supplied], [referral_id], case when [started_during_other] = 1 then 1 else 0 end, [without_assessment]
        from [enquiries] where [child_id] in {Family} and [withdrawn] = 0
        """;

    /// <summary>Whether there is anything to compare an assessment with.</summary>
    public const string AnyOther = """
        select '1' from [assessments] where [child_id] = @0 and [assessment_id] <> @1
        union all select '1' from [enquiries] where [child_id] = @0
        union all select '1' from [known_children] where [child_id] = @0
        union all select '1' from [known_children] where [kept_id] = @0
        """;

    public const string UpdateAssessment = "update [assessments] set [started_during_other] = @1 where [assessment_id] = @0";
    public const string UpdateEnquiry = "update [enquiries] set [started_during_other] = @1, [without_assessment] = @2 where [s47_id] = @0";
}
