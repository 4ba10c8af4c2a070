namespace CsWorkPerf.Assessment.Features.Audits;

internal static class AuditSql
{
    private const string Columns = """
        [audit_id] as [AuditId], [version] as [Version], [council_id] as [CouncilId], [child_id] as [ChildId], [audited_on] as [AuditedOn],
        [auditor_id] as [AuditorId], [locality_id] as [LocalityId], [team_id] as [TeamId], [grade] as [Grade], [moderated_grade] as [ModeratedGrade],
        nullif([moderated_on], '') as [ModeratedOn], [origin] as [Origin], [changed_here] as [ChangedHere]
        """;

    public const string Insert = """
        insert into [audits] ([audit_id], [version], [council_id], [child_id], [audited_on], [auditor_id], [locality_id], [team_id], [grade],
            [moderated_grade], [moderated_on], [origin], [changed_here], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [audits] set [version] = @1, [council_id] = @2, [child_id] = @3, [audited_on] = @4, [auditor_id] = @5, [locality_id] = @6,
            [team_id] = @7, [grade] = @8, [moderated_grade] = @9, [moderated_on] = @10, [origin] = @11, [changed_here] = @12, [recorded_at] = @13
        where [audit_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [audits] where [audit_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [audits] where [council_id] = @0 and [council_id] <> ''";
    public const string Details = $"select {Columns} from [audits] where [audit_id] = @AuditId";
}
