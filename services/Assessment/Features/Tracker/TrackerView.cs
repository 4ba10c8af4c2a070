using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>The tracker at one moment.</summary>
/// <param name="Days">The bands of the day.</param>
/// <param name="Counts">By place and worker.</param>
/// <param name="Children">Of how many children the open assessments are.</param>
/// <param name="Month">How the month stands.</param>
/// <param name="First">What must be authorised first.</param>
public sealed record TrackerView(BandDays Days, IReadOnlyList<TrackerCount> Counts, int Children, MonthOutlook Month, IReadOnlyList<OpenCase> First)
{
    public BandCounts Open => Counts.Aggregate(new BandCounts(0, 0, 0), (sum, count) => sum + count.Open);

    /// <summary>Differs when something that is shown has changed, and is the same on every replica.</summary>
    public string Mark()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Days.Today.Text()} {Children} {Month}");
        foreach (var count in Counts) text.Append('\n').Append(count);
        foreach (var one in First) text.Append('\n').Append(one);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }
}
