using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

internal static class ProgrammeSql
{
    private const string AuditedCases = "select count(*) from [audits] a where a.[programme_id] = p.[programme_id] and a.[programme_id] <> '' and a.[state] = 'complete'";

    private const string Columns = $"""
        p.[programme_id] as [ProgrammeId], p.[number] as [Number], p.[month] as [Month], p.[from_day] as [From], p.[to_day] as [To], p.[size] as [Size],
        p.[cases] as [Cases], p.[drawn] as [Drawn], p.[auditors] as [Auditors], p.[seed] as [Seed], p.[drawn_at] as [DrawnAt], p.[drawn_by] as [DrawnBy],
        ({AuditedCases}) as [Audited], ({AuditedCases} and a.[moderated_grade] <> '') as [Moderated]
        """;

    public const string ById = $"select {Columns} from [audit_programmes] p where p.[programme_id] = @ProgrammeId";
    public const string ByMonth = $"select {Columns} from [audit_programmes] p where p.[month] = @Month";

    public static readonly SqlText List = SqlText.FirstRows($"select {Columns} from [audit_programmes] p where p.[month] < @Before order by p.[month] desc");

    public const string Insert = """
        insert into [audit_programmes] ([programme_id], [number], [month], [from_day], [to_day], [size], [cases], [drawn], [auditors], [seed], [drawn_at], [drawn_by])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        """;

    public const string InsertAuditor = "insert into [audit_auditors] ([programme_id], [worker_id], [teams]) values (@0, @1, @2)";
    public const string ListAuditors = "select [worker_id] as [WorkerId], [teams] as [Teams] from [audit_auditors] where [programme_id] = @ProgrammeId";

    /// <summary>Who has cases of a programme now: how many, and how many of them are audited.</summary>
    public const string ListLoads = """
        select c.[auditor_id] as [WorkerId], count(*) as [Cases], count(a.[audit_id]) as [Audited]
        from [audit_cases] c
        left join [audits] a on a.[programme_id] = c.[programme_id] and a.[child_id] = c.[child_id] and a.[programme_id] <> '' and a.[state] = 'complete'
        where c.[programme_id] = @ProgrammeId and c.[position] > 0
        group by c.[auditor_id]
        """;

    public const string InsertCase = """
        insert into [audit_cases] ([programme_id], [child_id], [assessment_id], [locality_id], [team_id], [worker_id], [teams], [workers], [position],
            [drawn_auditor_id], [auditor_id], [moved_reason], [moved_by], [moved_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @9, '', '', '')
        """;

    public const string ListPool = """
        select [child_id] as [ChildId], [assessment_id] as [AssessmentId], [locality_id] as [LocalityId], [team_id] as [TeamId], [worker_id] as [WorkerId],
               [teams] as [Teams], [workers] as [Workers], [position] as [Position], [drawn_auditor_id] as [AuditorId]
        from [audit_cases] where [programme_id] = @ProgrammeId
        """;

    public const string LastSecret = "select max([number]) from [audit_secrets]";
    public const string SecretByNumber = "select [secret] from [audit_secrets] where [number] = @Number";
    public const string InsertSecret = "insert into [audit_secrets] ([number], [secret]) values (@0, @1)";
}
