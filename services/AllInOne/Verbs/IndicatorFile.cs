using CsvHelper;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// One indicator as CSV: days in ISO form, numbers with a point, a percentage in percent. What is absent is empty, and
/// <c>absent_reason</c> says why (<c>denominator</c>: it is 0; <c>history</c>: there is none so far back).
/// </summary>
internal static class IndicatorFile
{
    private static readonly string[] Headings = ["indicator", "period_start", "group_by", "group", "numerator", "denominator", "value", "absent_reason"];

    public static string Name(string indicator, string groupBy) => groupBy.Length == 0 ? $"{indicator}.csv" : $"{indicator}.by_{groupBy}.csv";

    /// <summary>Writes a file beside the present one and puts it in its place when it is whole.</summary>
    public static void Write(string path, string indicator, string groupBy, IEnumerable<Point> points)
    {
        var partial = path + ".part";
        using (var csv = CsvWriter.ToFile(partial, new CsvWriterOptions { Injection = CsvInjection.Escape }))
        {
            csv.WriteHeader(Headings);
            foreach (var point in points)
            {
                csv.WriteField(indicator);
                csv.WriteField(point.PeriodStart);
                csv.WriteField(groupBy);
                csv.WriteField(point.Group);
                csv.WriteField(point.Numerator);
                csv.WriteField(point.HasDenominator ? point.Denominator : (double?)null);
                csv.WriteField(point.HasValue ? point.Value : (double?)null);
                csv.WriteField(point.AbsentReason);
                csv.EndRecord();
            }
        }
        File.Move(partial, path, overwrite: true);
    }
}
