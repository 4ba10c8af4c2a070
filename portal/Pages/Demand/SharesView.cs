using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;
using Part = CsWorkPerf.Contracts.Reporting.V1.SourceShares.Types.Share;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>Whose contacts and referrals they are: one source group by month, and every group over the period.</summary>
public sealed class SharesView(DemandQuery query, string group, SourceShares shares, DirectoryNames names, string csvHref)
{
    private const int MostBars = 18;

    private string Scope => query.InWords(names, withSource: false);
    private string Name => GroupName(group);
    private string ScopeNote => WithReferrals ? $"{Scope}." : $"{Scope}. Referrals have no mode, and are left out.";

    public bool Empty => shares.Groups.Count == 0;
    public string AsOf => Words.Moment(shares.Basis.AsOf);

    private bool WithReferrals => shares.Groups.Any(share => share.HasReferrals);

    public Figure ByMonth() => new("months", Finding(), $"{Name}: share of {query.Noun} and of referrals by month, {Scope}", MonthsDrawing(),
        ["Month", .. Headings], [.. shares.Months.Select(share => Row(DemandWords.Month(share.From, share.To, share.Part), share))],
        csvHref + "months", ScopeNote, DemandDefinitions.Href("shares"));

    public Figure ByGroup() => new("groups", Most(),
        $"Share of {query.Noun} and of referrals by source group, {Scope}",
        Chart([.. shares.Groups.Select(share => GroupName(share.SourceGroup))], shares.Groups),
        ["Source group", .. Headings], [.. shares.Groups.Select(share => Row(GroupName(share.SourceGroup), share))],
        csvHref + "groups", ScopeNote, DemandDefinitions.Href("shares"));

    public CsvResult Csv(string? table) => new($"demand-shares-{(table == "groups" ? "groups" : "months")}.csv",
        ["from", "to", "source_group", "contacts_counted", "contacts", "all_contacts", "contacts_percent", "referrals", "all_referrals", "referrals_percent", "part"],
        (table == "groups" ? shares.Groups : shares.Months).Select(share => (object?[])
        [
            share.From, DemandWords.LastDay(share.To), share.SourceGroup, query.Contacts, share.Contacts, share.AllContacts, OfContacts(share),
            share.HasReferrals ? share.Referrals : null, share.HasReferrals ? share.AllReferrals : null, OfReferrals(share), share.Part ? "true" : "false",
        ]));

    private string Finding()
    {
        var share = shares.Groups.FirstOrDefault(each => each.SourceGroup == group);
        if (share is null) return $"Nothing came from {Name}";
        var contacts = OfContacts(share) is { } percent ? $"{Unit.Percent.Words(percent)} of {query.Noun}" : null;
        var referrals = OfReferrals(share) is { } referred ? $"{Unit.Percent.Words(referred)} of referrals" : null;
        return $"{Name}: {string.Join(" and ", new[] { referrals, contacts }.OfType<string>())}";
    }

    private string Most()
    {
        var most = shares.Groups.MaxBy(share => share.Contacts)!;
        return OfContacts(most) is { } percent
            ? $"Most {query.Noun} came from: {GroupName(most.SourceGroup)} ({Unit.Percent.Words(percent)})"
            : $"No {query.Noun}, but referrals";
    }

    private IDrawing MonthsDrawing() => shares.Months.Count > MostBars
        ? new LineChart([.. shares.Months.Select(share => new LinePoint(DemandWords.Month(share.From, share.To, share.Part), OfContacts(share)))], Unit.Percent)
        : Chart([.. shares.Months.Select(share => DemandWords.Month(share.From, share.To, share.Part))], shares.Months);

    private SeriesBarChart Chart(IReadOnlyList<string> labels, IEnumerable<Part> parts) => new(labels,
    [
        new Series($"Share of {query.Noun}", [.. parts.Select(OfContacts)]),
        .. WithReferrals ? new[] { new Series("Share of referrals", [.. parts.Select(OfReferrals)]) } : [],
    ], Unit.Percent, Stacked: false);

    private IEnumerable<string> Headings =>
        [DemandWords.Capital(query.Noun), $"Of all {query.Noun}", "Share", .. WithReferrals ? new[] { "Referrals", "Of all referrals", "Share of referrals" } : []];

    private IReadOnlyList<string> Row(string name, Part share) =>
    [
        name, DemandWords.Count(share.Contacts), DemandWords.Count(share.AllContacts), Unit.Percent.Words(OfContacts(share)),
        .. WithReferrals ? new[] { DemandWords.Count(share.Referrals), DemandWords.Count(share.AllReferrals), Unit.Percent.Words(OfReferrals(share)) } : [],
    ];

    private static double? OfContacts(Part share) => new Share(share.Contacts, share.AllContacts).Percent;

    private static double? OfReferrals(Part share) => share.HasReferrals ? new Share(share.Referrals, share.AllReferrals).Percent : null;

    private static string GroupName(string group) => group == DimensionWords.None ? "Source not recorded" : group;
}
