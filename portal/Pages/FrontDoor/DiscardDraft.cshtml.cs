using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Asks before a draft is thrown away.</summary>
public sealed class DiscardDraftModel(ConversationBackend conversations) : PageModel
{
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public long Version { get; set; }

    public ConversationDraft Draft { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return RedirectToPage("/FrontDoor/Conversation", new { id });
        Version = Draft.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var request = new DiscardDraftRequest { RequestId = RequestId, ConversationId = id.ToString(), Version = Version };
        if (await ModelState.AnswerAsync(() => conversations.DiscardAsync(request, cancellation)) is not null)
        {
            TempData["Done"] = "Draft discarded.";
            return RedirectToPage("/FrontDoor/Conversations");
        }
        // It was saved since: the person looks at it as it is now and says so again.
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(RequestId));
        RequestId = Guid.NewGuid().ToString();
        return await OnGetAsync(id, cancellation);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation) =>
        (Draft = (await conversations.FindDraftAsync(id.ToString(), cancellation))!) is not null;
}
