using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Assessments by filter, the one that is due first at the top; without a filter those whose clock runs.</summary>
public sealed class IndexModel(AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public AssessmentQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>The workers to filter by.</summary>
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>The managers to filter by.</summary>
    public IReadOnlyList<Option> Managers { get; private set; } = [];

    /// <summary>Null where the filters are not right.</summary>
    public AssessmentTable? Table { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var own = User.WorkerId();
        if (own.Length == 0 && Query.Worker == AssessmentQuery.Me) Query.Worker = null;
        if (own.Length == 0 && Query.Manager == AssessmentQuery.Me) Query.Manager = null;
        var names = workforce.DirectoryAsync(cancellation);
        var workers = workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Everybody", Query.Worker is AssessmentQuery.Me or AssessmentQuery.Nobody ? null : Query.Worker, cancellation);
        var managers = workforce.ManagerOptionsAsync(LondonTime.Today(clock), "", "All", Query.Manager == AssessmentQuery.Me ? null : Query.Manager, cancellation);
        Query.CheckOrder(ModelState);
        var list = !ModelState.IsValid ? null : await ModelState.AnswerAsync(() => assessments.ListAsync(Query.ToRequest(own), cancellation), AssessmentQuery.Fields);
        Names = await names;
        var everybody = await workers;
        Option[] me = own.Length > 0 ? [new(AssessmentQuery.Me, "Me")] : [];
        Workers = [everybody[0], .. me, new(AssessmentQuery.Nobody, "Nobody: not allocated"), .. everybody.Skip(1)];
        var sentTo = await managers;
        Managers = [sentTo[0], .. me, .. sentTo.Skip(1)];
        if (list is not null) Table = await TableAsync(list, cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        Query.CheckOrder(ModelState);
        if (!ModelState.IsValid) return BadRequest();
        var names = await workforce.DirectoryAsync(cancellation);
        var rows = await intake.NameEachAsync(assessments.AllAsync(Query.ToRequest(User.WorkerId()), cancellation), row => row.ChildId, cancellation).ToListAsync(cancellation);
        var workers = await workforce.WorkerNamesAsync(rows.SelectMany(each => AssessmentTable.WorkersOf(each.Row)), cancellation);
        return AssessmentTable.Csv(rows, names, workers);
    }

    private async Task<AssessmentTable> TableAsync(ListAssessmentsResponse list, CancellationToken cancellation)
    {
        var children = intake.NameChildrenAsync(list.Rows.Select(row => row.ChildId), cancellation);
        var workers = await workforce.WorkerNamesAsync(list.Rows.SelectMany(AssessmentTable.WorkersOf), cancellation);
        return new AssessmentTable(list, await children, Names, workers, Query.OrderShown, Query.Paging.PreviousHref(Request), Query.Paging.NextHref(Request, list.NextPageToken))
        {
            HidesRestricted = Query.Child is null && !User.IsInRole(Roles.Manager),
            Selects = Access.Allows(User, "/Assessments/Allocate") && list.Rows.Any(row => row.EndedOn.Length == 0),
        };
    }
}
