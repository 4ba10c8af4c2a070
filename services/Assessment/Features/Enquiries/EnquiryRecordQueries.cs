using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>What looks wrong about an enquiry as it is stored, in sentences: what the data-quality lists name it for.</summary>
/// <param name="calendar">The working days.</param>
/// <param name="today">Today in London.</param>
internal sealed class EnquiryRecordQueries(WorkingDayCalendar calendar, DateOnly today)
{
    private readonly List<string> _found = [];

    /// <param name="enquiry">The enquiry.</param>
    /// <param name="referral">Its referral, as far as it is known.</param>
    /// <param name="records">Every record of the child.</param>
    /// <param name="othersOpen">How many others about the child are open.</param>
    public IReadOnlyList<string> Of(Enquiry enquiry, KnownReferral? referral, IReadOnlyList<string> records, int othersOpen)
    {
        if (enquiry.Withdrawn) return [];
        AskReferral(enquiry, referral, records);
        Where(enquiry.IsOpen && othersOpen > 0, "The child has another open enquiry (census rule 8839).");
        AskDays(enquiry, referral);
        AskConference(enquiry);
        Where(enquiry.LocalityId.Length == 0, "It has no locality: no locality's figures count it.");
        Where(enquiry is { TeamId: "", TeamNameKey.Length: > 0 }, $"Its team, named “{enquiry.TeamNameKey}” in a list, is not in the directory.");
        return _found;
    }

    private void AskReferral(Enquiry enquiry, KnownReferral? referral, IReadOnlyList<string> records)
    {
        Where(enquiry.ReferralId.Length > 0 && referral is null, "Its referral is not here.");
        if (referral is { Withdrawn: true }) Where(true, "Its referral was withdrawn: name another one, or withdraw the enquiry too.");
        else Where(referral is { Nfa: true }, "Its referral was ended with no further action.");
        Where(referral is not null && !records.Contains(referral.ChildId), "Its referral is of another child's record.");
    }

    private void AskDays(Enquiry enquiry, KnownReferral? referral)
    {
        DateOnly?[] days = [enquiry.StrategyOn, enquiry.VisitOn, enquiry.ConcludedOn, enquiry.IcpcOn];
        Where(days.Any(day => day < new DateOnly(BankHolidays.Own.FirstYear, 1, 1)), "A day is before 2005: no figure counts it.");
        Where(days.Any(day => day > today), "A day is after today.");
        Where(enquiry.StrategyOn < referral?.Date, "The strategy discussion was before the referral (census rule 2889).");
        Where(enquiry.VisitOn < enquiry.StrategyOn, "The visit was before the strategy discussion.");
        Where(enquiry.ConcludedOn < enquiry.StrategyOn, "It was concluded before the strategy discussion.");
        Where(enquiry.ConcludedOn < enquiry.VisitOn, "It was concluded before the visit.");
    }

    private void AskConference(Enquiry enquiry)
    {
        Where(IsWeekend(enquiry.IcpcOn), "The conference was held at a weekend (census rule 8875).");
        Where(IsWeekend(enquiry.IcpcPlannedOn), "The conference is planned for a weekend (census rule 8870Q).");
        Where(
            enquiry is { CourseSupplied: true, IcpcRequired: "true", IcpcOn: null } && enquiry.StrategyOn < EnquiryBands.Of(calendar, today).FirstIcpcInLimit,
            "A conference is required, and was not held within 15 working days (census rule 8675Q).");
        Where(enquiry is { IcpcRequired: "false", IcpcOn: not null }, "A conference was held, although none is required.");
        Where(enquiry is { CourseSupplied: true, ConcludedOn: not null, IcpcRequired: "" }, "It was concluded without saying whether a conference is required.");
    }

    private static bool IsWeekend(DateOnly? day) => day is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday };

    private void Where(bool? isOdd, string said)
    {
        if (isOdd == true) _found.Add(said);
    }
}
