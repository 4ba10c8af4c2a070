using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Corrects what was logged or imported about a contact.</summary>
public sealed class ChangeContactModel(IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : ContactFormModel(workforce, clock)
{
    private readonly WorkforceBackend _workforce = workforce;

    [BindProperty]
    public long Version { get; set; }

    /// <summary>The contact as it is stored now.</summary>
    public ContactDetails Details { get; private set; } = null!;

    /// <summary>Somebody else changed the contact after this form was opened.</summary>
    public bool Stale { get; private set; }

    /// <summary>Who has it, by name; empty for nobody.</summary>
    public string WorkerName { get; private set; } = "";

    public override (string Team, string Worker) Holder => Details.Contact.Status == "open" ? (Details.Contact.TeamId, Details.Contact.WorkerId) : base.Holder;

    /// <summary>Where the contact is.</summary>
    public string HolderWords =>
        "It is with " + string.Join(", ", new[] { WorkerName, Names.Team(Details.Contact.TeamId) }.Where(name => name.Length > 0));

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadContactAsync(id, cancellation);
        var contact = Details.Contact;
        Fill(LocalMoment.Parse(contact.ReceivedAt));
        (Version, Source, Mode, Locality) = (contact.Version, contact.Source, contact.Mode, contact.LocalityId);
        (Team, Worker, PrimaryNeed, Summary) = (contact.TeamId, contact.WorkerId, contact.PrimaryNeed, contact.Summary);
        Concern = ConcernForm.Of(contact);
        await LoadDirectoryAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadContactAsync(id, cancellation);
        var request = Request(id, Check(known: LocalMoment.Parse(Details.Contact.ReceivedAt).Day));
        if (await ModelState.AnswerAsync(() => intake.ChangeContactAsync(request, cancellation), Fields) is { } changed)
        {
            TempData["Done"] = ContactWords.Done(changed.Version == Version ? "Nothing was different: the contact is as it was." : "Contact corrected.", changed);
            return RedirectToPage("/FrontDoor/Contact", new { id });
        }
        await LoadContactAsync(id, cancellation);
        await LoadDirectoryAsync(cancellation);
        Stale = Version != Details.Contact.Version;
        if (Stale) ShowStale();
        return Page();
    }

    /// <summary>What was entered stays in the form, to be stored on top of the contact as it is shown now.</summary>
    private void ShowStale()
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        ModelState.AddModelError("", "Nothing was stored, because somebody else changed this contact since you opened it. Compare it with what you entered, then save again what is right.");
        // The hidden fields must carry the contact as it is shown now, and a command of its own, not what was posted.
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(RequestId));
        (Version, RequestId) = (Details.Contact.Version, Guid.NewGuid().ToString());
    }

    private async Task LoadContactAsync(Guid id, CancellationToken cancellation)
    {
        Details = await intake.GetContactAsync(id.ToString(), cancellation);
        WorkerName = await _workforce.WorkerNameAsync(Details.Contact.WorkerId, cancellation);
    }

    private new ChangeContactRequest Request(Guid contactId, string receivedAt)
    {
        var request = new ChangeContactRequest
        {
            RequestId = RequestId,
            ContactId = contactId.ToString(),
            Version = Version,
            ReceivedAt = receivedAt,
            Source = Source ?? "",
            Mode = Mode ?? "",
            LocalityId = Locality ?? "",
            TeamId = Team ?? "",
            PrimaryNeed = PrimaryNeed ?? "",
            WorkerId = Worker ?? "",
            Summary = (Summary ?? "").Trim(),
        };
        Concern.Put(request);
        return request;
    }
}
