using System.ComponentModel;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Indicators;

/// <summary>How an indicator is cut, as the URL has it.</summary>
public sealed class IndicatorSelection
{
    [DisplayName("From")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [DisplayName("To")]
    public DateOnly? To { get; set; }
    public string? Grain { get; set; }
    public string? By { get; set; }

    /// <summary>A second cut: only rows with this value of this dimension.</summary>
    public string? Only { get; set; }
    public string? Value { get; set; }
    public string? Locality { get; set; }
    public bool Project { get; set; }

    public Grain GrainCode => PeriodWords.GrainOf(Grain);
    public bool Stock(Indicator indicator) => indicator.Unit == "stock";

    /// <summary>Sets what is not given: the last twelve whole months, ungrouped; a stock up to today.</summary>
    public void Complete(DateOnly today, Indicator indicator)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        From ??= thisMonth.AddMonths(-12);
        To ??= Stock(indicator) ? today : thisMonth.AddDays(-1);
        if (PeriodWords.Options().All(option => option.Value != Grain)) Grain = "month";
        // A value chosen under another dimension means nothing under this one.
        if (string.IsNullOrEmpty(Only)) Value = null;
    }

    public GetIndicatorRequest ToRequest(Indicator indicator)
    {
        var request = new GetIndicatorRequest
        {
            Indicator = indicator.Id,
            From = Words.Iso(From),
            To = Words.Iso(To!.Value.AddDays(1)),
            Grain = GrainCode,
            GroupBy = By ?? "",
            Project = Project && Stock(indicator),
        };
        if (!string.IsNullOrEmpty(Locality)) request.Filter["locality"] = Locality;
        if (!string.IsNullOrEmpty(Only) && !string.IsNullOrEmpty(Value)) request.Filter[Only] = Value;
        return request;
    }
}
