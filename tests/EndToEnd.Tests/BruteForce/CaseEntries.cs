namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>The catalogue's definitions of assessments, section 47 enquiries and audits, row by row.</summary>
internal sealed class CaseEntries(CouncilRows rows)
{
    private static readonly DateOnly FirstCounted = new(2005, 1, 1);

    // A row with a day before 2005 counts in no figure.
    private readonly List<(AssessmentRow Row, DateOnly Clock)> _assessments =
        [.. rows.Cases.Assessments.All.Select(row => (row, ClockOf(row, rows))).Where(one => AreCounted(
            one.Item2, one.row.Referred, ReferralDate(one.row, rows), one.row.Started, one.row.Seen, one.row.Submitted, one.row.Completed, one.row.Authorised))];

    private readonly List<EnquiryRow> _enquiries =
        [.. rows.Cases.Enquiries.All.Where(row => AreCounted(row.Strategy, row.Visit, row.Icpc, row.Concluded))];

    private readonly List<AuditRow> _audits = [.. rows.Cases.Audits.All.Where(row => AreCounted(row.Audited, row.ModeratedOn))];

    /// <summary>The date of the earliest row of the indicator's kind.</summary>
    public DateOnly HistoryFrom(string indicator) => indicator.Split('.')[0] switch
    {
        "assessments" => _assessments.Min(one => one.Row.Started),
        "s47" or "icpc" => _enquiries.Min(row => row.Strategy),
        _ => _audits.Min(row => row.Audited)
    };

