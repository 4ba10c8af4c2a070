using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Finds the other record of a child, to merge the two. The search is posted, and its results have an opaque address.</summary>
public sealed class MergeWithModel(IntakeBackend intake, SearchIds searches) : PageModel
{
    private const int PageSize = 25;

    private static readonly Dictionary<string, string> Fields = new() { ["text"] = nameof(Text) };

    [BindProperty]
    public string? Text { get; set; }

    [FromQuery(Name = "search")]
    public string? SearchId { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public Child Child { get; private set; } = null!;

    /// <summary>Records that are likely of the same child.</summary>
    public IReadOnlyList<FindLikelyChildrenResponse.Types.Row> Likely { get; private set; } = [];

    /// <summary>The records found, without this one and those merged already; null before a search.</summary>
    public IReadOnlyList<Child>? Found { get; private set; }
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }

    /// <summary>True where the address has a search that cannot be read any more.</summary>
    public bool Expired { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Child = await intake.GetChildAsync(id.ToString(), cancellation);
        if (Child.KeptId.Length > 0) return RedirectToPage(new { id = Child.KeptId });
        // A nameless record is like nobody.
        if (string.IsNullOrEmpty(SearchId) && Child.FirstName.Length + Child.LastName.Length > 0) Likely = await intake.FindLikelyChildrenAsync(Child, cancellation);
        if (string.IsNullOrEmpty(SearchId)) return Page();
        if (searches.Find(SearchId) is not { } search)
        {
            Expired = true;
            return Page();
        }
        Text = search.Text;
        var paging = new Paging(After);
        var shown = new PageRequest { PageSize = PageSize, PageToken = paging.Token };
        if (await ModelState.AnswerAsync(() => intake.SearchChildrenAsync(search.Text, search.BirthDate.Text(), shown, cancellation), Fields) is not { } response) return Page();
        Found = [.. response.Children.Where(child => child.ChildId != Child.ChildId && child.KeptId.Length == 0)];
        (PreviousHref, NextHref) = (paging.PreviousHref(Request), paging.NextHref(Request, response.NextPageToken));
        return Page();
    }

    /// <summary>The records that are likely of the same child, as CSV.</summary>
    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation)
    {
        Child = await intake.GetChildAsync(id.ToString(), cancellation);
        var likely = await intake.FindLikelyChildrenAsync(Child, cancellation);
        return new CsvResult("likely-the-same-child.csv", ["child_id", "council_id", "first_name", "last_name", "birth_date", "postcode", "score", "reasons"], likely.Select(row => (object?[])
        [
            row.Child.ChildId, row.Child.CouncilId, row.Child.FirstName, row.Child.LastName, row.Child.BirthDate, row.Child.Postcode, row.Score, ContactWords.Reasons(row.Reasons),
        ]));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var text = (Text ?? "").Trim();
        if (text.Length is < 2 or > 100)
            ModelState.AddModelError(nameof(Text), text.Length == 0 ? "Enter a name or an id" : "Enter 2 to 100 characters of a name or an id");
        if (ModelState.IsValid) return RedirectToPage(new { id, search = searches.IdOf(new ChildSearch(text, null)) });
        Child = await intake.GetChildAsync(id.ToString(), cancellation);
        return Page();
    }
}
