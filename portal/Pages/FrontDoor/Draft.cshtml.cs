using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Grpc.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The draft of a conversation: everything that its form sends is saved first.</summary>
public sealed class DraftModel(ConversationBackend conversations, BoardBackend board, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private const string Unlikely = "UNLIKELY_TIMES", RightTimes = "The times are right";

    [BindProperty]
    public DraftForm Form { get; set; } = new();

    /// <summary>What the pressed button does: save (or none), add, end, or the place of a child to take out.</summary>
    [BindProperty(Name = "act")]
    public string? Act { get; set; }

    /// <summary>What was asked and confirmed: values of <see cref="Questions"/>.</summary>
    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    /// <summary>What the person must confirm before the conversation ends.</summary>
    public List<Option> Questions { get; } = [];

    /// <summary>The draft as it is stored.</summary>
    public ConversationDraft Draft { get; private set; } = null!;

    /// <summary>It was saved from another window, which this one did not see.</summary>
    public bool Stale { get; private set; }

    /// <summary>What stands on the page is saved nowhere.</summary>
    public bool Unsaved { get; private set; }

    /// <summary>It has ended or is somebody else's by now: what was typed is on the page to copy, and can be stored nowhere.</summary>
    public bool Lost { get; private set; }
    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return Ended(id);
        Form = DraftForm.Of(Draft);
        await LoadDirectoryAsync(cancellation);
        return Page();
    }

    /// <summary>Saves while somebody types: the script sends the form, and shows what it is told.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            var saved = await SaveAsync(id, cancellation);
            return new JsonResult(new { version = saved.Version, requestId = Guid.NewGuid(), savedAt = Words.Time(saved.SavedAt), problem = FirstProblem(), notice = Sentences(saved.Notices) });
        }
        catch (Exception error) when (RefusalOf(error) is { } refusal)
        {
            return refusal switch
            {
                StaleVersion => Problem(StatusCodes.Status409Conflict, "Not saved here: this draft was saved in another window. Press Save draft to compare."),
                Common.Errors.NotFound => Problem(StatusCodes.Status410Gone, "Not saved: this conversation was ended or discarded in another window."),
                Denied => Problem(StatusCodes.Status410Gone, "Not saved: a manager has taken this conversation over."),
                InvalidInput invalid => Problem(StatusCodes.Status400BadRequest, "Not saved: " + Sentence(invalid.Violations[0], typed => typed.Name)),
                _ => Problem(StatusCodes.Status400BadRequest, "Not saved: " + refusal.Message),
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Unsaved = true;
        var takenOut = int.TryParse(Act, out var place) && place >= 0 && place < Form.Children.Count ? Form.Children[place] : null;
        // What was typed of a child is thrown away only after a question.
        if (takenOut?.Blank == true) Form.Children.RemoveAt(place);
        try
        {
            // A form that comes back after signing in again is shown before it is stored.
            if (ModelState.IsValid || ModelState[""] is null)
            {
                var saved = await SaveAsync(id, cancellation);
                (Form.Version, Unsaved) = (saved.Version, false);
                if (ModelState.IsValid && await DoneAsync(id, takenOut, saved.Notices, cancellation) is { } done) return done;
            }
        }
        catch (Exception error) when (RefusalOf(error) is StaleVersion stale)
        {
            (Stale, Form.Version) = (true, stale.CurrentVersion);
            ModelState.AddModelError("", "Nothing was stored, because this draft was saved in another window since. What you typed is below: compare it with the saved draft, then save again to keep what stands here.");
        }
        catch (Exception error) when (RefusalOf(error) is InvalidInput invalid)
        {
            await LoadTypedAsync(id, cancellation);
            if (!Lost) Show(invalid);
        }
        catch (Exception error) when (RefusalOf(error) is RuleBroken { Rule: Unlikely } unlikely)
        {
            Questions.Add(new(Unlikely, RightTimes));
            ModelState.AddModelError(nameof(Confirmed), FieldWords.Sentence(unlikely.Message));
        }
        catch (Exception error) when (RefusalOf(error) is { } refusal)
        {
            if (refusal is Common.Errors.NotFound or Denied) Lose(id, refusal);
            else ModelState.AddModelError("", refusal.Message);
        }
        return await AgainAsync(id, cancellation);
    }

    private async Task<IActionResult?> DoneAsync(Guid id, DraftChildForm? takenOut, IReadOnlyList<string> notices, CancellationToken cancellation)
    {
        if (takenOut?.Blank == false) return RedirectToPage("/FrontDoor/TakeOut", new { id, childId = takenOut.ChildId });
        if (Act == "add") return RedirectToPage("/FrontDoor/FindChild", new { conversation = id });
        if (Act != "end")
        {
            TempData["Done"] = Sentences([takenOut is not null ? "Child taken out of the conversation." : "Draft saved.", .. notices]);
            return RedirectToPage(new { id });
        }
        var ended = Form.ReadEnd(ModelState);
        if (!ModelState.IsValid) return null;
        var answer = await conversations.EndAsync(new EndConversationRequest { RequestId = Form.EndRequestId, ConversationId = id.ToString(), Version = Form.Version, EndedAt = ended, RefuseUnlikelyTimes = !Confirmed.Contains(Unlikely) }, cancellation);
        TempData["Done"] = Sentences([$"Conversation ended. {Words.Count(answer.Contacts.Count, "contact", "contacts")} logged.", .. notices.Concat(answer.Notices).Distinct()]);
        return RedirectToPage("/FrontDoor/Conversation", new { id });
    }

    private async Task<DraftSaved> SaveAsync(Guid id, CancellationToken cancellation) => await conversations.SaveDraftAsync(
        new SaveDraftRequest { RequestId = Form.RequestId, ConversationId = id.ToString(), Version = Form.Version, Content = Form.Read(ModelState) }, cancellation);

    /// <summary>The form with what was typed.</summary>
    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellation)
    {
        // Who has confirmed it once need not do so again because something else is wrong.
        if (Confirmed.Contains(Unlikely)) Questions.Add(new(Unlikely, RightTimes));
        await LoadTypedAsync(id, cancellation);
        await LoadDirectoryAsync(cancellation);
        // What is sent next is another command.
        Form.RequestId = Guid.NewGuid().ToString();
        foreach (var field in new[] { nameof(DraftForm.Version), nameof(DraftForm.RequestId) }) ModelState.Remove($"{nameof(Form)}.{field}");
        if (int.TryParse(Act, out _)) foreach (var key in ModelState.Keys.Where(key => key.StartsWith($"{nameof(Form)}.{nameof(DraftForm.Children)}[", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        return Page();
    }

    private void Show(InvalidInput invalid)
    {
        foreach (var violation in invalid.Violations) ModelState.AddModelError(DraftForm.FieldOf(violation.Field), Sentence(violation, NameOf));
    }

    /// <summary>What is wrong, with the child whom it is about.</summary>
    private string Sentence(FieldViolation violation, Func<DraftChildForm, string?> name)
    {
        var child = DraftForm.ChildOf(violation.Field) is { } index && index < Form.Children.Count ? name(Form.Children[index]) : null;
        // The pages do not add a child twice: the records were merged since.
        var words = violation.Reason == "SAME_CHILD"
            ? "the record was merged with that of another child here, so that they are the same child. Copy what you wrote to the other one, then take this one out."
            : FieldWords.Sentence(violation.Description, violation.Field);
        return (string.IsNullOrEmpty(child) ? "" : child + ": ") + words;
    }

    // A text that is too long is found here: millions of characters do not even reach the service.
    private static Refusal? RefusalOf(Exception error) => error as Refusal ?? (error is RpcException failure ? RpcErrors.Refusal(failure) : null);

    /// <summary>A child as the draft knows them.</summary>
    public string NameOf(DraftChildForm typed) => Draft.Children.FirstOrDefault(child => child.ChildId == typed.ChildId) is { } known ? ContactWords.Name(known)
        : Lost && !string.IsNullOrEmpty(typed.Name) ? typed.Name : "Child without a record";

    private string FirstProblem() => ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage).FirstOrDefault() ?? "";

    private static string Sentences(IEnumerable<string> sentences) => string.Join(' ', sentences.Select(sentence => FieldWords.Sentence(sentence)));

    private static JsonResult Problem(int status, string problem) => new(new { problem }) { StatusCode = status };

    // Ended in another window, or discarded: the conversation's page says which.
    private RedirectToPageResult Ended(Guid id) => RedirectToPage("/FrontDoor/Conversation", new { id });

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation) =>
        (Draft = (await conversations.FindDraftAsync(id.ToString(), cancellation))!) is not null;

    /// <summary>The draft below what was typed; where it is gone, what was typed is all there is.</summary>
    private async Task LoadTypedAsync(Guid id, CancellationToken cancellation)
    {
        if (Lost) return;
        try
        {
            if (!await LoadAsync(id, cancellation)) Lose(id, new Common.Errors.NotFound("draft", $"{id}"));
        }
        catch (RpcException error) when (RpcErrors.Refusal(error) is Denied denied)
        {
            Lose(id, denied);
        }
    }

    private void Lose(Guid id, Refusal why)
    {
        (Lost, Stale, Draft) = (true, false, new ConversationDraft { ConversationId = $"{id}" });
        ModelState.Clear();
        ModelState.AddModelError("", (why is Denied ? "Nothing was stored, because a manager has taken this conversation over." : "Nothing was stored, because this conversation was ended or discarded in another window.")
            + " What you typed is below: copy what is missing in it.");
    }

    private async Task LoadDirectoryAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Workers = await board.OnDutyFirstAsync(await workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Choose", Form.Worker, cancellation), cancellation);
        Names = await names;
    }
}
