using System.ComponentModel;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Which assessments the pages on timeliness are about, as the URL has it: the same on each of them.</summary>
public sealed class TimelinessQuery
{
    public const string Mean = "mean", Median = "median";

    /// <summary>By what timeliness can be compared.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = ["locality", "team", "outcome", "source_group"];

    /// <summary>Official tools sum neighbours up in either way.</summary>
    public static IReadOnlyList<Option> Averages { get; } = [new(Mean, "Mean"), new(Median, "Median")];

    [DisplayName("From")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [DisplayName("To")]
    public DateOnly? To { get; set; }
    public string? Grain { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }

    /// <summary>The council whose region and neighbours are shown; empty for the one set.</summary>
    public string? Council { get; set; }

    /// <summary><see cref="Mean"/> or <see cref="Median"/>.</summary>
    public string? Neighbours { get; set; }
    public string? By { get; set; }

    public Grain GrainCode => PeriodWords.GrainOf(Grain);

    public bool IsMedian => Neighbours == Median;

    /// <summary>Sets what is not given: the last 12 months to today (as many weeks, quarters or years as fit), by month.</summary>
    public void Complete(DateOnly today)
    {
        if (PeriodWords.Options("day", "total").All(option => option.Value != Grain)) Grain = "month";
        var toDate = PeriodWords.ToDate(GrainCode, today);
        From ??= toDate.From;
        To ??= toDate.To;
        // The contract ends before a day, and there is none after the last.
        if (To == DateOnly.MaxValue) To = DateOnly.MaxValue.AddDays(-1);
        if (Neighbours != Median) Neighbours = Mean;
        if (By is null || !Dimensions.Contains(By)) By = Dimensions[0];
    }

    /// <summary>The last day that figures can be of: that of the range, or the one on which they are known.</summary>
    /// <param name="asOf">As the service writes it.</param>
    public DateOnly LastDay(string asOf) => DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var known) && known < To!.Value ? known : To!.Value;

    /// <summary>The filters of a question about an indicator.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filters() =>
        new[] { KeyValuePair.Create("locality", Locality ?? ""), KeyValuePair.Create("team", Team ?? "") }.Where(one => one.Value.Length > 0);

    /// <summary>What a link to another page on timeliness takes along.</summary>
    public Dictionary<string, string> Route() => new (string Name, string? Value)[]
        {
            ("from", From?.ToString("yyyy-MM-dd")), ("to", To?.ToString("yyyy-MM-dd")), ("grain", Grain == "month" ? "" : Grain), ("locality", Locality), ("team", Team),
            ("council", Council), ("neighbours", IsMedian ? Median : ""),
        }.Where(each => !string.IsNullOrEmpty(each.Value)).ToDictionary(each => each.Name, each => each.Value!);

    /// <summary>The days and what narrows them, in words: "1 May 2018 to 30 Sep 2018, Norwich".</summary>
    public string InWords(DirectoryNames names) => string.Join(", ", new[] { PeriodWords.Range(From!.Value, To!.Value) }
        .Concat(Filters().Select(one => one.Value == DimensionWords.None ? $"no {one.Key} recorded" : DimensionWords.Value(one.Key, one.Value, names))));
}
