using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A page of contacts as the table shows it.</summary>
/// <param name="Rows">The contacts of this page.</param>
/// <param name="Total">How many the filters let through, as far as they are counted.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
/// <param name="Order">The order shown, for the sortable headings.</param>
/// <param name="PreviousHref">The page before; null on the first.</param>
/// <param name="NextHref">The page after; null on the last.</param>
public sealed record ContactList(IReadOnlyList<ContactRow> Rows, long Total, bool TotalCapped, string Order, string? PreviousHref, string? NextHref)
{
    private static readonly string[] CsvHeadings =
    [
        "contact_id", "received_at", "child", "source", "source_label", "source_group", "mode", "locality", "team", "primary_need",
        "status", "outcome", "decided_at", "decide_by", "working_days", "clock", "hand_offs", "level_of_need", "feedback_at", "feedback_by", "feedback_clock", "agreement", "proposed_outcome",
    ];

    public static ContactList From(ListContactsResponse response, ContactQuery query, DirectoryNames names, HttpRequest request) => new(
        [.. response.Rows.Select(row => ContactRow.From(row, names))], response.Total, response.TotalCapped,
        string.IsNullOrEmpty(query.Order) ? "received_at" : query.Order,
        query.Paging.PreviousHref(request), query.Paging.NextHref(request, response.NextPageToken));

    public static CsvResult Csv(string fileName, IAsyncEnumerable<ListContactsResponse.Types.Row> rows, DirectoryNames names) =>
        new(fileName, CsvHeadings, rows.Select(row => (object?[])
        [
            row.Contact.ContactId, row.Contact.ReceivedAt, ContactWords.Name(row), row.Contact.Source, ReferralSources.Codes.LabelOf(row.Contact.Source),
            row.Contact.SourceGroup, row.Contact.Mode, names.Locality(row.Contact.LocalityId), names.Team(row.Contact.TeamId), row.Contact.PrimaryNeed,
            row.Contact.Status, row.Contact.Outcome, row.Contact.DecidedAt, row.Contact.DecideBy, row.Contact.WorkingDays, row.Contact.Clock, row.Contact.HandOffs,
            row.Contact.LevelOfNeed, row.Contact.FeedbackAt, row.Contact.FeedbackBy, row.Contact.FeedbackClock, row.Contact.Agreement, row.Contact.ProposedOutcome,
        ]));
}

/// <summary>One contact in words.</summary>
public sealed record ContactRow(string Id, string Received, string Child, string Source, string Mode, string Place,
    string Outcome, string Decided, bool Open, bool Overdue, string Proposed)
{
    public static ContactRow From(ListContactsResponse.Types.Row row, DirectoryNames names)
    {
        var contact = row.Contact;
        return new ContactRow(
            contact.ContactId, Words.Moment(contact.ReceivedAt), ContactWords.Name(row),
            ReferralSources.Codes.LabelOf(contact.Source), Modes.Codes.LabelOf(contact.Mode),
            names.Place(contact.LocalityId, contact.TeamId),
            ContactWords.Outcome(contact.Status, contact.Outcome), Words.Moment(contact.DecidedAt),
            contact.Status == "open", contact.Clock == "overdue", contact.Agreement == "waiting" ? Outcomes.Codes.LabelOf(contact.ProposedOutcome) : "");
    }
}
