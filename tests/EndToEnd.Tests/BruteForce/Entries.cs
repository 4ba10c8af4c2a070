namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>The catalogue's definitions of the front door, row by row.</summary>
internal sealed class Entries(CouncilRows rows)
{
    private static readonly DateOnly FirstCounted = new(2005, 1, 1);

    // A row with a day before 2005 counts in no figure.
    private readonly List<ContactRow> _contacts =
        [.. rows.Contacts.All.Where(row => row.Received.Day >= FirstCounted && !(row.Decided?.Day < FirstCounted) && !(row.Feedback?.Day < FirstCounted))];

    private readonly List<ReferralRow> _referrals = [.. rows.Referrals.All.Where(row => row.Referred >= FirstCounted)];

    private readonly CaseEntries _cases = new(rows);

    /// <summary>The date of the earliest row of the indicator's kind.</summary>
    public DateOnly HistoryFrom(string indicator) => indicator.Split('.')[0] switch
    {
        "contacts" or "analysis" => _contacts.Min(row => row.Received.Day),
        "referrals" => _referrals.Min(row => row.Referred),
        "reviews" => rows.Reviews.All.Min(row => row.Reviewed),
        _ => _cases.HistoryFrom(indicator)
    };

    /// <summary>The contacts that count, each with whether its child had one on an earlier day in the 12 months before.</summary>
    public IEnumerable<(ContactRow Row, bool IsAgain)> Contacts => Again(_contacts, row => row.Child, row => row.Received.Day);

    public IEnumerable<Entry> Of(string indicator) => indicator switch
    {
        "contacts.received" => _contacts.Select(row => Of(row, row.Received.Day, true, 0)),
        "contacts.decided_1wd" => Timed.Select(row => Of(row, row.Decided!.Value.Day, WorkingDays.Between(row.Received.Day, row.Decided.Value.Day) <= 1)),
        "contacts.conversion" => Decided.Select(row => Of(row, row.Received.Day, IsReferral(row))),
        "contacts.early_help" => Decided.Select(row => Of(row, row.Received.Day, row.Outcome == "early_help")),
        "contacts.nfa" => Decided.Select(row => Of(row, row.Received.Day, row.Outcome == "nfa")),
        "contacts.repeat_12m" => Contacts.Select(one => Of(one.Row, one.Row.Received.Day, one.IsAgain)),
        "contacts.conversation" => _contacts.Where(row => row.HasOutcomeColumn && Codes.IsProfessional(row.Source)).Select(row => Of(row, row.Received.Day, row.Mode == "conversation")),
        "contacts.hand_offs" => Timed.Select(row => Of(row, row.Decided!.Value.Day, true) with { Num = row.HandOffs }),
        "contacts.feedback_1wd" => Timed.Where(row => Codes.IsProfessional(row.Source)).Select(Feedback),
        "contacts.open" => _contacts.Where(row => row.HasOutcomeColumn && (row.Outcome.Length == 0 || row.Decided is not null)).Select(row => Of(row, row.Received.Day, true, 0) with { Gone = row.Decided?.Day }),
        "reviews.agreement" => rows.Reviews.All.Select(Of),
        "referrals.received" => _referrals.Select(row => Of(row, true, 0)),
        "referrals.rereferral_12m" => Again(_referrals, row => row.Child, row => row.Referred).Select(one => Of(one.Row, one.IsAgain)),
        "referrals.nfa" => _referrals.Select(row => Of(row, row.Nfa)),
        "referrals.formal_route" => _referrals.Where(row => !row.Nfa && row.Route is not null).Select(row => Of(row, row.Route == "strategy")),
        "referrals.awaiting_assessment" => rows.Referrals.ById.Where(one => one.Value is { Nfa: false, Route: "assessment" } row && row.Referred >= FirstCounted)
            .Select(one => Of(one.Value, true, 0) with { Gone = _cases.AssessedFrom(one.Key) }),
        "analysis.undecided" => _contacts.Where(row => row.HasOutcomeColumn && row.Outcome.Length == 0).Select(row => Of(row, row.Received.Day, true, 0)),
        "analysis.decided_conversion" => Timed.Select(row => Of(row, row.Decided!.Value.Day, IsReferral(row))),
        "analysis.decided_early_help" => Timed.Select(row => Of(row, row.Decided!.Value.Day, row.Outcome == "early_help")),
        "analysis.decided_nfa" => Timed.Select(row => Of(row, row.Decided!.Value.Day, row.Outcome == "nfa")),
        "analysis.hand_offs_squared" => Timed.Select(row => Of(row, row.Decided!.Value.Day, true) with { Num = row.HandOffs * row.HandOffs }),
        _ => _cases.Of(indicator)
    };

