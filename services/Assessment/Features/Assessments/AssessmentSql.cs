namespace CsWorkPerf.Assessment.Features.Assessments;

internal static class AssessmentSql
{
    private const string Columns = """
        [assessment_id] as [AssessmentId], [version] as [Version], [council_id] as [CouncilId], [child_id] as [ChildId], [referral_id] as [ReferralId],
        [assessment_type] as [AssessmentType], nullif([referred_on], '') as [ReferredOn], nullif([referral_date], '') as [ReferralDate],
        [started_on] as [StartedOn], nullif([child_seen_on], '') as [ChildSeenOn], nullif([submitted_on], '') as [SubmittedOn],
        nullif([completed_on], '') as [CompletedOn], nullif([authorised_on], '') as [AuthorisedOn], [outcome] as [Outcome],
        [locality_id] as [LocalityId], [team_id] as [TeamId], [team_name_key] as [TeamNameKey], [worker_id] as [WorkerId], [factors] as [Factors],
        [origin] as [Origin], [outcome_supplied] as [OutcomeSupplied], [child_seen_supplied] as [ChildSeenSupplied], [changed_here] as [ChangedHere]
        """;

    public const string Insert = """
        insert into [assessments] ([assessment_id], [version], [council_id], [child_id], [referral_id], [assessment_type], [referred_on],
            [referral_date], [started_on], [child_seen_on], [submitted_on], [completed_on], [authorised_on], [outcome], [locality_id], [team_id],
            [team_name_key], [worker_id], [factors], [origin], [outcome_supplied], [child_seen_supplied], [changed_here], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [assessments] set [version] = @1, [council_id] = @2, [child_id] = @3, [referral_id] = @4, [assessment_type] = @5, [referred_on] = @6,
            [referral_date] = @7, [started_on] = @8, [child_seen_on] = @9, [submitted_on] = @10, [completed_on] = @11, [authorised_on] = @12,
            [outcome] = @13, [locality_id] = @14, [team_id] = @15, [team_name_key] = @16, [worker_id] = @17, [factors] = @18, [origin] = @19,
            [outcome_supplied] = @20, [child_seen_supplied] = @21, [changed_here] = @22, [recorded_at] = @23
        where [assessment_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [assessments] where [assessment_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [assessments] where [council_id] = @0 and [council_id] <> ''";
    public const string ListByReferral = $"select {Columns} from [assessments] where [referral_id] = @0 and [referral_id] <> ''";
    public const string ListNotAuthorisedByChild = $"select {Columns} from [assessments] where [child_id] = @0 and [authorised_on] = ''";
    public const string ListByTeamNameKey = $"select {Columns} from [assessments] where [team_name_key] = @0 and [team_id] = '' and [team_name_key] <> ''";

    public const string Details = $"select {Columns} from [assessments] where [assessment_id] = @AssessmentId";
}
