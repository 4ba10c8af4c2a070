using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>
/// What looks wrong about an enquiry: for its page, for whoever recorded it, and for the report of an import.
/// <see cref="EnquiryKindSql"/> has the same rules for the lists; a test holds them together.
/// </summary>
internal static class EnquiryQueries
{
    public const string Impossible = "enquiry_days_impossible", OpenTogether = "enquiries_open_together", Weekend = "conference_on_weekend";

    /// <param name="enquiry">The enquiry.</param>
    /// <param name="around">What it is compared with.</param>
    /// <param name="calendar">The working days.</param>
    public static IEnumerable<RecordQuery> Of(Enquiry enquiry, Surroundings around, WorkingDayCalendar calendar) => enquiry.Withdrawn
        ? []
        : OfReferral(enquiry, around).Concat(OfDays(enquiry, around)).Concat(OfConference(enquiry, calendar, around.Today)).Concat(OfPlace(enquiry));

    private static IEnumerable<RecordQuery> OfReferral(Enquiry enquiry, Surroundings around)
    {
        var faults = ReferralFaults.Of(enquiry.ReferralId, around.Referral, enquiry.ChildId);
        if (faults.Unknown) yield return Named("enquiry_referral_unknown", "Its referral is not here.", ReferralNotices.Unknown);
        if (faults.Withdrawn) yield return Named("enquiry_referral_withdrawn", "Its referral was withdrawn: name another one, or withdraw the enquiry too.", ReferralNotices.Withdrawn);
        if (faults.Nfa) yield return Named("enquiry_referral_nfa", "Its referral was ended with no further action.", ReferralNotices.Nfa);
        if (around.IsOfOtherChild) yield return Named("enquiry_referral_of_other_child", "Its referral is of another child's record.", ReferralNotices.OfOtherChild);
        if (around.OthersOpen > 0)
            yield return new(OpenTogether, "The child has another open enquiry (census rule 8839).", "s47_id", enquiry.CouncilId, "The child has another open enquiry (census rule 8839).");
        // What an import has yet to bring changes these: its report does not say them.
        if (enquiry.StartedDuringOther) yield return new("enquiry_started_during_other", "It started while another enquiry about the child was open (census rule 8890).");
        if (enquiry.WithoutAssessment) yield return new("enquiry_without_assessment", "No assessment of the child follows its referral (census rule 2991Q).");

        RecordQuery Named(string kind, string said, string notice) => new(kind, said, "referral_id", enquiry.ReferralId, notice);
    }

    private static IEnumerable<RecordQuery> OfDays(Enquiry enquiry, Surroundings around)
    {
        foreach (var query in DayQueries.TooEarly(Impossible, enquiry.Days()).Concat(DayQueries.InFuture("enquiry_in_future", enquiry.Days(), around.Today))) yield return query;
        if (ReferralFaults.Of(enquiry.ReferralId, around.Referral, enquiry.ChildId, enquiry.StrategyOn).Later)
            yield return new(Impossible, "The strategy discussion was before the referral (census rule 2889).", "strategy_on", enquiry.StrategyOn.Text(), "Before the referral (census rule 2889).");
        if (enquiry.VisitOn < enquiry.StrategyOn)
            yield return new(Impossible, "The visit was before the strategy discussion.", "visit_on", enquiry.VisitOn.Text(), "Before strategy_on.");
        if (enquiry.ConcludedOn < enquiry.StrategyOn)
            yield return new(Impossible, "It was concluded before the strategy discussion.", "concluded_on", enquiry.ConcludedOn.Text(), "Before strategy_on.");
        if (enquiry.ConcludedOn < enquiry.VisitOn)
            yield return new(Impossible, "It was concluded before the visit.", "concluded_on", enquiry.ConcludedOn.Text(), "Before visit_on.");
    }

    private static IEnumerable<RecordQuery> OfConference(Enquiry enquiry, WorkingDayCalendar calendar, DateOnly today)
    {
        if (IsWeekend(enquiry.IcpcOn))
            yield return new(Weekend, $"The conference was held at a weekend, on {enquiry.IcpcOn.Text()} (census rule 8875).", "icpc_on", enquiry.IcpcOn.Text(), "A conference at a weekend (census rule 8875).");
        if (IsWeekend(enquiry.IcpcPlannedOn)) yield return new(Weekend, $"The conference is planned for a weekend, {enquiry.IcpcPlannedOn.Text()} (census rule 8870Q).");
        if (enquiry is { CourseSupplied: true, IcpcRequired: "true", IcpcOn: null } && enquiry.StrategyOn < EnquiryBands.Of(calendar, today).FirstIcpcInLimit)
            yield return new("conference_not_held", "A conference is required, and was not held within 15 working days (census rule 8675Q).",
                "icpc_on", "", "None within 15 working days, although one is required (census rule 8675Q).");
        if (enquiry is { IcpcRequired: "false", IcpcOn: not null })
            yield return new("conference_not_required", "A conference was held, although none is required.", "icpc_on", enquiry.IcpcOn.Text(), "A conference, although none is required.");
        if (enquiry is { CourseSupplied: true, ConcludedOn: not null, IcpcRequired: "" })
            yield return new("enquiry_without_decision", "It was concluded without saying whether a conference is required.", "icpc_required", "", "Concluded without saying whether a conference is required.");
    }

    private static IEnumerable<RecordQuery> OfPlace(Enquiry enquiry)
    {
        if (enquiry.LocalityId.Length == 0) yield return new("enquiry_without_locality", "It has no locality: no locality's figures count it.");
        if (enquiry is { TeamId: "", TeamNameKey.Length: > 0 })
            yield return new("enquiry_team_unknown", $"Its team, named “{enquiry.TeamNameKey}” in a list, is not in the directory.");
    }

    private static bool IsWeekend(DateOnly? day) => day is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday };
}
