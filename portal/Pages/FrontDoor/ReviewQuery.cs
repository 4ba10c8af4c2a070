using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The filters and page of the list of reviews, as the URL has them.</summary>
public sealed class ReviewQuery
{
    private const int PageSize = 50;

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["locality_id"] = "locality", ["source_group"] = "source", ["outcome"] = "outcome", ["verdict"] = "verdict", ["from"] = "from", ["to"] = "to",
    };

    public static IReadOnlyList<Option> Sources { get; } = [new("", "All"), .. ReferralSources.Groups.Select(group => new Option(group, group))];

    public static IReadOnlyList<Option> Which { get; } = [new("", "All"), new("with", "With something to learn")];

    public string? Locality { get; set; }
    public string? Source { get; set; }
    public string? Outcome { get; set; }
    public string? Verdict { get; set; }

    /// <summary>with: only those with something to learn.</summary>
    public string? Learning { get; set; }

    [DisplayName("Reviewed from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    [DisplayName("Reviewed to")]
    public DateOnly? To { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Whether anything narrows the list, which the words for an empty one depend on.</summary>
    public bool Narrowed => From is not null || To is not null || new[] { Locality, Source, Outcome, Verdict, Learning }.Any(each => !string.IsNullOrEmpty(each));

    public ListReviewsRequest ToRequest() => new()
    {
        LocalityId = Locality ?? "",
        SourceGroup = Source ?? "",
        Outcome = Outcome ?? "",
        Verdict = Verdict ?? "",
        WithLearning = Learning == "with",
        From = From.Text(),
        To = Words.IsoAfter(To),
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
