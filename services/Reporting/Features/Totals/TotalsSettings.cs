using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>What totals depend on besides facts: kept with them, so that a change of it is seen.</summary>
/// <param name="Fingerprint">The same while days, hours, clocks and measures count the same.</param>
internal sealed record TotalsSettings(string Fingerprint)
{
    public static TotalsSettings Of(CalendarSettings calendar, AssessmentClock clock) => new(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(calendar.Fingerprint() + clock.Fingerprint() + IndicatorCatalogue.Fingerprint))));
}
