using System.Runtime.CompilerServices;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using AssessmentV1 = CsWorkPerf.Contracts.Assessment.V1;
using IntakeV1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>The records of one kind of query, the oldest first.</summary>
public sealed class QueriesModel(DataQualityBackend backend, IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    private const int PageSize = 50, ExportedAtOnce = 500;

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
    public QueryTable? Table { get; private set; }
    public bool Narrowed => !string.IsNullOrEmpty(Locality) || !string.IsNullOrEmpty(Team);
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }

    private bool OfAssessment => AssessmentQueries.Has(KindWords.Record(Kind));

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancellation)
    {
        if (!KindWords.Lists(kind)) return NotFound();
        Kind = kind;
        Names = await workforce.DirectoryAsync(cancellation);
        Table = await ModelState.AnswerAsync(() => OfAssessment ? OfAssessmentAsync(cancellation) : OfIntakeAsync(cancellation), IndexModel.Fields);
        if (Table is null) return Page();
        var paging = new Paging(After);
        (PreviousHref, NextHref) = (paging.PreviousHref(Request), paging.NextHref(Request, Table.NextPageToken));
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string kind, CancellationToken cancellation)
    {
        if (!KindWords.Lists(kind)) return NotFound();
        Kind = kind;
        Names = await workforce.DirectoryAsync(cancellation);
        if (!OfAssessment) return FrontDoorQueries.Csv(kind, backend.AllAsync(IntakeRequest(), cancellation), Names);
        return AssessmentQueries.Csv(kind, NamedAsync(cancellation), Names);
    }

    /// <summary>Every record of Assessment, each with the children and workers of those around it.</summary>
    private async IAsyncEnumerable<(AssessmentV1.ListQueriesResponse.Types.Row, ChildNames, IReadOnlyDictionary<string, string>)> NamedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var some in backend.AllAsync(AssessmentRequest(), cancellation).Chunk(ExportedAtOnce).WithCancellation(cancellation))
        {
            var children = await intake.NameChildrenAsync(some.Select(row => row.ChildId), cancellation);
            var workers = await workforce.WorkerNamesAsync(some.Select(row => row.WorkerId), cancellation);
            foreach (var row in some) yield return (row, children, workers);
        }
    }

    private async Task<QueryTable> OfIntakeAsync(CancellationToken cancellation) =>
        FrontDoorQueries.Table(KindWords.Record(Kind), await backend.ListAsync(IntakeRequest(), cancellation), Names);

    private async Task<QueryTable> OfAssessmentAsync(CancellationToken cancellation)
    {
        var list = await backend.ListAsync(AssessmentRequest(), cancellation);
        var children = intake.NameChildrenAsync(list.Rows.Select(row => row.ChildId), cancellation);
        var workers = await workforce.WorkerNamesAsync(list.Rows.Select(row => row.WorkerId), cancellation);
        return AssessmentQueries.Table(KindWords.Record(Kind), list, Names, await children, workers);
    }

    private IntakeV1.ListQueriesRequest IntakeRequest() => new() { Kind = Kind, LocalityId = Locality ?? "", TeamId = Team ?? "", OrderBy = Order ?? "", Page = Part() };

    private AssessmentV1.ListQueriesRequest AssessmentRequest() => new() { Kind = Kind, LocalityId = Locality ?? "", TeamId = Team ?? "", OrderBy = Order ?? "", Page = Part() };

    private PageRequest Part() => new() { PageSize = PageSize, PageToken = new Paging(After).Token };
}
