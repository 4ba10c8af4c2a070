using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>What looks wrong about an enquiry that is stored all the same, to say to whoever recorded it: what they would not leave so for later.</summary>
internal static class EnquiryNotices
{
    private static readonly HashSet<string> _told = [EnquiryQueries.OpenTogether, EnquiryQueries.Impossible, EnquiryQueries.Weekend];

    public static IReadOnlyList<string> Of(Tx tx, Enquiry enquiry, WorkingDayCalendar calendar, DateOnly today)
    {
        var found = EnquiryQueries.Of(enquiry, EnquirySurroundings.Of(tx, enquiry, today), calendar).Where(query => _told.Contains(query.Kind)).Select(query => query.Said).ToList();
        var due = EnquiryClock.Icpc(enquiry, calendar, enquiry.StrategyOn).DueOn;
        if (enquiry.IcpcPlannedOn > due) found.Add($"The conference is planned for {enquiry.IcpcPlannedOn.Text()}, after the day on which it is due ({due.Text()}).");
        return found;
    }
}
