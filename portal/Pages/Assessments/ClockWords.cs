using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Figures that go by the clock of assessments, and so say from which day to which it counts.</summary>
public interface IClocked
{
    ClockUsed Clock { get; }

    /// <summary>The day that the figures are as of, in words.</summary>
    string AsOf { get; }
}

/// <summary>The clock beside a figure.</summary>
public static class ClockWords
{
    /// <summary>The table with the settings of the clock in its last columns.</summary>
    public static CsvResult With(this CsvResult csv, ClockUsed clock) => csv.With(("clock_starts", clock.Start), ("clock_ends", clock.End));

    /// <summary>That no bank holidays are known of so long ago; empty where they are.</summary>
    public static string BeforeHolidays(DueExplained due) => due.ClockStart.Length > 0 && string.CompareOrdinal(due.ClockStart, $"{due.FirstYear}-01-01") < 0
        ? $"Bank holidays before {due.FirstYear} are not known here, so they count as working days."
        : "";

    /// <summary>What ended an assessment's clock, to stand after how long it took.</summary>
    public static string ToItsEnd(string clockEnd) => clockEnd switch
    {
        "authorised" => ", to its authorisation",
        "completed" => ", to its completion, which ended assessments of that time",
        _ => "",
    };
}
