using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>The kinds of queries of case audits: the rules of <see cref="Audits.AuditQueries"/>, for lists. A draft is its auditor's alone, and has none.</summary>
internal static class AuditKindSql
{
    private const string Complete = "[state] = 'complete'";

    public static readonly IReadOnlyList<QueryKind> All =
    [
        Of("audit_days_impossible", $"({ConditionSql.TooEarly("audited_on")} or {ConditionSql.TooEarly("moderated_on")} or {ConditionSql.Before("moderated_on", "audited_on")}) and {Complete}"),
        Of("audit_in_future", ConditionSql.InFuture(Complete, "audited_on", "moderated_on")) with { InOrder = false },
        Of("audit_moderation_incomplete", $"(([moderated_on] = '' and [moderated_grade] <> '') or ([moderated_on] <> '' and [moderated_grade] = '')) and {Complete}"),
        Of("audit_without_auditor", $"[auditor_id] = '' and {Complete}"),
        // Looked for among all audits, of which there are some hundreds a year.
        Of("audit_auditor_unknown", $"""
            [auditor_id] <> '' and {Complete}
            and not exists (select 1 from [known_workers] where [known_workers].[worker_id] = [audits].[auditor_id] and [known_workers].[from_on] <> '')
            """) with { InOrder = false },
        Of("audit_without_locality", $"[locality_id] = '' and {Complete}")
    ];

    private static QueryKind Of(string id, SqlText condition) => new(id, QueriedTable.Audits, condition);
}
