using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Corrects the decision about a contact. Where the outcome becomes another one, says first what will happen.</summary>
public sealed class CorrectDecisionModel(IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : DecisionFormModel(workforce, clock)
{
    private static readonly Dictionary<string, string> Fields = new(DecisionForm.Fields) { ["reason"] = nameof(Reason) };

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The person has read what will happen.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The contact as it is stored now.</summary>
    public ContactDetails Details { get; private set; } = null!;

    /// <summary>Asks whether this is to happen, instead of showing the form.</summary>
    public bool Asks { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (!MayCorrect) return RedirectToPage("/FrontDoor/Contact", new { id });
        Decision = DecisionForm.From(Details.Contact);
        await LoadDirectoryAsync(choose: true, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why the decision is corrected");
        var request = Decision.ReadCorrection(id, Reason, ModelState);
        var stale = Decision.Version != Details.Contact.Version;
        if (ModelState.IsValid && !stale && !Confirmed && request.Outcome != Details.Contact.Outcome)
        {
            Asks = true;
            await LoadDirectoryAsync(choose: false, cancellation);
            return Page();
        }
        if (await ModelState.AnswerAsync(() => intake.CorrectDecisionAsync(request, cancellation), Fields) is { } corrected)
        {
            TempData["Done"] = ContactWords.Done(corrected.Version == Decision.Version ? "Nothing was different: the decision is as it was."
                : corrected.Agreement == "waiting" ? "Correction proposed. A manager other than you must agree to it; the decision stands as it is until then." : "Decision corrected.", corrected);
            return RedirectToPage("/FrontDoor/Contact", new { id });
        }
        return await AgainAsync(id, cancellation);
    }

    /// <summary>Back from the question to the form, with what was entered.</summary>
    public async Task OnPostBackAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        await LoadDirectoryAsync(choose: true, cancellation);
        ModelState.Clear();
    }

    /// <summary>Nothing is corrected while a correction waits for agreement.</summary>
    private bool MayCorrect => Details.MayCorrectDecision && Details.Contact.Agreement != "waiting";

    /// <summary>The correction is proposed: a manager must agree to the outcome.</summary>
    public bool Proposes => Details.AgreementOutcomes.Contains(Decision.Outcome ?? "");

    /// <summary>What will happen when the correction is stored, or agreed to.</summary>
    public IEnumerable<string> Consequences()
    {
        var contact = Details.Contact;
        yield return $"The outcome changes from “{Label(contact.Outcome)}” to “{Label(Decision.Outcome!)}”. The old decision stays in the history with your name and your reason, and all figures follow the new one.";
        if (Outcomes.IsReferral(contact.Outcome) && !Outcomes.IsReferral(Decision.Outcome!) && contact.ReferralId.Length > 0)
            yield return "The referral that this decision made here is withdrawn: it counts in no figure any more. It stays on record with your reason. A referral that was imported stays as it is.";
        else if (Outcomes.IsReferral(contact.Outcome) && Outcomes.IsReferral(Decision.Outcome!) && contact.ReferralId.Length > 0)
            yield return "The referral that this decision made here goes on by the other route.";
        else if (Outcomes.IsReferral(Decision.Outcome!) && Details.WithdrawnReferralId.Length > 0)
            yield return "The referral that was withdrawn is made good again, on the day of this decision.";
        else if (Outcomes.IsReferral(Decision.Outcome!) && Details.FormerDecisions.Append(new() { Outcome = contact.Outcome }).All(one => !Outcomes.IsReferral(one.Outcome)) && contact.ReferralId.Length == 0)
            yield return "A referral is made, on the day of the decision.";
        if (Details.NextSteps.Count(step => step.State == "open") is var open and > 0)
            yield return $"{Web.Words.Count(open, "next step is not done yet and stays", "next steps are not done yet and stay")}. Change or cancel what does not fit the new outcome.";
        if (contact.FeedbackAt.Length > 0)
            yield return "The referrer has been told an outcome. Where it is not the new one, tell them again, and record that with the contact; the figures keep the day on which they were told first.";
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await intake.GetContactAsync(id.ToString(), cancellation);
        AgreementOutcomes = Details.AgreementOutcomes;
    }

    private static string Label(string outcome) => Outcomes.Codes.LabelOf(outcome);

    /// <summary>Shows the form again with what was entered, to be stored on top of the contact as it is now.</summary>
    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellation)
    {
        var seen = Decision.Version;
        await LoadAsync(id, cancellation);
        if (!MayCorrect) return RedirectToPage(Details.Contact.Agreement == "waiting" ? "/FrontDoor/Proposal" : "/FrontDoor/Contact", new { id });
        await LoadDirectoryAsync(choose: true, cancellation);
        ModelState.Remove(nameof(Confirmed));
        Confirmed = false;
        if (seen == Details.Contact.Version) return Page();
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        var last = Details.History[^1];
        ModelState.AddModelError("", $"Nothing was stored, because somebody else changed this contact since you opened it: {ContactWords.Said(last)} by {last.By}, {Web.Words.Instant(last.At)}. " +
            "Compare the decision with what you entered, then correct it again if that is still right.");
        // The hidden fields must carry the contact as it is shown now, and a command of its own, not what was posted.
        ModelState.Remove($"{nameof(Decision)}.{nameof(DecisionForm.Version)}");
        ModelState.Remove($"{nameof(Decision)}.{nameof(DecisionForm.RequestId)}");
        (Decision.Version, Decision.RequestId) = (Details.Contact.Version, Guid.NewGuid().ToString());
        return Page();
    }
}