    public IEnumerable<Entry> Of(string indicator) => indicator switch
    {
        "assessments.started" => _assessments.Select(one => Of(one, one.Row.Started, true, 0)),
        "assessments.completed" => Ended.Select(one => Of(one, End(one), true, 0)),
        "assessments.timeliness_45wd" => Timeliness("single", 45),
        "assessments.timeliness_initial_10wd" => Timeliness("initial", 10),
        "assessments.timeliness_core_35wd" => Timeliness("core", 35),
        "assessments.duration" => Clocked.Select(one => Of(one, End(one), true, 0)),
        "assessments.to_service" => Ended.Where(one => one.Row.HasOutcomeAndDaySeen).Select(one => Of(one, End(one), one.Row.Outcome is "cin" or "strategy_cp" or "cla")),
        "assessments.nfa" => Ended.Where(one => one.Row.HasOutcomeAndDaySeen).Select(one => Of(one, End(one), one.Row.Outcome == "nfa")),
        "assessments.child_seen" => Ended.Where(one => one.Row.HasOutcomeAndDaySeen).Select(one => Of(one, End(one), one.Row.Seen <= End(one))),
        "assessments.days_to_seen" => _assessments.Where(one => one.Row.Seen >= one.Clock)
            .Select(one => Of(one, one.Row.Seen!.Value, true) with { Num = WorkingDays.Between(one.Clock, one.Row.Seen.Value) }),
        "assessments.authorisation_lag" => Ended.Where(one => one.Row.Submitted is not null)
            .Select(one => Of(one, End(one), true) with { Num = WorkingDays.Between(one.Row.Submitted!.Value, End(one)) }),
        "assessments.open" => _assessments.Select(one => Of(one, one.Row.Started, true, 0) with { Gone = one.Row.Authorised, Clock = one.Clock }),
        "assessments.awaiting_authorisation" => _assessments.Where(one => one.Row.Submitted is not null)
            .Select(one => Of(one, one.Row.Submitted!.Value, true, 0) with { Gone = one.Row.Authorised }),
        "s47.started" => _enquiries.Select(row => Of(row, row.Strategy, true, 0)),
        "s47.open" => _enquiries.Where(row => row.HasCourse).Select(row => Of(row, row.Strategy, true, 0) with { Gone = row.Concluded }),
        "s47.visit_1wd" => _enquiries.Where(row => row.HasCourse && !(row.Visit < row.Strategy)).Select(Visit),
        "s47.to_icpc" => _enquiries.Where(row => row is { HasCourse: true, Concluded: not null }).Select(row => Of(row, row.Concluded!.Value, row.Icpc is not null)),
        "icpc.within_15wd" => _enquiries.Where(row => row.Icpc is not null).Select(row => Of(row, row.Icpc!.Value, WorkingDays.Between(row.Strategy, row.Icpc.Value) <= 15)),
        "icpc.overdue" => _enquiries.Where(row => row is { HasCourse: true, Required: "true" })
            .Select(row => Of(row, WorkingDays.FirstPast(row.Strategy, 15), true, 0) with { Gone = row.Icpc ?? row.Concluded }),
        "audits.completed" => _audits.Select(row => Of(row, row.Audited, true, 0)),
        "audits.good_or_better" => _audits.Select(row => Of(row, row.Audited, Final(row) is "good" or "outstanding")),
        "audits.moderation_agreement" => Moderated.Select(row => Of(row, row.ModeratedOn!.Value, row.Moderated == row.Grade)),
        "audits.moderation_drift" => Moderated.Select(row => Of(row, row.ModeratedOn!.Value, true) with { Num = Points(row.Moderated) - Points(row.Grade) }),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null)
    };

    /// <summary>The day on which the first assessment of a referral started.</summary>
    public DateOnly? AssessedFrom(string referral) => rows.Cases.Assessments.All.Where(row => row.Referral == referral).Min(row => (DateOnly?)row.Started);

    private IEnumerable<(AssessmentRow Row, DateOnly Clock)> Ended => _assessments.Where(one => one.Row.Authorised is not null);

    private IEnumerable<(AssessmentRow Row, DateOnly Clock)> Clocked => Ended.Where(one => End(one) >= one.Clock);

    private IEnumerable<AuditRow> Moderated => _audits.Where(row => row.Moderated.Length > 0 && row.ModeratedOn is not null);

    private IEnumerable<Entry> Timeliness(string type, int limit) =>
        Clocked.Where(one => one.Row.Type == type).Select(one => Of(one, End(one), WorkingDays.Between(one.Clock, End(one)) <= limit));

    /// <summary>Resolved on the day of the visit or, if that comes first, the first day past the limit.</summary>
    private static Entry Visit(EnquiryRow row)
    {
        var past = WorkingDays.FirstPast(row.Strategy, 1);
        return row.Visit < past ? Of(row, row.Visit.Value, true) : Of(row, past, false);
    }

    private static DateOnly End((AssessmentRow Row, DateOnly Clock) one) => one.Row.Authorised!.Value;

    private static DateOnly ClockOf(AssessmentRow row, CouncilRows rows) => row.Referred ?? ReferralDate(row, rows) ?? row.Started;

    private static DateOnly? ReferralDate(AssessmentRow row, CouncilRows rows) => rows.Referrals.ById.GetValueOrDefault(row.Referral)?.Referred;

    private static bool AreCounted(params DateOnly?[] days) => !Array.Exists(days, day => day < FirstCounted);

    /// <summary>The source group of the linked referral.</summary>
    private string SourceGroup(AssessmentRow row) => rows.Referrals.ById.GetValueOrDefault(row.Referral) is { } referral ? Codes.GroupOf(referral.Source) : Codes.None;

    private Entry Of((AssessmentRow Row, DateOnly Clock) one, DateOnly day, bool counts, long den = 1) => new(day, counts ? 1 : 0, den, new Dictionary<string, string>
    {
        ["locality"] = OrNone(one.Row.Locality), ["team"] = OrNone(one.Row.Team), ["assessment_type"] = one.Row.Type, ["outcome"] = OrNone(one.Row.Outcome),
        ["source_group"] = SourceGroup(one.Row),
        ["working_days"] = !(one.Row.Authorised >= one.Clock) ? Codes.None
            : WorkingDays.Between(one.Clock, one.Row.Authorised.Value) is var days && days > 120 ? "over_120" : $"{days}"
    });

    private static Entry Of(EnquiryRow row, DateOnly day, bool counts, long den = 1) =>
        new(day, counts ? 1 : 0, den, new Dictionary<string, string> { ["locality"] = OrNone(row.Locality), ["team"] = OrNone(row.Team) });

    private static Entry Of(AuditRow row, DateOnly day, bool counts, long den = 1) => new(day, counts ? 1 : 0, den, new Dictionary<string, string>
    {
        ["locality"] = OrNone(row.Locality), ["team"] = OrNone(row.Team), ["grade"] = Final(row)
    });

    private static string Final(AuditRow row) => row.Moderated.Length > 0 ? row.Moderated : row.Grade;

    private static int Points(string grade) => grade switch { "outstanding" => 4, "good" => 3, "requires_improvement" => 2, _ => 1 };

    private static string OrNone(string value) => value.Length > 0 ? value : Codes.None;
}
