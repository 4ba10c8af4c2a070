using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Marks a next step as done, or as not needed any more.</summary>
public sealed class CloseNextStepModel(IntakeBackend intake, OutcomeBackend outcomes) : OutcomePageModel(intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["state"] = nameof(State), ["closed_on"] = nameof(On), ["note"] = nameof(Note) };

    [BindProperty]
    public string? State { get; set; } = "done";

    [BindProperty]
    [DisplayName("Day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Step { get; set; }

    /// <summary>The step as it is stored.</summary>
    public NextStep Closing => Stored!;

    private NextStep? Stored => Details.NextSteps.FirstOrDefault(step => step.StepId == Step.ToString());

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (State == "cancelled" && string.IsNullOrWhiteSpace(Note)) ModelState.AddModelError(nameof(Note), "Enter why it is not needed any more");
        var request = new CloseNextStepRequest { StepId = Step.ToString(), Version = Version, State = State ?? "", ClosedOn = On.Text(), Note = (Note ?? "").Trim() };
        return SendAsync(id, async () => AnswerOf(await outcomes.CloseNextStepAsync(request, cancellation)), Fields, cancellation);
    }

    protected override Standing? Find() => Stored is { } stored ? StandingOf(stored) : null;

    protected override string? NotNow() => Closing.State == "open" ? null
        : $"This step is closed already: {OutcomeWords.State(Closing).Text.ToLowerInvariant()}, {Words.Moment(Closing.ClosedOn)}.";

    private static Answer AnswerOf(NextStep closed) => new(closed.Version, closed.State == "done" ? "Next step done." : "Next step not needed any more.");
}
