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

    [BindProperty(SupportsGet = true)]
    public Guid Check { get; set; }

    /// <summary>The check as it is stored.</summary>
    public AgencyCheck Closing => Stored!;

    private AgencyCheck? Stored => Details.Checks.FirstOrDefault(check => check.CheckId == Check.ToString());

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var answered = State != "withdrawn";
        if (string.IsNullOrWhiteSpace(Result)) ModelState.AddModelError(nameof(Result), answered ? "Enter what they said" : "Enter why the check is withdrawn");
        var at = answered ? LocalTimes.Read(AnsweredOn, AnsweredTime, ModelState, nameof(AnsweredOn), nameof(AnsweredTime)) : "";
        return SendAsync(id, async () => new((await CloseAsync(answered, at, cancellation)).Version, answered ? "Answer recorded." : "Check withdrawn."), Fields, cancellation);
    }

    protected override Standing? Find() => Stored is { } stored ? StandingOf(stored) : null;

    protected override string? NotNow() => Closing.State == "asked" ? null : $"This check is closed already: {OutcomeWords.State(Closing).Text.ToLowerInvariant()}.";

    private Task<AgencyCheck> CloseAsync(bool answered, string at, CancellationToken cancellation)
    {
        var text = (Result ?? "").Trim();
        return answered
            ? outcomes.AnswerCheckAsync(new AnswerCheckRequest { CheckId = Check.ToString(), Version = Version, AnsweredAt = at, Result = text }, cancellation)
            : outcomes.WithdrawCheckAsync(new WithdrawCheckRequest { CheckId = Check.ToString(), Version = Version, Reason = text }, cancellation);
    }
}
