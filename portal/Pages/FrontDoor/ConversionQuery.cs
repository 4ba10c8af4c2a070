using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Pages.Demand;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>How the conversion page cuts what the filters let through, as the URL has it.</summary>
public sealed class ConversionQuery
{
    public static IReadOnlyList<string> Dimensions { get; } = ["source_group", "source", "mode", "locality", "team"];

    /// <summary>
    /// What the funnel counts, over the whole range: received, became referrals, early help, no further action, too recent to tell.
    /// Each is kept by source and mode; received by outcome is not kept by mode, and would be counted from every contact.
    /// </summary>
    public static IReadOnlyList<string> Funnel { get; } = ["contacts.received", "contacts.conversion", "contacts.early_help", "contacts.nfa", "analysis.undecided"];

    public string? Grain { get; set; }
    public string? By { get; set; }

    /// <summary>The source group, as links of earlier versions have it.</summary>
    public string? Group { get; set; }

    public Grain GrainCode => PeriodWords.GrainOf(Grain);

    /// <summary>Sets what is not given: the last 12 months to today (as many weeks, quarters or years as fit), by month and source group.</summary>
    public void Complete(DemandQuery filters, DateOnly today)
    {
        if (string.IsNullOrEmpty(filters.Source)) filters.Source = Group;
        if (PeriodWords.Options("day", "total").All(option => option.Value != Grain)) Grain = "month";
        var toDate = PeriodWords.ToDate(GrainCode, today);
        filters.From ??= toDate.From;
        filters.To ??= toDate.To;
        if (By is null || !Dimensions.Contains(By)) By = Dimensions[0];
        // One source is not its whole group.
        if (By == "source_group" && DemandQuery.SourceOf(filters.Source) is ("source", _)) By = "source";
    }

    /// <summary>Whether the lists of records can be filtered in the same way: not by source group, nor by what was not recorded.</summary>
    public static bool HasRecords(DemandQuery filters) =>
        filters.Filters().All(filter => filter.Key != "source_group" && filter.Value != DimensionWords.None);

    /// <summary>The same days, place and source as the filters of a list of records.</summary>
    /// <param name="filters">Of the page.</param>
    /// <param name="withMode">Whether the list's records have a mode.</param>
    public static Dictionary<string, string> Records(DemandQuery filters, bool withMode) =>
        filters.Route().Where(each => each.Key != "contacts" && (withMode || each.Key != "mode")).ToDictionary();
}
