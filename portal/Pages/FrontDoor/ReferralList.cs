using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A page of referrals as the table shows it.</summary>
/// <param name="Rows">The referrals of this page.</param>
/// <param name="Total">How many the filters let through, as far as they are counted.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
/// <param name="Order">The order shown, for the sortable headings.</param>
/// <param name="PreviousHref">The page before; null on the first.</param>
/// <param name="NextHref">The page after; null on the last.</param>
public sealed record ReferralList(IReadOnlyList<ReferralRow> Rows, long Total, bool TotalCapped, string Order, string? PreviousHref, string? NextHref)
{
    private static readonly string[] CsvHeadings =
    [
        "referral_id", "council_id", "referred_on", "child", "source", "source_label", "source_group", "primary_need", "locality", "team", "nfa", "route", "contact_id", "withdrawn",
    ];

    public static ReferralList From(ListReferralsResponse response, ReferralQuery query, DirectoryNames names, HttpRequest request) => new(
        [.. response.Named().Select(each => ReferralRow.From(each.Referral, each.Child, names))], response.Total, response.TotalCapped,
        string.IsNullOrEmpty(query.Order) ? "-referred_on" : query.Order,
        query.Paging.PreviousHref(request), query.Paging.NextHref(request, response.NextPageToken));

    public static CsvResult Csv(IAsyncEnumerable<ListReferralsResponse> pages, DirectoryNames names) =>
        new("referrals.csv", CsvHeadings, pages.SelectMany(page => page.Named()).Select(row => (object?[])
        [
            row.Referral.ReferralId, row.Referral.CouncilId, row.Referral.ReferredOn, row.Child, row.Referral.Source, ReferralSources.Codes.LabelOf(row.Referral.Source),
            row.Referral.SourceGroup, row.Referral.PrimaryNeed, names.Locality(row.Referral.LocalityId), names.Team(row.Referral.TeamId),
            row.Referral.Nfa ? "true" : "false", row.Referral.Route, row.Referral.ContactId, row.Referral.Withdrawn ? "true" : "false",
        ]));
}

/// <summary>One referral in words.</summary>
public sealed record ReferralRow(string Id, string Referred, string Child, string Source, string Need, string Place, string Route)
{
    public static ReferralRow From(Referral referral, string child, DirectoryNames names) => new(
        referral.ReferralId, Words.Moment(referral.ReferredOn), child,
        ReferralSources.Codes.LabelOf(referral.Source), PrimaryNeeds.Codes.LabelOf(referral.PrimaryNeed),
        names.Place(referral.LocalityId, referral.TeamId), referral.Withdrawn ? "Withdrawn" : ContactWords.Route(referral.Nfa, referral.Route));
}
