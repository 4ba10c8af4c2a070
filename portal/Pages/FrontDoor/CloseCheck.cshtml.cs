using System.ComponentModel;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Records what an agency answered, or that its answer is not waited for any more.</summary>
public sealed class CloseCheckModel(IntakeBackend intake, OutcomeBackend outcomes) : OutcomePageModel(intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["answered_at"] = nameof(AnsweredOn), ["result"] = nameof(Result), ["reason"] = nameof(Result),
    };

    [BindProperty]
    public string? State { get; set; } = "answered";

    [BindProperty]
    [DisplayName("Day answered")]
    public DateOnly? AnsweredOn { get; set; }

    [BindProperty]
    public string? AnsweredTime { get; set; }

    [BindProperty]
    public string? Result { get; set; }

    /// <summary>The check as it is stored.</summary>
    public AgencyCheck Closing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid check, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, check, cancellation)) return NotFound();
        Version = Closing.Version;
        return Closing.State == "asked" ? Page() : RedirectToPage("/FrontDoor/Contact", new { id });
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid check, CancellationToken cancellation)
    {
        var answered = State != "withdrawn";
        if (string.IsNullOrWhiteSpace(Result)) ModelState.AddModelError(nameof(Result), answered ? "Enter what they said" : "Enter why the check is withdrawn");
        var at = answered ? LocalTimes.Read(AnsweredOn, AnsweredTime, ModelState, nameof(AnsweredOn), nameof(AnsweredTime)) : "";
        var text = (Result ?? "").Trim();
        if (await ModelState.AnswerAsync(() => answered
                ? outcomes.AnswerCheckAsync(new AnswerCheckRequest { RequestId = RequestId, CheckId = check.ToString(), Version = Version, AnsweredAt = at, Result = text }, cancellation)
                : outcomes.WithdrawCheckAsync(new WithdrawCheckRequest { RequestId = RequestId, CheckId = check.ToString(), Version = Version, Reason = text }, cancellation), Fields) is not null)
            return Done(id, answered ? "Answer recorded." : "Check withdrawn.");
        if (!await LoadAsync(id, check, cancellation)) return NotFound();
        ShowIfStale(Closing.Version, OutcomeWords.State(Closing).Text);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, Guid check, CancellationToken cancellation)
    {
        await LoadContactAsync(id, cancellation);
        if (Details.Checks.FirstOrDefault(each => each.CheckId == check.ToString()) is not { } stored) return false;
        Closing = stored;
        return true;
    }
}
