namespace CsWorkPerf.Assessment.Features.Enquiries;

internal static class EnquirySql
{
    private const string Columns = """
        [s47_id] as [S47Id], [version] as [Version], [council_id] as [CouncilId], [child_id] as [ChildId], [referral_id] as [ReferralId],
        [strategy_on] as [StrategyOn], nullif([visit_on], '') as [VisitOn], [icpc_required] as [IcpcRequired], nullif([icpc_on], '') as [IcpcOn],
        nullif([concluded_on], '') as [ConcludedOn], [locality_id] as [LocalityId], [team_id] as [TeamId], [team_name_key] as [TeamNameKey],
        [origin] as [Origin], [course_supplied] as [CourseSupplied], [changed_here] as [ChangedHere]
        """;

    public const string Insert = """
        insert into [enquiries] ([s47_id], [version], [council_id], [child_id], [referral_id], [strategy_on], [visit_on], [icpc_required],
            [icpc_on], [concluded_on], [locality_id], [team_id], [team_name_key], [origin], [course_supplied], [changed_here], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [enquiries] set [version] = @1, [council_id] = @2, [child_id] = @3, [referral_id] = @4, [strategy_on] = @5, [visit_on] = @6,
            [icpc_required] = @7, [icpc_on] = @8, [concluded_on] = @9, [locality_id] = @10, [team_id] = @11, [team_name_key] = @12, [origin] = @13,
            [course_supplied] = @14, [changed_here] = @15, [recorded_at] = @16
        where [s47_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [enquiries] where [s47_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [enquiries] where [council_id] = @0 and [council_id] <> ''";
    public const string ListOpenByChild = $"select {Columns} from [enquiries] where [child_id] = @0 and [concluded_on] = '' and [course_supplied] = 1";
    public const string ListByTeamNameKey = $"select {Columns} from [enquiries] where [team_name_key] = @0 and [team_id] = '' and [team_name_key] <> ''";

    public const string Details = $"select {Columns} from [enquiries] where [s47_id] = @S47Id";
}
