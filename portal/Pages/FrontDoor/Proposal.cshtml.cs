using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A proposed decision: a manager agrees or returns it; whoever proposed it takes it back.</summary>
public sealed class ProposalModel(IntakeBackend intake, OutcomeBackend outcomes, WorkforceBackend workforce) : OutcomePageModel(intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["reason"] = nameof(Reason) };

    private IReadOnlyDictionary<string, string> _workers = new Dictionary<string, string>();

    [BindProperty]
    public string? Reason { get; set; }

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Who has the contact, by name; empty for nobody.</summary>
    public string Worker => _workers.GetValueOrDefault(Details.Contact.WorkerId, "");

    /// <summary>What was proposed last.</summary>
    public Proposal Last => Details.Proposals[^1];

    /// <summary>What was proposed before that, newest first.</summary>
    public IReadOnlyList<Proposal> Earlier => [.. Details.Proposals.SkipLast(1).Reverse()];
    public bool Waits => Last.State == "waiting";
    public bool MayAgree => Waits && User.IsInRole(Roles.Manager) && !Last.Own;
    public bool MayReturn => Last.State is "waiting" or "returned" && (User.IsInRole(Roles.Manager) || Last.Own);

    /// <summary>What the form that ends the proposal says.</summary>
    public (string Heading, string Label, string Hint, string Button) ReturnWords => (Waits, Last.Own) switch
    {
        (true, false) => ("Or return it", "Why it is returned", $"{Last.ProposedBy} reads this. Up to 1,000 characters.", "Return it"),
        (true, true) => ("Take it back", "Why you take it back", "Up to 1,000 characters.", "Take it back"),
        _ => ("Not following it up", "Why it is not followed up", "It is then no longer shown as returned; what was said stays in the history. Up to 1,000 characters.", "Do not follow it up"),
    };

    public ProposedDecision Show(Proposal proposal) => new(proposal, Names, _workers);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Version = Details.Contact.Version;
        return Details.Proposals.Count > 0 ? Page() : RedirectToPage("/FrontDoor/Contact", new { id });
    }

    public async Task<IActionResult> OnPostAgreeAsync(Guid id, CancellationToken cancellation)
    {
        var request = new AgreeProposalRequest { RequestId = RequestId, ContactId = id.ToString(), Version = Version };
        return await ModelState.AnswerAsync(() => outcomes.AgreeProposalAsync(request, cancellation), Fields) is not null
            ? Done(id, "Agreed: the decision stands.") : await AgainAsync(id, cancellation);
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why");
        var request = new ReturnProposalRequest { RequestId = RequestId, ContactId = id.ToString(), Version = Version, Reason = (Reason ?? "").Trim() };
        return await ModelState.AnswerAsync(() => outcomes.ReturnProposalAsync(request, cancellation), Fields) is { } answered
            ? Done(id, answered.Agreement == "returned" ? "Returned: whoever proposed it is told." : "Taken back.") : await AgainAsync(id, cancellation);
    }

    /// <summary>Shows the page as things are now, and where somebody else was first, who did what.</summary>
    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Details.Proposals.Count == 0) return RedirectToPage("/FrontDoor/Contact", new { id });
        if (Details.Contact.Version == Version) return Page();
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        var last = Details.History[^1];
        ModelState.AddModelError("", $"Nothing was stored, because somebody else changed this contact since you opened it: {ContactWords.Said(last)} by {last.By}, {Web.Words.Instant(last.At)}. " +
            (Waits ? "Answer again if that is still right." : "Nothing waits for your answer now."));
        // The hidden fields must carry the contact as it is shown now, and a command of its own, not what was posted.
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(RequestId));
        (Version, RequestId) = (Details.Contact.Version, Guid.NewGuid().ToString());
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        await LoadContactAsync(id, cancellation);
        Names = await workforce.DirectoryAsync(cancellation);
        _workers = await workforce.WorkerNamesAsync(Details.Proposals.SelectMany(ProposedDecision.WorkersOf).Append(Details.Contact.WorkerId), cancellation);
    }
}
