using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Logs a contact about a child, with what is known of earlier ones beside the form.</summary>
public sealed class LogContactModel(IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : ContactFormModel(workforce, clock)
{
    private const string Another = "another";
    private readonly TimeProvider _clock = clock;

    /// <summary>Where the contact cannot be shown afterwards, the board is.</summary>
    [BindProperty]
    public bool Restricted { get; set; }

    /// <summary>The child with what is known; null where the record is restricted to others: the contact is taken all the same.</summary>
    public (Child Record, ChildHistory History)? Child { get; private set; }

    /// <summary>The contact that was logged a short time ago and may be the same; null where there is none, or it is restricted.</summary>
    public ContactDetails? Like { get; private set; }

    /// <summary>The likeliest record beside this one that may be of the same child, with the reasons in words; none while it has no name.</summary>
    public IReadOnlyList<(Child Child, string Reasons)> Likely { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Worker = User.WorkerId();
        Fill(LondonTime.Now(_clock));
        await LoadAsync(id, cancellation);
        if (Child is { Record.KeptId: { Length: > 0 } kept }) return RedirectToPage(new { id = kept });
        if (Child is { Record: { FirstName.Length: > 0 } or { LastName.Length: > 0 } } known) Likely = await LikelyAsync(known.Record, cancellation);
        return Page();
    }

    /// <summary>Asked once, before anything is typed: it is a hint, not a question.</summary>
    private async Task<IReadOnlyList<(Child Child, string Reasons)>> LikelyAsync(Child child, CancellationToken cancellation)
    {
        try
        {
            return [.. (await intake.FindLikelyChildrenAsync(child, cancellation)).Take(1).Select(row => (row.Child, ContactWords.Reasons(row.Reasons)))];
        }
        catch (InvalidInput)
        {
            // Of an imported record that would not be taken from a form nothing can be compared.
            return [];
        }
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var receivedAt = Check();
        if (string.IsNullOrEmpty(Mode)) ModelState.AddModelError(nameof(Mode), "Choose how the contact was made");
        var request = Request(id, receivedAt);
        var answer = await ModelState.AnswerAsync(() => intake.LogContactAsync(request, cancellation), Fields);
        if (answer?.Done is { } logged)
        {
            TempData["Done"] = ContactWords.Done($"Contact logged. Decide by {Words.Moment(logged.DecideBy)}.", logged);
            return Restricted ? RedirectToPage("/FrontDoor/Board") : RedirectToPage("/FrontDoor/Contact", new { id = logged.ContactId });
        }
        if (answer?.Known is { } like) await AskAsync(like, cancellation);
        await LoadAsync(id, cancellation);
        return Page();
    }

    /// <summary>Perhaps the form was sent again from the browser's history: the person says whether this is another contact.</summary>
    private async Task AskAsync(string like, CancellationToken cancellation)
    {
        Like = await intake.OpenContactAsync(like, cancellation);
        var logged = Like?.History.FirstOrDefault();
        var when = logged is null ? "within the last hour" : $"on {Words.Instant(logged.At)} by {logged.By}";
        Ask(Another, "This is another contact", $"A contact about this child, from the same source and made in the same way, was logged {when}. Open it, or confirm that this is another.");
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Child = await intake.OpenChildAsync(id.ToString(), cancellation);
        await LoadDirectoryAsync(cancellation);
        Restricted = Child is null;
        ModelState.Remove(nameof(Restricted));
        // Who has confirmed it once need not do so again because something else is wrong.
        if (Confirmed.Contains(Another) && Like is null) Questions.Add(new(Another, "This is another contact"));
    }

    private new LogContactRequest Request(Guid childId, string receivedAt)
    {
        var request = new LogContactRequest
        {
            RequestId = RequestId,
            ChildId = childId.ToString(),
            ReceivedAt = receivedAt,
            Source = Source ?? "",
            Mode = Mode ?? "",
            LocalityId = Locality ?? "",
            TeamId = Team ?? "",
            PrimaryNeed = PrimaryNeed ?? "",
            WorkerId = Worker ?? "",
            Summary = (Summary ?? "").Trim(),
            RefuseRepeat = !Confirmed.Contains(Another),
        };
        Concern.Put(request);
        return request;
    }
}
