using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>A kind of data-quality query: what is missing or impossible in a record.</summary>
/// <param name="Id">The contract's word.</param>
/// <param name="Of">In which records.</param>
/// <param name="Condition">Worded as the filtered indexes of the migrations are: another wording would not find them.</param>
public sealed record QueryKind(string Id, QueriedTable Of, SqlText Condition)
{
    /// <summary>Its index is in the order of the record's day. Else the few that it finds are sorted, and not looked for among all in that order.</summary>
    public bool InOrder { get; init; } = true;
}

/// <summary>A kind of record, and where it is stored.</summary>
/// <param name="Record">assessment, enquiry or audit; its table is called by the plural.</param>
/// <param name="Id">Column of its id.</param>
/// <param name="Day">Column of its day, in whose order it is listed.</param>
public sealed record QueriedTable(string Record, string Id, string Day)
{
    public static readonly QueriedTable Assessments = new("assessment", "assessment_id", "started_on");
    public static readonly QueriedTable Enquiries = new("enquiry", "s47_id", "strategy_on");
    public static readonly QueriedTable Audits = new("audit", "audit_id", "audited_on");

    /// <summary>The table's name, and the access log's word for a list.</summary>
    public string Name { get; } = Record == "enquiry" ? "enquiries" : Record + "s";

    /// <summary>SQL: the record that stands for the child of a row.</summary>
    public string KeptChild => KeptOf(Name);

    internal static string KeptOf(string table) =>
        $"coalesce((select [kept_id] from [known_children] where [known_children].[child_id] = [{table}].[child_id]), [{table}].[child_id])";
}