    /// <summary>Not a working day, or before 09:00, or from 17:00 on; false also where there is no time.</summary>
    public static bool IsOutOfHours(ContactRow row) => row.Received.Minutes is { } minutes && !(WorkingDays.Is(row.Received.Day) && minutes is >= 9 * 60 and < 17 * 60);

    public static bool IsReferral(ContactRow row) => row.Outcome is "referral_assessment" or "referral_strategy";

    private IEnumerable<ContactRow> Decided => _contacts.Where(row => row.HasOutcomeColumn && row.Outcome.Length > 0);

    private IEnumerable<ContactRow> Timed => Decided.Where(row => row.Decided is not null);

    /// <summary>Resolved on the day told or, if that comes first, the first day past the limit.</summary>
    private static Entry Feedback(ContactRow row)
    {
        var decided = row.Decided!.Value.Day;
        var past = WorkingDays.FirstPast(decided, 1);
        return row.Feedback is { } told && told.Day < past ? Of(row, told.Day, true) : Of(row, past, false);
    }

    /// <summary>Each row with whether its child has a row on an earlier day in the 12 months before.</summary>
    private static IEnumerable<(TRow Row, bool IsAgain)> Again<TRow>(IEnumerable<TRow> rows, Func<TRow, string> child, Func<TRow, DateOnly> day) =>
        from rowsOfChild in rows.GroupBy(child)
        from row in rowsOfChild
        select (row, rowsOfChild.Any(other => day(other) < day(row) && day(other) >= day(row).AddYears(-1)));

    private static Entry Of(ContactRow row, DateOnly day, bool counts, long den = 1) => new(day, counts ? 1 : 0, den, new Dictionary<string, string>
    {
        ["locality"] = OrNone(row.Locality), ["team"] = OrNone(row.Team), ["source"] = row.Source, ["source_group"] = Codes.GroupOf(row.Source),
        ["mode"] = OrNone(row.Mode), ["primary_need"] = OrNone(row.Need), ["outcome"] = OrNone(row.HasOutcomeColumn ? row.Outcome : ""),
        ["out_of_hours"] = row.Received.Minutes is null ? Codes.None : IsOutOfHours(row) ? "true" : "false"
    });

    private static Entry Of(ReferralRow row, bool counts, long den = 1) => new(row.Referred, counts ? 1 : 0, den, new Dictionary<string, string>
    {
        ["locality"] = OrNone(row.Locality), ["team"] = OrNone(row.Team), ["source"] = row.Source, ["source_group"] = Codes.GroupOf(row.Source),
        ["primary_need"] = OrNone(row.Need), ["route"] = OrNone(row.Route ?? "")
    });

    /// <summary>A review has the place, source group and outcome of the contact reviewed, where that has arrived.</summary>
    private Entry Of(ReviewRow row)
    {
        var contact = rows.Contacts.ById.GetValueOrDefault(row.Contact);
        return new(row.Reviewed, row.Verdict == "agree" ? 1 : 0, 1, new Dictionary<string, string>
        {
            ["locality"] = OrNone(contact?.Locality ?? ""), ["team"] = OrNone(contact?.Team ?? ""),
            ["source_group"] = contact is null ? Codes.None : Codes.GroupOf(contact.Source), ["outcome"] = OrNone(contact?.Outcome ?? "")
        });
    }

    private static string OrNone(string value) => value.Length > 0 ? value : Codes.None;
}
