using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Asks before what was typed of a child is thrown away with the child.</summary>
public sealed class TakeOutModel(ConversationBackend conversations) : PageModel
{
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>The version of the draft that the person saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    public ConversationDraft Draft { get; private set; } = null!;

    /// <summary>What was typed of the child.</summary>
    public DraftChild Child { get; private set; } = null!;

    public string Name => Draft.Children.FirstOrDefault(known => known.ChildId == Child.ChildId) is { } known ? ContactWords.Name(known) : "Child without a record";

    public async Task<IActionResult> OnGetAsync(Guid id, string childId, CancellationToken cancellation)
    {
        if (await LoadAsync(id, childId, cancellation) is { } elsewhere) return elsewhere;
        Version = Draft.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string childId, CancellationToken cancellation)
    {
        if (await LoadAsync(id, childId, cancellation) is { } elsewhere) return elsewhere;
        var content = Draft.Content.Clone();
        content.Children.Remove(Child);
        var request = new SaveDraftRequest { RequestId = RequestId, ConversationId = id.ToString(), Version = Version, Content = content };
        if (await ModelState.AnswerAsync(() => conversations.SaveDraftAsync(request, cancellation)) is not null)
        {
            TempData["Done"] = "Child taken out of the conversation.";
            return RedirectToPage("/FrontDoor/Draft", new { id });
        }
        // It was saved since: the person looks at it as it is now and says so again.
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(RequestId));
        RequestId = Guid.NewGuid().ToString();
        return await OnGetAsync(id, childId, cancellation);
    }

    /// <summary>Where to go instead, when the draft or the child in it is gone.</summary>
    private async Task<IActionResult?> LoadAsync(Guid id, string childId, CancellationToken cancellation)
    {
        if (await conversations.FindDraftAsync(id.ToString(), cancellation) is not { } draft) return RedirectToPage("/FrontDoor/Conversation", new { id });
        if (draft.Content.Children.FirstOrDefault(child => child.ChildId == childId) is not { } typed) return RedirectToPage("/FrontDoor/Draft", new { id });
        (Draft, Child) = (draft, typed);
        return null;
    }
}
