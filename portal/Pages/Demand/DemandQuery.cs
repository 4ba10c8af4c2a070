using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>Which contacts a page of the demand analysis is about, as the URL has it: the same on every page of the area.</summary>
public sealed class DemandQuery
{
    public const string All = "all", NotAccepted = "not_accepted";

    /// <summary>The filter's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["filter.from"] = "from", ["filter.to"] = "to", ["filter.contacts"] = "contacts", ["filter.locality"] = "locality",
        ["filter.team"] = "team", ["filter.source"] = "source", ["filter.source_group"] = "source", ["filter.mode"] = "mode", ["source_group"] = "of",
    };

    /// <summary>The two meanings that "contact" has, each under its name.</summary>
    public static IReadOnlyList<Option> Meanings { get; } = [new(All, "All contacts"), new(NotAccepted, "Contacts not accepted")];

    [DisplayName("From")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [DisplayName("To")]
    public DateOnly? To { get; set; }

    /// <summary>Which of the two meanings: <see cref="All"/> or <see cref="NotAccepted"/>.</summary>
    public string? Contacts { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }

    /// <summary>A published group by its name, or a source by its code.</summary>
    public string? Source { get; set; }
    public string? Mode { get; set; }

    /// <summary>The last day that figures can be of: that of the range, or the one on which they are known.</summary>
    /// <param name="asOf">As the service writes it.</param>
    public DateOnly LastDay(string asOf) => DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var known) && known < To!.Value ? known : To!.Value;

    public bool OnlyNotAccepted => Contacts == NotAccepted;

    /// <summary>What is counted, in a sentence: "contacts", or "contacts not accepted".</summary>
    public string Noun => OnlyNotAccepted ? "contacts not accepted" : "contacts";

    /// <summary>Where the definition of what is counted stands: see <see cref="DemandDefinitions"/>.</summary>
    public string Meaning => OnlyNotAccepted ? DemandDefinitions.NotAccepted : DemandDefinitions.AllContacts;

    /// <summary>Groups, each with the sources in it, as choices.</summary>
    public static IReadOnlyList<Option> Sources(string blank) =>
    [
        new("", blank),
        .. from @group in ReferralSources.Groups
           let codes = ReferralSources.Codes.All.Where(code => ReferralSources.GroupOf(code.Value) == @group).ToList()
           from option in codes.Count == 1
               ? [new Option(@group, @group)]
               : codes.Select(code => new Option(code.Value, $"– {code.Value} {code.Label}")).Prepend(new Option(@group, $"{@group} (all)"))
           select option,
        new(DimensionWords.None, "Not recorded"),
    ];

    /// <summary>Sets what is not given: the last 12 months to today, all contacts.</summary>
    public void Complete(DateOnly today)
    {
        var toDate = PeriodWords.ToDate(Grain.Month, today);
        From ??= toDate.From;
        To ??= toDate.To;
        // The contract ends before a day, and there is none after the last.
        if (To == DateOnly.MaxValue) To = DateOnly.MaxValue.AddDays(-1);
        if (string.IsNullOrEmpty(Contacts)) Contacts = All;
    }

    /// <summary>The dimension and value that a filter by source stands for; a source that is all of its group, and none, for the group.</summary>
    /// <param name="source">Of the URL: a group, a code, or "(none)".</param>
    public static (string Dimension, string Value)? SourceOf(string? source) => source is not { Length: > 0 } ? null
        : source == DimensionWords.None || ReferralSources.Groups.Contains(source) ? ("source_group", source)
        : ReferralSources.GroupOf(source) is { Length: > 0 } group && ReferralSources.Codes.Values.Count(code => ReferralSources.GroupOf(code) == group) == 1 ? ("source_group", group)
        : ("source", source);

    public DemandFilter Filter()
    {
        var (dimension, source) = SourceOf(Source) ?? ("", "");
        return new()
        {
            From = From.Text(), To = Words.IsoAfter(To), Contacts = Contacts ?? "", Locality = Locality ?? "", Team = Team ?? "",
            SourceGroup = dimension == "source_group" ? source : "", Source = dimension == "source" ? source : "", Mode = Mode ?? "",
        };
    }

    /// <summary>The filters of a question about an indicator.</summary>
    /// <param name="mode">Instead of the mode chosen; empty for all.</param>
    public IEnumerable<KeyValuePair<string, string>> Filters(string? mode = null) =>
        from one in new (string Dimension, string? Value)[] { ("locality", Locality), ("team", Team), SourceOf(Source) ?? ("source", ""), ("mode", mode ?? Mode) }
        where !string.IsNullOrEmpty(one.Value)
        select KeyValuePair.Create(one.Dimension, one.Value);

    /// <summary>What a link to another page of the area takes along.</summary>
    public Dictionary<string, string> Route() => new (string Name, string? Value)[]
        {
            ("from", From.Text()), ("to", To.Text()), ("contacts", OnlyNotAccepted ? NotAccepted : ""), ("locality", Locality), ("team", Team),
            ("source", Source), ("mode", Mode),
        }.Where(each => !string.IsNullOrEmpty(each.Value)).ToDictionary(each => each.Name, each => each.Value!);

    /// <summary>The days and what narrows them, in words: "1 Dec 2025 to 21 Nov 2026, Riverside, Police, conversation".</summary>
    /// <param name="names">Of places.</param>
    /// <param name="withSource">False on pages that compare sources, to which the filter does not apply.</param>
    /// <param name="withMode">False on pages to which the filter does not apply: they compare modes, or count referrals, which have none.</param>
    public string InWords(DirectoryNames names, bool withSource = true, bool withMode = true) =>
        string.Join(", ", new[] { PeriodWords.Range(From!.Value, To!.Value), Narrowing(names, withSource, withMode) }.Where(each => each.Length > 0));

    /// <summary>What narrows the contacts besides the days, in words; empty where nothing does.</summary>
    /// <param name="names">Of places.</param>
    /// <param name="withSource">False on pages that compare sources, to which the filter does not apply.</param>
    /// <param name="withMode">False on pages to which the filter does not apply.</param>
    public string Narrowing(DirectoryNames names, bool withSource = true, bool withMode = true) => string.Join(", ", new[]
        {
            Word("locality", Locality, "locality", names), Word("team", Team, "team", names),
            withSource ? Word("source", Source, "source", names) : "", withMode ? Word("mode", Mode, "mode", names) : "",
        }.Where(each => each.Length > 0));

    private static string Word(string dimension, string? value, string noun, DirectoryNames names) =>
        string.IsNullOrEmpty(value) ? "" : value == DimensionWords.None ? $"no {noun} recorded" : DimensionWords.Value(dimension, value, names);
}
