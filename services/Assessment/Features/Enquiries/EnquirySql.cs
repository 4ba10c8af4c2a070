namespace CsWorkPerf.Assessment.Features.Enquiries;

internal static class EnquirySql
{
    public const string Columns = """
        [s47_id] as [S47Id], [version] as [Version], [council_id] as [CouncilId], [child_id] as [ChildId], [referral_id] as [ReferralId],
        [strategy_on] as [StrategyOn], nullif([visit_on], '') as [VisitOn], [no_visit_reason] as [NoVisitReason], [icpc_required] as [IcpcRequired],
        nullif([icpc_planned_on], '') as [IcpcPlannedOn], nullif([icpc_on], '') as [IcpcOn], [icpc_outcomes] as [IcpcOutcomes],
        nullif([concluded_on], '') as [ConcludedOn], [outcomes] as [Outcomes], [locality_id] as [LocalityId], [team_id] as [TeamId],
        [team_name_key] as [TeamNameKey], [worker_id] as [WorkerId], [origin] as [Origin], [course_supplied] as [CourseSupplied],
        [changed_here] as [ChangedHere], [withdrawn] as [Withdrawn], [started_during_other] as [StartedDuringOther], [without_assessment] as [WithoutAssessment]
        """;

    public const string Insert = """
        insert into [enquiries] ([s47_id], [version], [council_id], [child_id], [referral_id], [strategy_on], [visit_on], [icpc_required],
            [icpc_on], [concluded_on], [locality_id], [team_id], [team_name_key], [origin], [course_supplied], [changed_here], [recorded_at],
            [no_visit_reason], [icpc_planned_on], [icpc_outcomes], [outcomes], [worker_id], [withdrawn],
            [referral_unknown], [referral_withdrawn], [referral_nfa], [referral_of_other_record], [referral_later])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27)
        """;

    /// <summary>Only if the version is still the one before. When it was imported last stays of one that a person has changed.</summary>
    public const string Update = """
        update [enquiries] set [version] = @1, [council_id] = @2, [child_id] = @3, [referral_id] = @4, [strategy_on] = @5, [visit_on] = @6,
            [icpc_required] = @7, [icpc_on] = @8, [concluded_on] = @9, [locality_id] = @10, [team_id] = @11, [team_name_key] = @12, [origin] = @13,
            [course_supplied] = @14, [changed_here] = @15, [recorded_at] = case when @15 = 1 then [recorded_at] else @16 end, [no_visit_reason] = @17, [icpc_planned_on] = @18,
            [icpc_outcomes] = @19, [outcomes] = @20, [worker_id] = @21, [withdrawn] = @22,
            [referral_unknown] = @23, [referral_withdrawn] = @24, [referral_nfa] = @25, [referral_of_other_record] = @26, [referral_later] = @27
        where [s47_id] = @0 and [version] = @1 - 1
        """;

    public const string ChildById = "select [child_id] from [enquiries] where [s47_id] = @0";
    public const string ById = $"select {Columns} from [enquiries] where [s47_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [enquiries] where [council_id] = @0 and [council_id] <> ''";
    public const string ListOpenByChild =
        $"select {Columns} from [enquiries] where [child_id] = @0 and [concluded_on] = '' and [course_supplied] = 1 and [withdrawn] = 0";

    public const string ListByReferral = $"select {Columns} from [enquiries] where [referral_id] = @0 and [referral_id] <> ''";

    /// <summary>What is wrong with the referral, which has been heard of.</summary>
    public const string UpdateReferralFaults = """
        update [enquiries] set [referral_unknown] = @1, [referral_withdrawn] = @2, [referral_nfa] = @3, [referral_of_other_record] = @4, [referral_later] = @5
        where [s47_id] = @0
        """;

    public const string ListByTeamNameKey = $"select {Columns} from [enquiries] where [team_name_key] = @0 and [team_id] = '' and [team_name_key] <> ''";

    public const string CountOthersOpen =
        "select count(*) from [enquiries] where [child_id] in @ChildIds and [concluded_on] = '' and [course_supplied] = 1 and [withdrawn] = 0 and [s47_id] <> @S47Id";

    public const string Details = $"select {Columns} from [enquiries] where [s47_id] = @S47Id";

    public const string InsertEntry =
        "insert into [enquiry_entries] ([s47_id], [version], [at], [action], [account_id], [by], [note], [changes]) values (@0, @1, @2, @3, @4, @5, @6, @7)";

    /// <summary>That an enquiry was imported stands on its row, so there is no entry for it; when a file changed it again stands in the access log.</summary>
    public const string ListEntries = """
        select [recorded_at] as [At], 'imported' as [Action], 'Import' as [By], '' as [AccountId], '' as [Note], '' as [Changes], 0 as [Version]
        from [enquiries] where [s47_id] = @S47Id and [origin] = 'import'
        union all
        select [at], [action], [by], [account_id], [note], [changes], [version] from [enquiry_entries] where [s47_id] = @S47Id
        order by [Version]
        """;
}
