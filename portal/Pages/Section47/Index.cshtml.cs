using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Section 47 enquiries by filter, newest first, with what is due.</summary>
public sealed class IndexModel(EnquiryBackend enquiries, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public EnquiryQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>The workers to filter by.</summary>
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>Null where the filters are not right.</summary>
    public EnquiryTable? Table { get; private set; }

    /// <summary>What is due of the locality, team and worker chosen, or of all; null where the filters are not right.</summary>
    public EnquiryCounts? Counts { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var own = User.WorkerId();
        if (own.Length == 0 && Query.Worker == EnquiryQuery.Me) Query.Worker = null;
        var names = workforce.DirectoryAsync(cancellation);
        var workers = workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Everybody", Query.Worker == EnquiryQuery.Me ? null : Query.Worker, cancellation);
        var list = await ModelState.AnswerAsync(() => enquiries.ListAsync(Query.ToRequest(own), cancellation), EnquiryQuery.Fields);
        Names = await names;
        var everybody = await workers;
        Workers = own.Length > 0 ? [everybody[0], new(EnquiryQuery.Me, "Me"), .. everybody.Skip(1)] : everybody;
        if (list is null) return;
        var children = intake.NameChildrenAsync(list.Rows.Select(row => row.ChildId), cancellation);
        var named = await workforce.WorkerNamesAsync(list.Rows.Select(row => row.WorkerId), cancellation);
        Table = new EnquiryTable(list, await children, named, Query.Paging.PreviousHref(Request), Query.Paging.NextHref(Request, list.NextPageToken))
        {
            HidesRestricted = Query.Child is null && !User.IsInRole(Roles.Manager),
        };
        if (Query.Child is null) Counts = await enquiries.CountAsync(Query.ToCount(own), cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var names = await workforce.DirectoryAsync(cancellation);
        var rows = await intake.NameEachAsync(enquiries.AllAsync(Query.ToRequest(User.WorkerId()), cancellation), row => row.ChildId, cancellation).ToListAsync(cancellation);
        return EnquiryTable.Csv(rows, names, await workforce.WorkerNamesAsync(rows.Select(each => each.Row.WorkerId), cancellation));
    }

    /// <summary>What is due, each with the filter of the list behind it, which leads with what is due first.</summary>
    public IEnumerable<(string Text, int Number, string Note, Dictionary<string, string> Filter)> Cards(EnquiryCounts counts)
    {
        yield return ("Open enquiries", counts.Open, "not concluded", Filter("state", "open"));
        yield return ("Visits due", counts.VisitInTime, "still within 1 working day", Filter("visit", "in_time"));
        yield return ("Visits overdue", counts.VisitOverdue, "child not seen within 1 working day", Filter("visit", "overdue"));
        yield return ("Conferences waited for", counts.IcpcInTime, "up to working day 10", Filter("conference", "in_time"));
        yield return ("Conferences becoming overdue", counts.IcpcBecomingOverdue, "working day 11 to 15", Filter("conference", "becoming_overdue"));
        yield return ("Conferences overdue", counts.IcpcOverdue, "not held within 15 working days, enquiry not concluded", Filter("conference", "overdue"));
    }

    private Dictionary<string, string> Filter(string name, string value)
    {
        var filter = new Dictionary<string, string> { [name] = value, ["order"] = "strategy_on" };
        if (!string.IsNullOrEmpty(Query.Locality)) filter["locality"] = Query.Locality;
        if (!string.IsNullOrEmpty(Query.Team)) filter["team"] = Query.Team;
        if (!string.IsNullOrEmpty(Query.Worker)) filter["worker"] = Query.Worker;
        return filter;
    }
}
