namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>One word of the analysis and what it means.</summary>
public sealed record DemandDefinition(string Id, string Term, string Meaning);

/// <summary>The words of the analysis that are no indicators of the catalogue, as docs/analysis.md defines them.</summary>
public static class DemandDefinitions
{
    public const string AllContacts = "all-contacts", NotAccepted = "contacts-not-accepted", YearBefore = "a-year-before", ExpectedRange = "expected-range",
        Conversion = "contacts.conversion", Nfa = "contacts.nfa", Repeat = "contacts.repeat_12m";

    /// <summary>The indicators of the catalogue that the pages show.</summary>
    public static IReadOnlyList<string> Indicators { get; } = ["contacts.received", Conversion, Nfa, Repeat, "referrals.received"];

    public static IReadOnlyList<DemandDefinition> All { get; } =
    [
        new(AllContacts, "All contacts", "Every approach about a child, one for each child, whatever came of it, by the day received: the indicator Contacts received."),
        new(NotAccepted, "Contacts not accepted", "Contacts with an outcome that is no referral (neither referral for assessment nor referral for strategy discussion), by the day received. They and referrals do not overlap. A contact that has no outcome yet, or whose outcome was not supplied, is not among them."),
        new("out-of-hours", "Out of hours", "On a day that is no working day, or outside office hours (09:00 to 17:00 unless the council sets others), in England's local time. A contact with a day and no time is neither in hours nor out of them, and is shown apart."),
        new("average-day", "On an average day", "Contacts of a weekday, divided by how many such days there are in the period up to today. Bank holidays count as days of their weekday."),
        new(YearBefore, "A year before", "The same days a year earlier: whole months beside whole months, and of a month that is not over the days so far. There is no figure where those days begin before the first day of records. The change in percent is of the figure a year before."),
        new(ExpectedRange, "Expected range", "The limits between which sources of that size lie around the rate of all of them together: 95 in 100 within the first limits, 998 in 1,000 within the second (funnel limits by the arcsine method). Sources always differ by more than chance: who writes and why are different. From 10 source groups with 10 contacts or more, the limits allow for how much groups usually differ, as estimated from all of them (adjusted for overdispersion), and one that lies outside stands out. With fewer groups that cannot be estimated: the limits are those of chance alone, and with large numbers even a small difference lies outside. Groups are compared with groups, the sources in a group with all sources. Below 10 contacts there are too few to tell. Outside the range is a reason to ask why, not a verdict; sources are never ranked."),
        new("of-not-accepted", "Rates of contacts not accepted", "No further action and repeat of those contacts alone. None of them became a referral, so that they have no conversion."),
        new("shares", "Share of contacts, share of referrals", "Of a source group among all contacts of the chosen place and mode, by the day received, and among all referrals of the place, by the day referred. Referrals have no mode."),
    ];

    public static string Href(string id) => "/demand/definitions#" + id;
}
