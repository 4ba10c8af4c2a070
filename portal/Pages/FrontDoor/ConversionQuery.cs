using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What the conversion page shows, as the URL has it.</summary>
public sealed class ConversionQuery
{
    public static IReadOnlyList<string> Dimensions { get; } = ["source_group", "mode", "locality"];

    [DisplayName("Received from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [DisplayName("Received to")]
    public DateOnly? To { get; set; }
    public string? Grain { get; set; }
    public string? By { get; set; }
    public string? Locality { get; set; }
    public string? Group { get; set; }

    /// <summary>The source group, as links of the other pages of the analysis have it.</summary>
    public string? Source { get; set; }
    public string? Mode { get; set; }

    public Grain GrainCode => PeriodWords.GrainOf(Grain);

    /// <summary>Sets what is not given: the last 12 months to today (as many weeks, quarters or years as fit), by month and source group.</summary>
    public void Complete(DateOnly today)
    {
        if (string.IsNullOrEmpty(Group)) Group = Source;
        if (PeriodWords.Options("day", "total").All(option => option.Value != Grain)) Grain = "month";
        var toDate = PeriodWords.ToDate(GrainCode, today);
        From ??= toDate.From;
        To ??= toDate.To;
        if (By is null || !Dimensions.Contains(By)) By = Dimensions[0];
    }

    /// <summary>
    /// What the funnel counts, over the whole range: received, became referrals, early help, no further action, too recent to tell. Each is kept by
    /// source group and mode together; received by outcome is not kept by mode, and would be counted from every contact.
    /// </summary>
    public IEnumerable<GetIndicatorRequest> Funnel() => new[] { "contacts.received", "contacts.conversion", "contacts.early_help", "contacts.nfa", "analysis.undecided" }
        .Select(indicator => Request(indicator, Contracts.Reporting.V1.Grain.Total, ""));

    /// <summary>Conversion by period and group, from which the page adds up its other figures.</summary>
    public GetIndicatorRequest Conversion() => Request("contacts.conversion", GrainCode, By!);

    /// <summary>Whether the lists of records can be filtered in the same way: not by source group, nor by what was not recorded.</summary>
    public bool HasRecords => string.IsNullOrEmpty(Group) && Locality != DimensionWords.None && Mode != DimensionWords.None;

    /// <summary>The same days and place as the filters of a list of records.</summary>
    /// <param name="withMode">Whether the list's records have a mode.</param>
    public Dictionary<string, string> Records(bool withMode)
    {
        var filters = new Dictionary<string, string> { ["from"] = From.Text(), ["to"] = To.Text() };
        if (!string.IsNullOrEmpty(Locality)) filters["locality"] = Locality;
        if (withMode && !string.IsNullOrEmpty(Mode)) filters["mode"] = Mode;
        return filters;
    }

    private GetIndicatorRequest Request(string indicator, Grain grain, string groupBy)
    {
        var request = new GetIndicatorRequest { Indicator = indicator, From = From.Text(), To = Words.IsoAfter(To), Grain = grain, GroupBy = groupBy };
        if (!string.IsNullOrEmpty(Locality)) request.Filter["locality"] = Locality;
        if (!string.IsNullOrEmpty(Group)) request.Filter["source_group"] = Group;
        if (!string.IsNullOrEmpty(Mode)) request.Filter["mode"] = Mode;
        return request;
    }
}
