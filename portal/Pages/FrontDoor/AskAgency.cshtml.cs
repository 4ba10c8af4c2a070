using System.ComponentModel;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Records that an agency was asked for a strategy discussion.</summary>
public sealed class AskAgencyModel(IntakeBackend intake, OutcomeBackend outcomes) : OutcomePageModel(intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["agency"] = nameof(Agency), ["whom"] = nameof(Whom), ["asked_at"] = nameof(AskedOn), ["answer_by"] = nameof(ByOn),
    };

    /// <summary>The command's key: however often the form is sent, the check is asked for once.</summary>
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Whom { get; set; }

    [BindProperty]
    [DisplayName("Day asked")]
    public DateOnly? AskedOn { get; set; }

    [BindProperty]
    public string? AskedTime { get; set; }

    [BindProperty]
    [DisplayName("Answer needed by")]
    public DateOnly? ByOn { get; set; }

    [BindProperty]
    public string? ByTime { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Agency)) ModelState.AddModelError(nameof(Agency), "Choose the agency");
        if (Agency == Agencies.Other && string.IsNullOrWhiteSpace(Whom)) ModelState.AddModelError(nameof(Whom), "Enter which other agency was asked");
        var request = new AskAgencyRequest
        {
            RequestId = RequestId,
            ContactId = id.ToString(),
            Agency = Agency ?? "",
            Whom = (Whom ?? "").Trim(),
            AskedAt = LocalTimes.Read(AskedOn, AskedTime, ModelState, nameof(AskedOn), nameof(AskedTime)),
            AnswerBy = LocalTimes.Read(ByOn, ByTime, ModelState, nameof(ByOn), nameof(ByTime)),
        };
        return SendAsync(id, async () => AnswerOf(await outcomes.AskAgencyAsync(request, cancellation)), Fields, cancellation);
    }

    protected override Standing Find() => new("this contact", 0);

    protected override string? NotNow() => Details.Contact.Status == "open" || Details.Contact.Outcome == Outcomes.ReferralStrategy ? null
        : "This contact was decided without a strategy discussion: no agency is asked any more.";

    private static Answer AnswerOf(AgencyCheck asked) => new(asked.Version, $"Check recorded. The answer is needed by {Words.Moment(asked.AnswerBy)}.");
}
