using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Row = CsWorkPerf.Contracts.Intake.V1.ListQueriesResponse.Types.Row;

namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>Contacts and referrals with a query, as a table and as a file.</summary>
internal static class FrontDoorQueries
{
    private static readonly string[] CsvHeadings =
        ["record", "id", "council_id", "day", "child", "source", "source_label", "locality", "team", "decided_at", "feedback_at", "contact_id_named"];

    public static QueryTable Table(string record, ListQueriesResponse list, DirectoryNames names)
    {
        var ofContacts = record == "contact";
        return new(
            ofContacts ? "Received" : "Referred",
            ["Source", "Locality and team", ofContacts ? "Decided, feedback" : "Contact named"],
            [.. list.Rows.Select(row => new QueryLine(ofContacts ? "/FrontDoor/Contact" : "/FrontDoor/Referral", row.Id, row.Day, NameOf(row),
            [
                ReferralSources.Codes.LabelOf(row.Source), names.Place(row.LocalityId, row.TeamId),
                ofContacts ? string.Join(", ", new[] { row.DecidedAt, row.FeedbackAt }.Where(at => at.Length > 0).Select(Words.Moment)) : row.ContactCouncilId,
            ]))],
            list.Total, list.TotalCapped, list.NextPageToken);
    }

    public static CsvResult Csv(string kind, IAsyncEnumerable<Row> rows, DirectoryNames names) => new($"data-quality-{kind}.csv", CsvHeadings, rows.Select(row => (object?[])
    [
        row.Record, row.Id, row.CouncilId, row.Day, NameOf(row), row.Source, ReferralSources.Codes.LabelOf(row.Source), names.Locality(row.LocalityId), names.Team(row.TeamId),
        row.DecidedAt, row.FeedbackAt, row.ContactCouncilId,
    ]));

    private static string NameOf(Row row) => row.Child.Name.Length > 0 ? row.Child.Name : row.Child.Restricted ? "Restricted record" : "Name not recorded";
}
