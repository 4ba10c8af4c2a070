using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
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

    /// <summary>The step as it is stored.</summary>
    public NextStep Closing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid step, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, step, cancellation)) return NotFound();
        Version = Closing.Version;
        return Closing.State == "open" ? Page() : RedirectToPage("/FrontDoor/Contact", new { id });
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid step, CancellationToken cancellation)
    {
        if (State == "cancelled" && string.IsNullOrWhiteSpace(Note)) ModelState.AddModelError(nameof(Note), "Enter why it is not needed any more");
        var request = new CloseNextStepRequest
        {
            RequestId = RequestId, StepId = step.ToString(), Version = Version, State = State ?? "", ClosedOn = On.Text(), Note = (Note ?? "").Trim(),
        };
        if (await ModelState.AnswerAsync(() => outcomes.CloseNextStepAsync(request, cancellation), Fields) is { } closed)
            return Done(id, closed.State == "done" ? "Next step done." : "Next step not needed any more.");
        if (!await LoadAsync(id, step, cancellation)) return NotFound();
        ShowIfStale(Closing.Version, OutcomeWords.State(Closing).Text);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, Guid step, CancellationToken cancellation)
    {
        await LoadContactAsync(id, cancellation);
        if (Details.NextSteps.FirstOrDefault(each => each.StepId == step.ToString()) is not { } stored) return false;
        Closing = stored;
        return true;
    }
}
