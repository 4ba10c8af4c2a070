using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Adds a next step to a decided contact, or changes one.</summary>
public sealed class NextStepModel(IntakeBackend intake, OutcomeBackend outcomes, WorkforceBackend workforce, TimeProvider clock) : OutcomePageModel(intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["plan.what"] = nameof(What), ["plan.team_id"] = nameof(Team), ["plan.worker_id"] = nameof(Worker), ["plan.who"] = nameof(Who), ["plan.due_on"] = nameof(Due),
    };

    /// <summary>The step to change; null adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Step { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    [DisplayName("By when")]
    public DateOnly? Due { get; set; }

    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    private NextStep? Stored => Details.NextSteps.FirstOrDefault(step => step.StepId == Step?.ToString());

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadContactAsync(id, cancellation);
        if (Step is not null && Stored is null) return NotFound();
        if (Details.Contact.Status != "decided") return RedirectToPage("/FrontDoor/Contact", new { id });
        if (Stored is { } stored)
        {
            (Version, What, Team, Worker, Who) = (stored.Version, stored.Plan.What, stored.Plan.TeamId, stored.Plan.WorkerId, stored.Plan.Who);
            Due = LocalMoment.Parse(stored.Plan.DueOn).Day;
        }
        await LoadDirectoryAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(What)) ModelState.AddModelError(nameof(What), "Enter what is to be done");
        if (new[] { Team, Worker, Who }.All(string.IsNullOrWhiteSpace)) ModelState.AddModelError(nameof(Team), "Say who does it: a team, a worker or somebody else");
        if (Due is null && ModelErrors.Of(ModelState, nameof(Due)) is null) ModelState.AddModelError(nameof(Due), "Enter the day by which it is to be done");
        var plan = new NextStepPlan { What = (What ?? "").Trim(), TeamId = Team ?? "", WorkerId = Worker ?? "", Who = (Who ?? "").Trim(), DueOn = Due.Text() };
        if (await ModelState.AnswerAsync(() => SaveAsync(id, plan, cancellation), Fields) is not null) return Done(id, Step is null ? "Next step added." : "Next step changed.");
        await LoadContactAsync(id, cancellation);
        if (Stored is { } stored) ShowIfStale(stored.Version, OutcomeWords.State(stored).Text);
        await LoadDirectoryAsync(cancellation);
        return Page();
    }

    private Task<NextStep> SaveAsync(Guid id, NextStepPlan plan, CancellationToken cancellation) => Step is null
        ? outcomes.AddNextStepAsync(new AddNextStepRequest { RequestId = RequestId, ContactId = id.ToString(), Plan = plan }, cancellation)
        : outcomes.ChangeNextStepAsync(new ChangeNextStepRequest { RequestId = RequestId, StepId = Step.Value.ToString(), Version = Version, Plan = plan }, cancellation);

    private async Task LoadDirectoryAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Workers = await workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody in particular", Worker, cancellation);
        Names = await names;
    }
}
