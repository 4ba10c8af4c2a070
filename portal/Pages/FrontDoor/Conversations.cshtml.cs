using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>One's drafts, for a manager those of others too, and the conversations that have ended.</summary>
public sealed class ConversationsModel(ConversationBackend conversations) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Only conversations of the signed-in worker.</summary>
    [FromQuery(Name = "mine")]
    public bool Mine { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<ListDraftsResponse.Types.Row> Drafts { get; private set; } = [];
    public IReadOnlyList<ListDraftsResponse.Types.Row> DraftsOfOthers { get; private set; } = [];
    public ListConversationsResponse Ended { get; private set; } = null!;
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }
    public bool MayStart => Access.Allows(User, "/FrontDoor/Draft");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (MayStart)
        {
            var drafts = await conversations.AllDraftsAsync(User.IsInRole(Roles.Manager), cancellation).ToListAsync(cancellation);
            (Drafts, DraftsOfOthers) = ([.. drafts.Where(row => row.Own)], [.. drafts.Where(row => !row.Own)]);
        }
        var paging = new Paging(After);
        Ended = await conversations.ListAsync(Request(new PageRequest { PageSize = PageSize, PageToken = paging.Token }), cancellation);
        (PreviousHref, NextHref) = (paging.PreviousHref(base.Request), paging.NextHref(base.Request, Ended.NextPageToken));
    }

    /// <summary>The conversations that have ended, as a file.</summary>
    public IActionResult OnGetCsv(CancellationToken cancellation) => new CsvResult("conversations.csv",
        ["conversation_id", "started_at", "ended_at", "source", "source_label", "caller_name", "caller_organisation", "caller_role", "children", "recorded_by"],
        conversations.AllAsync(Request(null), cancellation).Select(one => (object?[])
        [
            one.ConversationId, one.StartedAt, one.EndedAt, one.Source, ReferralSources.Codes.LabelOf(one.Source), one.CallerName, one.CallerOrganisation, one.CallerRole, one.Children, one.RecordedBy,
        ]));

    public async Task<IActionResult> OnPostStartAsync(Guid requestId, CancellationToken cancellation)
    {
        if (await ModelState.AnswerAsync(() => conversations.StartAsync(new StartConversationRequest { RequestId = requestId.ToString() }, cancellation)) is { } draft)
            return RedirectToPage("/FrontDoor/Draft", new { id = draft.ConversationId });
        await OnGetAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeOverAsync(Guid id, long version, Guid requestId, CancellationToken cancellation)
    {
        var request = new TakeOverDraftRequest { RequestId = requestId.ToString(), ConversationId = id.ToString(), Version = version };
        if (await ModelState.AnswerAsync(() => conversations.TakeOverAsync(request, cancellation)) is not null)
            return RedirectToPage("/FrontDoor/Draft", new { id });
        await OnGetAsync(cancellation);
        return Page();
    }

    private new ListConversationsRequest Request(PageRequest? page) => new() { WorkerId = Mine ? User.WorkerId() : "", Page = page };
}
