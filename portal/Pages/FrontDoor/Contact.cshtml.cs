using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>One contact: what was asked, what happened, and the decision.</summary>
public sealed class ContactModel(IntakeBackend intake, ConversationBackend conversations, WorkforceBackend workforce, TimeProvider clock) : DecisionFormModel(workforce, clock)
{
    private readonly WorkforceBackend _workforce = workforce;

    [BindProperty]
    public FeedbackForm Feedback { get; set; } = new();

    /// <summary>The contacts of a conversation are decided in turn: after this one comes the next.</summary>
    [FromQuery(Name = "turn")]
    public bool Turn { get; set; }

    public ContactDetails Details { get; private set; } = null!;

    /// <summary>The conversation in which it was logged; null for one logged alone.</summary>
    public ConversationDetails? Conversation { get; private set; }
    public ChildHistory History { get; private set; } = null!;

    /// <summary>Who has the contact, by name; empty for nobody.</summary>
    public string Worker { get; private set; } = "";

    /// <summary>Who has the open case that it was passed to, by name; empty for nobody.</summary>
    public string CaseWorker { get; private set; } = "";

    /// <summary>The names of the workers that the next steps are with, by id.</summary>
    public IReadOnlyDictionary<string, string> StepWorkers { get; private set; } = new Dictionary<string, string>();

    /// <summary>The names of the workers that the history names, by id.</summary>
    public IReadOnlyDictionary<string, string> EntryWorkers { get; private set; } = new Dictionary<string, string>();

    /// <summary>What was entered to decide a contact that somebody else had decided by then; null where that is not so.</summary>
    public DecisionForm? NotStored { get; private set; }

    public Contact Contact => Details.Contact;
    public bool MayDecide => (User.IsInRole(Roles.Practitioner) || User.IsInRole(Roles.Manager)) && Contact.Status == "open" && Contact.Agreement != "waiting";
    public bool MayGiveFeedback => (User.IsInRole(Roles.Practitioner) || User.IsInRole(Roles.Manager)) && Contact.Status == "decided" && (Contact.FeedbackAt.Length == 0 || Details.TellAgain);

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Decision.Version = Feedback.Version = Contact.Version;
        Decision.BestPlaced = Contact.BestPlaced;
        // Whoever proposed a decision that was returned goes on from it.
        if (MayDecide && Contact.Agreement == "returned" && Details.Proposals[^1] is { Own: true } returned) Decision.Fill(returned);
    }

    /// <summary>What happened to the contact, as a file.</summary>
    public async Task<IActionResult> OnGetEntriesAsync(Guid id, CancellationToken cancellation)
    {
        var names = await _workforce.DirectoryAsync(cancellation);
        var history = (await intake.GetContactAsync(id.ToString(), cancellation)).History;
        var workers = await _workforce.WorkerNamesAsync(ContactWords.WorkersOf(history), cancellation);
        return new CsvResult("contact-history.csv", ["at", "action", "by", "detail"],
            history.Select(entry => (object?[])[entry.At, entry.Action, entry.By, ContactWords.Detail(entry, names, workers)]));
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid id, CancellationToken cancellation)
    {
        var request = Decision.Read(id, ModelState);
        if (await ModelState.AnswerAsync(() => intake.RecordDecisionAsync(request, cancellation), DecisionForm.Fields) is { } decided)
            return Turn && decided.ConversationId.Length > 0
                ? await NextAsync(decided, cancellation)
                : Done(id, ContactWords.Done(ContactWords.Decided(decided), decided));
        var again = await AgainAsync(id, Decision.Version, cancellation);
        if (!MayDecide) NotStored = Decision;
        return again;
    }

    public async Task<IActionResult> OnPostFeedbackAsync(Guid id, CancellationToken cancellation)
    {
        var request = Feedback.Read(id, ModelState);
        return await ModelState.AnswerAsync(() => intake.RecordFeedbackAsync(request, cancellation), FeedbackForm.Fields) is { } told
            ? Done(id, ContactWords.Done("Feedback to the referrer recorded.", told))
            : await AgainAsync(id, Feedback.Version, cancellation);
    }

    private IActionResult Done(Guid id, string words)
    {
        TempData["Done"] = words;
        return RedirectToPage(new { id });
    }

    /// <summary>On to the next child of the conversation, or back to it when all are decided.</summary>
    private async Task<IActionResult> NextAsync(Contact decided, CancellationToken cancellation)
    {
        var next = ContactWords.NextOf(await conversations.GetAsync(decided.ConversationId, cancellation));
        TempData["Done"] = ContactWords.Done(ContactWords.Decided(decided) + (next.Length > 0 ? " This is the next child of the conversation." : " It was the last of this conversation."), decided);
        return next.Length > 0 ? RedirectToPage(new { id = next, turn = true }) : RedirectToPage("/FrontDoor/Conversation", new { id = decided.ConversationId });
    }

    /// <summary>
    /// Shows the form again with what was entered. Where somebody else was first, says who did what, and lets the person
    /// decide on the contact as it is now.
    /// </summary>
    private async Task<IActionResult> AgainAsync(Guid id, long seen, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        // Who decided it matters more than who did something since.
        if (seen != Contact.Version && (Details.History.LastOrDefault(entry => entry.Action is "decided" or "decision_corrected" or "agreed" or "proposed") ?? Details.History.LastOrDefault()) is { } last)
        {
            foreach (var entry in ModelState.Values) entry.Errors.Clear();
            ModelState.AddModelError("", $"Nothing was stored, because somebody else changed this contact since you opened it: " +
                $"{ContactWords.Said(last)} by {last.By}, {Words.Instant(last.At)}. Read the contact as it is now{(MayDecide ? ", then record again if it is still right." : ". What you entered is shown below.")}");
        }
        // The hidden fields must carry the contact as it is shown now, not as it was posted.
        ModelState.Remove($"{nameof(Decision)}.{nameof(DecisionForm.Version)}");
        ModelState.Remove($"{nameof(Feedback)}.{nameof(FeedbackForm.Version)}");
        Decision.Version = Feedback.Version = Contact.Version;
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await intake.GetContactAsync(id.ToString(), cancellation);
        History = await intake.GetChildHistoryAsync(Contact.ChildId, cancellation);
        Worker = await _workforce.WorkerNameAsync(Contact.WorkerId, cancellation);
        CaseWorker = await _workforce.WorkerNameAsync(Contact.CaseWorkerId, cancellation);
        StepWorkers = await _workforce.WorkerNamesAsync(Details.NextSteps.Select(step => step.Plan.WorkerId), cancellation);
        EntryWorkers = await _workforce.WorkerNamesAsync(ContactWords.WorkersOf(Details.History), cancellation);
        if (Contact.ConversationId.Length > 0) Conversation = await conversations.GetAsync(Contact.ConversationId, cancellation);
        AgreementOutcomes = Details.AgreementOutcomes;
        await LoadDirectoryAsync(MayDecide, cancellation);
    }
}
