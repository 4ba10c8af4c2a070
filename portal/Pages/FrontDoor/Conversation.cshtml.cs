using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A conversation that has ended, with the contact about each child and the way to decide them in turn.</summary>
public sealed class ConversationModel(ConversationBackend conversations, WorkforceBackend workforce) : PageModel
{
    public ConversationDetails Details { get; private set; } = null!;
    public string Worker { get; private set; } = "";

    /// <summary>The contact to decide next; empty where none is left, or the person decides none.</summary>
    public string Next { get; private set; } = "";

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Details = await conversations.GetAsync(id.ToString(), cancellation);
        Worker = await workforce.WorkerNameAsync(Details.Conversation.WorkerId, cancellation);
        if (Access.Allows(User, "/FrontDoor/HandOff")) Next = ContactWords.NextOf(Details);
    }

    /// <summary>The contacts, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation)
    {
        var names = await workforce.DirectoryAsync(cancellation);
        return ContactList.Csv("conversation-contacts.csv", (await conversations.GetAsync(id.ToString(), cancellation)).Contacts.ToAsyncEnumerable(), names);
    }
}
