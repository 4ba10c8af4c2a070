using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Row = CsWorkPerf.Contracts.Assessment.V1.ListQueriesResponse.Types.Row;

namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>Assessments, section 47 enquiries and audits with a query, as a table and as a file.</summary>
internal static class AssessmentQueries
{
    private static readonly Dictionary<string, (string Page, string Day, string Worker, (string Field, string Words)[] Days)> Records = new()
    {
        ["assessment"] = ("/Assessments/Assessment", "Started", "Worker",
            [("referred_on", "referred"), ("child_seen_on", "child seen"), ("submitted_on", "submitted"), ("completed_on", "completed"), ("authorised_on", "authorised")]),
        ["enquiry"] = ("/Section47/Enquiry", "Strategy discussion", "Worker",
            [("visit_on", "visit"), ("concluded_on", "concluded"), ("icpc_planned_on", "conference planned for"), ("icpc_on", "conference")]),
        ["audit"] = ("/Audits/Audit", "Audited", "Auditor", [("moderated_on", "moderated")]),
    };

    /// <summary>Whether the records are listed here.</summary>
    public static bool Has(string record) => Records.ContainsKey(record);

    public static QueryTable Table(string record, ListQueriesResponse list, DirectoryNames names, ChildNames children, IReadOnlyDictionary<string, string> workers)
    {
        var (page, day, worker, days) = Records[record];
        return new(
            day,
            ["Other days", "Locality and team", worker],
            [.. list.Rows.Select(row => new QueryLine(page, row.Id, row.Day, children.Name(row.ChildId), [OtherDays(row, days), Place(row, names), workers.GetValueOrDefault(row.WorkerId, "")]))],
            list.Total, list.TotalCapped, list.NextPageToken);
    }

    public static CsvResult Csv(string kind, IAsyncEnumerable<(Row Row, ChildNames Children, IReadOnlyDictionary<string, string> Workers)> rows, DirectoryNames names)
    {
        var days = Records[KindWords.Record(kind)].Days;
        return new(
            $"data-quality-{kind}.csv",
            ["record", "id", "council_id", "child_id", "child", "day", .. days.Select(day => day.Field), "locality", "team", "team_named", "worker"],
            rows.Select(each => Cells(each.Row, each.Children, each.Workers)));

        object?[] Cells(Row row, ChildNames children, IReadOnlyDictionary<string, string> workers) =>
        [
            row.Record, row.Id, row.CouncilId, row.ChildId, children.Name(row.ChildId), row.Day, .. days.Select(day => DayOf(row, day.Field)),
            names.Locality(row.LocalityId), names.Team(row.TeamId), row.TeamNamed, workers.GetValueOrDefault(row.WorkerId, ""),
        ];
    }

    /// <summary>As "Referred 2 Jan 2026, submitted 20 Feb 2026".</summary>
    private static string OtherDays(Row row, (string Field, string Words)[] days)
    {
        var text = string.Join(", ", days.Select(day => (day.Words, Day: DayOf(row, day.Field))).Where(day => day.Day.Length > 0).Select(day => $"{day.Words} {Words.Moment(day.Day)}"));
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string DayOf(Row row, string field) => row.Days.FirstOrDefault(day => day.Field == field)?.Day_ ?? "";

    private static string Place(Row row, DirectoryNames names) => row.TeamNamed.Length == 0
        ? names.Place(row.LocalityId, row.TeamId)
        : string.Join(", ", new[] { names.Locality(row.LocalityId), $"team named “{row.TeamNamed}”" }.Where(name => name.Length > 0));
}
