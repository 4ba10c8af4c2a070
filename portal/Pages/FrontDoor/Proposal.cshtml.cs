using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
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

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAgreeAsync(Guid id, CancellationToken cancellation)
    {
        var request = new AgreeProposalRequest { ContactId = id.ToString(), Version = Version };
        return SendAsync(id, async () => new((await outcomes.AgreeProposalAsync(request, cancellation)).Version, "Agreed: the decision stands."), Fields, cancellation);
    }

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why");
        var request = new ReturnProposalRequest { ContactId = id.ToString(), Version = Version, Reason = (Reason ?? "").Trim() };
        return SendAsync(id, async () => AnswerOf(await outcomes.ReturnProposalAsync(request, cancellation)), Fields, cancellation);
    }

    protected override Standing Find()
    {
        var last = Details.History[^1];
        return new("this contact", Details.Contact.Version, $": {ContactWords.Said(last)} by {last.By}, {Words.Instant(last.At)}");
    }

    protected override string? NotNow() => Details.Proposals.Count > 0 ? null : "No decision of this contact waits for agreement.";

    protected override string IfStale => Waits ? "Answer again if that is still right." : "Nothing waits for your answer now.";

    protected override async Task FillAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        _workers = await workforce.WorkerNamesAsync(Details.Proposals.SelectMany(ProposedDecision.WorkersOf).Append(Details.Contact.WorkerId), cancellation);
    }

    private static Answer AnswerOf(Contact answered) => new(answered.Version, answered.Agreement == "returned" ? "Returned: whoever proposed it is told." : "Taken back.");
}
