using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.Recalculation;

/// <summary>By what the stored days of assessments were worked out.</summary>
/// <param name="Calendar">Fingerprint of the calendar's settings; blank before the first time.</param>
/// <param name="Clock">Fingerprint of the clock's settings.</param>
public sealed record DueDateRules(string Calendar, string Clock)
{
    public static DueDateRules Of(CalendarSettings calendar, AssessmentClock clock) => new(calendar.Fingerprint(), clock.Fingerprint());
}

/// <summary>What working the days out again did.</summary>
/// <param name="Looked">How many assessments were looked at.</param>
/// <param name="Changed">How many of them had other days.</param>
public sealed record Recalculated(int Looked, int Changed);
