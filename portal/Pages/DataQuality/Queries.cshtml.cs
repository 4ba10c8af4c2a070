using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>The records of one kind of query, the oldest first.</summary>
public sealed class QueriesModel(DataQualityBackend backend, WorkforceBackend workforce) : PageModel
{
    private const int PageSize = 50;

    [FromQuery(Name = "locality")]
    public string? Locality { get; set; }

    [FromQuery(Name = "team")]
    public string? Team { get; set; }

    [FromQuery(Name = "order")]
    public string? Order { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public string Kind { get; private set; } = "";
    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public ListQueriesResponse? List { get; private set; }
    public bool OfContacts => Kind.StartsWith("contact", StringComparison.Ordinal);
    public bool Narrowed => !string.IsNullOrEmpty(Locality) || !string.IsNullOrEmpty(Team);
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancellation)
    {
        if (!KindWords.Lists(kind)) return NotFound();
        Kind = kind;
        Names = await workforce.DirectoryAsync(cancellation);
        List = await ModelState.AnswerAsync(() => backend.ListAsync(ToRequest(), cancellation), IndexModel.Fields);
        if (List is null) return Page();
        var paging = new Paging(After);
        (PreviousHref, NextHref) = (paging.PreviousHref(Request), paging.NextHref(Request, List.NextPageToken));
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string kind, CancellationToken cancellation)
    {
        if (!KindWords.Lists(kind)) return NotFound();
        Kind = kind;
        var names = await workforce.DirectoryAsync(cancellation);
        return new CsvResult($"data-quality-{kind}.csv",
            ["record", "id", "council_id", "day", "child", "source", "source_label", "locality", "team", "decided_at", "feedback_at", "contact_id_named"],
            backend.AllAsync(ToRequest(), cancellation).Select(row => (object?[])
            [
                row.Record, row.Id, row.CouncilId, row.Day, NameOf(row), row.Source, ReferralSources.Codes.LabelOf(row.Source), names.Locality(row.LocalityId), names.Team(row.TeamId),
                row.DecidedAt, row.FeedbackAt, row.ContactCouncilId,
            ]));
    }

    /// <summary>The child as a list names it.</summary>
    public static string NameOf(ListQueriesResponse.Types.Row row) => row.Child.Name.Length > 0 ? row.Child.Name : row.Child.Restricted ? "Restricted record" : "Name not recorded";

    private ListQueriesRequest ToRequest() => new()
    {
        Kind = Kind,
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        OrderBy = Order ?? "",
        Page = new PageRequest { PageSize = PageSize, PageToken = new Paging(After).Token },
    };
}
