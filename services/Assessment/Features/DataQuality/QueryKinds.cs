namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>The kinds of queries.</summary>
public static class QueryKinds
{
    /// <summary>Every kind, record by record.</summary>
    public static IReadOnlyList<QueryKind> All { get; } = [.. AssessmentKindSql.All, .. EnquiryKindSql.All, .. AuditKindSql.All];
}
