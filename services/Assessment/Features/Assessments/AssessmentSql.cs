using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Assessments;

internal static class AssessmentSql
{
    public const string Columns = """
        [assessment_id] as [AssessmentId], [version] as [Version], [council_id] as [CouncilId], [child_id] as [ChildId], [referral_id] as [ReferralId],
        [assessment_type] as [AssessmentType], nullif([referred_on], '') as [ReferredOn], nullif([referral_date], '') as [ReferralDate],
        [started_on] as [StartedOn], nullif([child_seen_on], '') as [ChildSeenOn], nullif([submitted_on], '') as [SubmittedOn],
        nullif([completed_on], '') as [CompletedOn], nullif([authorised_on], '') as [AuthorisedOn], [outcome] as [Outcome],
        [locality_id] as [LocalityId], [team_id] as [TeamId], [team_name_key] as [TeamNameKey], [worker_id] as [WorkerId], [factors] as [Factors],
        [origin] as [Origin], [outcome_supplied] as [OutcomeSupplied], [child_seen_supplied] as [ChildSeenSupplied], [changed_here] as [ChangedHere],
        nullif([clock_start], '') as [ClockStart], nullif([due_on], '') as [DueOn], nullif([ended_on], '') as [EndedOn], [seen_alone] as [SeenAlone], nullif([views_on], '') as [ViewsOn],
        nullif([plan_on], '') as [PlanOn], [submitted_by] as [SubmittedBy], [submitted_worker_id] as [SubmittedWorkerId], [manager_id] as [ManagerId], [authorised_by] as [AuthorisedBy],
        [late_reason] as [LateReason], [late_note] as [LateNote], [returned] as [Returned], [withdrawn] as [Withdrawn],
        [authorised_worker_id] as [AuthorisedWorkerId], [started_during_other] as [StartedDuringOther]
        """;

    public const string Insert = """
        insert into [assessments] ([assessment_id], [version], [council_id], [child_id], [referral_id], [assessment_type], [referred_on],
            [referral_date], [started_on], [child_seen_on], [submitted_on], [completed_on], [authorised_on], [outcome], [locality_id], [team_id],
            [team_name_key], [worker_id], [factors], [origin], [outcome_supplied], [child_seen_supplied], [changed_here], [recorded_at],
            [clock_start], [due_on], [ended_on], [seen_alone], [views_on], [plan_on], [submitted_by], [submitted_worker_id],
            [manager_id], [authorised_by], [late_reason], [late_note], [returned], [withdrawn], [authorised_worker_id], [referral_unknown],
            [referral_withdrawn], [referral_nfa], [referral_of_other_record])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23,
            @24, @25, @26, @27, @28, @29, @30, @31, @32, @33, @34, @35, @36, @37, @38, @39, @40, @41, @42)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [assessments] set [version] = @1, [council_id] = @2, [child_id] = @3, [referral_id] = @4, [assessment_type] = @5, [referred_on] = @6,
            [referral_date] = @7, [started_on] = @8, [child_seen_on] = @9, [submitted_on] = @10, [completed_on] = @11, [authorised_on] = @12,
            [outcome] = @13, [locality_id] = @14, [team_id] = @15, [team_name_key] = @16, [worker_id] = @17, [factors] = @18, [origin] = @19,
            [outcome_supplied] = @20, [child_seen_supplied] = @21, [changed_here] = @22,
            [recorded_at] = case when @22 = 1 then [recorded_at] else @23 end,
            [clock_start] = @24, [due_on] = @25, [ended_on] = @26, [seen_alone] = @27, [views_on] = @28,
            [plan_on] = @29, [submitted_by] = @30, [submitted_worker_id] = @31, [manager_id] = @32, [authorised_by] = @33,
            [late_reason] = @34, [late_note] = @35, [returned] = @36, [withdrawn] = @37, [authorised_worker_id] = @38,
            [referral_unknown] = @39, [referral_withdrawn] = @40, [referral_nfa] = @41, [referral_of_other_record] = @42
        where [assessment_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [assessments] where [assessment_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [assessments] where [council_id] = @0 and [council_id] <> ''";
    public const string ListByReferral = $"select {Columns} from [assessments] where [referral_id] = @0 and [referral_id] <> ''";
    public const string ListNotAuthorisedByChild = $"select {Columns} from [assessments] where [child_id] = @0 and [authorised_on] = ''";

    /// <summary>What is wrong with the referral, which has been heard of.</summary>
    public const string UpdateReferralFaults =
        "update [assessments] set [referral_unknown] = @1, [referral_withdrawn] = @2, [referral_nfa] = @3, [referral_of_other_record] = @4 where [assessment_id] = @0";

    public const string ListByTeamNameKey = $"select {Columns} from [assessments] where [team_name_key] = @0 and [team_id] = '' and [team_name_key] <> ''";

    public const string Details = $"select {Columns} from [assessments] where [assessment_id] = @AssessmentId";
    public const string CountOthersRunning = "select count(*) from [assessments] where [child_id] in @ChildIds and [ended_on] = '' and [assessment_id] <> @AssessmentId";
    public const string ChildById = "select [child_id] from [assessments] where [assessment_id] = @0";
    public const string VersionById = "select [version] from [assessments] where [assessment_id] = @0";

    public const string InsertEntry = """
        insert into [assessment_entries] ([assessment_id], [version], [at], [action], [account_id], [by], [detail], [changes])
        values (@0, @1, @2, @3, @4, @5, @6, @7)
        """;

    /// <summary>That it was imported stands on its row, unless it was started here before; when a file changed it again stands in the access log.</summary>
    public const string ListEntries = $"""
        select [recorded_at] as [At], 'imported' as [Action], 'Import' as [By], '' as [AccountId], '' as [Detail], '' as [Changes], 0 as [Version]
        from [assessments] where [assessment_id] = @AssessmentId and [origin] = 'import'
            and not exists (select 1 from [assessment_entries] where [assessment_id] = @AssessmentId and [action] = '{AssessmentEntry.Imported}')
        union all
        select [at], [action], [by], [account_id], [detail], [changes], [version] from [assessment_entries] where [assessment_id] = @AssessmentId
        order by [Version]
        """;

    public const string TouchedByPeople = $"""
        select [action] from [assessment_entries]
        where [assessment_id] = @0 and [account_id] not in ('{ServiceActors.FrontDoorId}', '{ServiceActors.CalendarId}', '{ServiceActors.ImportId}')
        """;

    public static readonly SqlText LastEntry = new(
        sqlite: "select [by], [at] from [assessment_entries] where [assessment_id] = @0 order by [version] desc limit 1",
        sqlServer: "select top 1 [by], [at] from [assessment_entries] where [assessment_id] = @0 order by [version] desc");
}
