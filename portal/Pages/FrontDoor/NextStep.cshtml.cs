using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
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

    /// <summary>The key under which a step is added once, however often the form is sent.</summary>
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

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
        var shown = await ShowAsync(id, cancellation);
        if (Stored is not { } stored) return shown;
        (What, Team, Worker, Who) = (stored.Plan.What, stored.Plan.TeamId, stored.Plan.WorkerId, stored.Plan.Who);
        Due = LocalMoment.Parse(stored.Plan.DueOn).Day;
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(What)) ModelState.AddModelError(nameof(What), "Enter what is to be done");
        if (new[] { Team, Worker, Who }.All(string.IsNullOrWhiteSpace)) ModelState.AddModelError(nameof(Team), "Say who does it: a team, a worker or somebody else");
        Require(Due, nameof(Due), "Enter the day by which it is to be done");
        var plan = new NextStepPlan { What = (What ?? "").Trim(), TeamId = Team ?? "", WorkerId = Worker ?? "", Who = (Who ?? "").Trim(), DueOn = Due.Text() };
        return SendAsync(id, async () => new((await SaveAsync(id, plan, cancellation)).Version, Step is null ? "Next step added." : "Next step changed."), Fields, cancellation);
    }

    protected override Standing? Find() => Step is null ? new("this contact", 0) : Stored is { } stored ? StandingOf(stored) : null;

    protected override string? NotNow() => Details.Contact.Status == "decided" ? null : "This contact is not decided yet: what follows is said with its decision.";

    protected override async Task FillAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Workers = await workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody in particular", Worker ?? Stored?.Plan.WorkerId, cancellation);
        Names = await names;
    }

    private Task<NextStep> SaveAsync(Guid id, NextStepPlan plan, CancellationToken cancellation) => Step is { } step
        ? outcomes.ChangeNextStepAsync(new ChangeNextStepRequest { StepId = step.ToString(), Version = Version, Plan = plan }, cancellation)
        : outcomes.AddNextStepAsync(new AddNextStepRequest { RequestId = RequestId, ContactId = id.ToString(), Plan = plan }, cancellation);
}
