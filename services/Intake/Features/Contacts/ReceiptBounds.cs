using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>When a contact about a child can have been received. A mistyped year would stay in the figures.</summary>
/// <param name="Now">Local time now.</param>
/// <param name="Calendar">Nothing is counted before its first year.</param>
/// <param name="FirstDay">The first day on which the child can have been a concern; null where that is not known, or not for the caller to know.</param>
public sealed record ReceiptBounds(LocalMoment Now, WorkingDayCalendar Calendar, DateOnly? FirstDay)
{
    /// <exception cref="InvalidInput">IN_FUTURE, BEFORE_CALENDAR, BEFORE_BIRTH. The birth date itself is not repeated.</exception>
    public void Check(string field, LocalMoment received)
    {
        Moments.NotInFuture(field, received, Now);
        if (received.Day < Calendar.FirstDay)
            throw new InvalidInput(field, $"{field} '{received}' is before {Calendar.FirstDay.Year}, where the working-day calendar starts; check the year.", "BEFORE_CALENDAR");
        // A concern of today is never turned away for what the record says of the child.
        if (received.Day < FirstDay && received.Day != Now.Day)
            throw new InvalidInput(field, $"{field} '{received}' is before the child's birth, as the record has it; check the year, or the birth dates on the child's record.", "BEFORE_BIRTH");
    }

    /// <summary>What looks wrong about the day of receipt on a row of a file, which is taken all the same; null if nothing does.</summary>
    public string? Query(LocalMoment received) =>
        Now.Day < received.Day ? "In the future."
        : received.Day < FirstDay ? "Before the child's birth."
        : Calendar.IsBeyondTable(received.Day) ? "In a year for which no bank holidays are known: check it."
        : null;
}
