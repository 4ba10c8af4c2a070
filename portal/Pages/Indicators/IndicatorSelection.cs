using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Indicators;

/// <summary>How an indicator is cut, as the URL has it.</summary>
public sealed class IndicatorSelection
{
    private const int ProjectedDays = 14;

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

    /// <summary>Whether days after today are asked for, which only stocks have.</summary>
    public bool Projected { get; private set; }

    public Grain GrainCode => PeriodWords.GrainOf(Grain);
    public bool Stock(Indicator indicator) => indicator.Unit == "stock";

    /// <summary>Sets what is not given: whole periods up to the last, ungrouped; a stock up to today, or beyond it if projected.</summary>
    public void Complete(DateOnly today, Indicator indicator)
    {
        if (PeriodWords.Options().All(option => option.Value != Grain)) Grain = "month";
        var whole = PeriodWords.Whole(GrainCode, today);
        From ??= whole.From;
        To ??= Stock(indicator) ? today : whole.To;
        Projected = Project && Stock(indicator);
        if (Projected && To < today.AddDays(ProjectedDays)) To = today.AddDays(ProjectedDays);
        // A value chosen under another dimension means nothing under this one.
        if (string.IsNullOrEmpty(Only)) Value = null;
    }

    public GetIndicatorRequest ToRequest(Indicator indicator)
    {
        var request = new GetIndicatorRequest
        {
            Indicator = indicator.Id,
            From = From.Text(),
            To = Words.IsoAfter(To),
            Grain = GrainCode,
            GroupBy = By ?? "",
            Project = Projected,
        };
        if (!string.IsNullOrEmpty(Locality)) request.Filter["locality"] = Locality;
        if (!string.IsNullOrEmpty(Only) && !string.IsNullOrEmpty(Value)) request.Filter[Only] = Value;
        return request;
    }
}
