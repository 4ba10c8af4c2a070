using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Adds a child whom nobody has met here before; then a contact is logged.</summary>
public sealed class NewChildModel(IntakeBackend intake, ConversationBackend conversations, SearchIds searches, TimeProvider clock) : PageModel
{
    private const string Another = "another";

    [BindProperty]
    public ChildForm Form { get; set; } = new();

    [FromQuery(Name = "search")]
    public string? SearchId { get; set; }

    /// <summary>The conversation to whose draft the child is added; null where a contact is logged.</summary>
    [FromQuery(Name = "conversation")]
    public Guid? Conversation { get; set; }

    public bool MayRestrict => User.IsInRole(Roles.Manager);

    /// <summary>What was confirmed: <see cref="Another"/>.</summary>
    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    /// <summary>The children who may be the same, each with the reasons in words.</summary>
    public IReadOnlyList<(Child Child, string Reasons)> Likely { get; private set; } = [];

    /// <summary>What the person must confirm before the child is added.</summary>
    public List<Option> Questions { get; } = [];

    /// <summary>What was searched for is what the person would type again.</summary>
    public void OnGet()
    {
        if (searches.Find(SearchId) is not { } search) return;
        var names = search.Text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        (Form.FirstName, Form.LastName, Form.BirthDate) = (names.ElementAtOrDefault(0), names.ElementAtOrDefault(1), search.BirthDate);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form.Check(ModelState, LondonTime.Today(clock));
        var request = new AddChildRequest { RequestId = Form.RequestId, Child = Form.Read("", MayRestrict), RefuseKnown = !Confirmed.Contains(Another) };
        if (request.RefuseKnown)
        {
            var likely = await ModelState.AnswerAsync(() => intake.FindLikelyChildrenAsync(request.Child, cancellation), ChildForm.Fields);
            Likely = [.. (likely ?? []).Select(row => (row.Child, ContactWords.Reasons(row.Reasons)))];
        }
        if (Likely.Count == 0)
        {
            var answer = await ModelState.AnswerAsync(() => intake.AddChildAsync(request, cancellation), ChildForm.Fields);
            if (answer?.Done is { } added) return await GoOnAsync(added.ChildId, cancellation);
            // Somebody has added the same child since they were looked for.
            if (answer?.Known is { } known) Likely = [(await intake.GetChildAsync(known, cancellation), ContactWords.Reasons(["same_name"]))];
        }
        if (Likely.Count > 0)
            ModelState.AddModelError(nameof(Confirmed), Likely.Count == 1
                ? "A child who may be the same is known already. Open that record, or confirm that this is another child."
                : $"{Likely.Count} children who may be the same are known already. Open the right record, or confirm that this is another child.");
        if (Likely.Count > 0 || Confirmed.Contains(Another)) Questions.Add(new(Another, "This is another child"));
        return Page();
    }

    private async Task<IActionResult> GoOnAsync(string childId, CancellationToken cancellation)
    {
        if (Conversation is not { } id) return RedirectToPage("/FrontDoor/LogContact", new { id = childId });
        await conversations.AddChildAsync(id.ToString(), childId, cancellation);
        TempData["Done"] = "Child added to the conversation.";
        return RedirectToPage("/FrontDoor/Draft", new { id });
    }
}
