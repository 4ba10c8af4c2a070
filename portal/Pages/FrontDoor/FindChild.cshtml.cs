using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Finds a child before a contact is logged. The search is posted, and its results have an opaque address.</summary>
public sealed class FindChildModel(IntakeBackend intake, ConversationBackend conversations, SearchIds searches) : PageModel
{
    private const int PageSize = 25;

    private static readonly Dictionary<string, string> Fields = new() { ["text"] = nameof(Text), ["birth_date"] = nameof(BirthDate) };

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    [DisplayName("Date of birth")]
    public DateOnly? BirthDate { get; set; }

    [FromQuery(Name = "search")]
    public string? SearchId { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    /// <summary>The conversation to whose draft a child is added; null where a contact is logged.</summary>
    [FromQuery(Name = "conversation")]
    public Guid? Conversation { get; set; }

    /// <summary>Null before a search.</summary>
    public IReadOnlyList<Child>? Found { get; private set; }
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }

    /// <summary>True where the address has a search that cannot be read any more.</summary>
    public bool Expired { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(SearchId)) return;
        if (searches.Find(SearchId) is not { } search)
        {
            Expired = true;
            return;
        }
        (Text, BirthDate) = (search.Text, search.BirthDate);
        var paging = new Paging(After);
        var shown = new PageRequest { PageSize = PageSize, PageToken = paging.Token };
        if (await ModelState.AnswerAsync(() => intake.SearchChildrenAsync(search.Text, search.BirthDate.Text(), shown, cancellation), Fields) is not { } response) return;
        Found = response.Children;
        (PreviousHref, NextHref) = (paging.PreviousHref(Request), paging.NextHref(Request, response.NextPageToken));
    }

    public IActionResult OnGetCsv(CancellationToken cancellation) => searches.Find(SearchId) is not { } search
        ? BadRequest()
        : new CsvResult("children-found.csv", ["child_id", "council_id", "first_name", "last_name", "birth_date", "expected_birth_date", "postcode", "restricted"],
            intake.AllChildrenAsync(search.Text, search.BirthDate.Text(), cancellation).Select(child => (object?[])
                [child.ChildId, child.CouncilId, child.FirstName, child.LastName, child.BirthDate, child.ExpectedBirthDate, child.Postcode, child.Restricted ? "true" : "false"]));

    public IActionResult OnPost()
    {
        var text = (Text ?? "").Trim();
        if (text.Length is < 2 or > 100)
            ModelState.AddModelError(nameof(Text), text.Length == 0 ? "Enter a name or an id" : "Enter 2 to 100 characters of a name or an id");
        if (!ModelState.IsValid) return Page();
        return RedirectToPage(new { search = searches.IdOf(new ChildSearch(text, BirthDate)), conversation = Conversation });
    }

    /// <summary>Adds a child who was found to the conversation.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid child, CancellationToken cancellation)
    {
        if (Conversation is not { } id || !Access.Allows(User, "/FrontDoor/Draft")) return BadRequest();
        var added = await conversations.AddChildAsync(id.ToString(), child.ToString(), cancellation);
        TempData["Done"] = added ? "Child added to the conversation." : "This child is in the conversation already.";
        return RedirectToPage("/FrontDoor/Draft", new { id });
    }
}
