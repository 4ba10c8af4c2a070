namespace CsWorkPerf.Assessment.Features.Audits;

internal static class AuditSql
{
    public const string Columns = """
        [audit_id] as [AuditId], [version] as [Version], [council_id] as [CouncilId], [child_id] as [ChildId], [audited_on] as [AuditedOn],
        [auditor_id] as [AuditorId], [locality_id] as [LocalityId], [team_id] as [TeamId], [grade] as [Grade], [moderated_grade] as [ModeratedGrade],
        nullif([moderated_on], '') as [ModeratedOn], [origin] as [Origin], [changed_here] as [ChangedHere],
        [state] as [State], [programme_id] as [ProgrammeId], [assessment_id] as [AssessmentId], [worker_id] as [WorkerId],
        [auditor_account] as [AuditorAccount], [summary] as [Summary], nullif([discussed_on], '') as [DiscussedOn], [discussion] as [Discussion],
        [moderation_reason] as [ModerationReason], [moderated_by] as [ModeratedBy]
        """;

    public const string Insert = """
        insert into [audits] ([audit_id], [version], [council_id], [child_id], [audited_on], [auditor_id], [locality_id], [team_id], [grade],
            [moderated_grade], [moderated_on], [origin], [changed_here], [recorded_at], [state], [programme_id], [assessment_id], [worker_id],
            [auditor_account], [summary], [discussed_on], [discussion], [moderation_reason], [moderated_by])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [audits] set [version] = @1, [council_id] = @2, [child_id] = @3, [audited_on] = @4, [auditor_id] = @5, [locality_id] = @6,
            [team_id] = @7, [grade] = @8, [moderated_grade] = @9, [moderated_on] = @10, [origin] = @11, [changed_here] = @12, [recorded_at] = @13,
            [state] = @14, [programme_id] = @15, [assessment_id] = @16, [worker_id] = @17, [auditor_account] = @18, [summary] = @19,
            [discussed_on] = @20, [discussion] = @21, [moderation_reason] = @22, [moderated_by] = @23
        where [audit_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [audits] where [audit_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [audits] where [council_id] = @0 and [council_id] <> ''";
    public const string Details = $"select {Columns} from [audits] where [audit_id] = @AuditId";
    public const string OfCase = $"select {Columns} from [audits] where [programme_id] = @0 and [child_id] = @1 and [programme_id] <> ''";

    private const string Themes = "select [theme] as [Theme], [grade] as [Grade], [text] as [Text] from [audit_themes] where [audit_id] =";
    public const string ListThemes = $"{Themes} @AuditId";
    public const string ThemesOf = $"{Themes} @0";
    public const string DeleteThemes = "delete from [audit_themes] where [audit_id] = @0";
    public const string InsertTheme = "insert into [audit_themes] ([audit_id], [theme], [grade], [text]) values (@0, @1, @2, @3)";

    public const string InsertEntry =
        "insert into [audit_entries] ([audit_id], [version], [at], [action], [account_id], [by], [changes]) values (@0, @1, @2, @3, @4, @5, @6)";

    public const string ListEntries = """
        select [version] as [Version], [at] as [At], [action] as [Action], [by] as [By], [account_id] as [AccountId], [changes] as [Changes]
        from [audit_entries] where [audit_id] = @AuditId order by [version]
        """;
}
