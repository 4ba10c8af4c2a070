using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>What looks wrong about an enquiry that is stored all the same, to say to whoever recorded it. Rules of the Children in Need census are named by their numbers.</summary>
internal static class EnquiryNotices
{
    public static IReadOnlyList<string> Of(Tx tx, Enquiry enquiry, WorkingDayCalendar calendar)
    {
        var found = new List<string>();
        Where(enquiry.IsOpen && KnownChildStore.FamilyIds(tx, enquiry.ChildId).SelectMany(id => EnquiryStore.ListOpenByChild(tx, id)).Any(other => other.S47Id != enquiry.S47Id), "The child has another open enquiry (census rule 8839).");
        Where(enquiry.StrategyOn < KnownReferralStore.ById(tx, enquiry.ReferralId)?.Date, "The strategy discussion was before the referral (census rule 2889).");
        Where(IsWeekend(enquiry.IcpcOn), $"The conference was held at a weekend, on {enquiry.IcpcOn.Text()} (census rule 8875).");
        Where(IsWeekend(enquiry.IcpcPlannedOn), $"The conference is planned for a weekend, {enquiry.IcpcPlannedOn.Text()} (census rule 8870Q).");
        var due = EnquiryClock.Icpc(enquiry, calendar, enquiry.StrategyOn).DueOn;
        Where(enquiry.IcpcPlannedOn > due, $"The conference is planned for {enquiry.IcpcPlannedOn.Text()}, after the day on which it is due ({due.Text()}).");
        return found;

        void Where(bool isOdd, string said)
        {
            if (isOdd) found.Add(said);
        }
    }

    private static bool IsWeekend(DateOnly? day) => day is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday };
}
