using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A decision as it was proposed, for the partial <c>_ProposedDecision</c>.</summary>
/// <param name="Proposal">The decision.</param>
/// <param name="Names">Localities and teams.</param>
/// <param name="Workers">Names of the workers in it, by id.</param>
public sealed record ProposedDecision(Proposal Proposal, DirectoryNames Names, IReadOnlyDictionary<string, string> Workers)
{
    /// <summary>Who has the open case.</summary>
    public string CaseHolder => string.Join(", ", new[]
    {
        Proposal.CaseWorkerId.Length == 0 ? "" : Workers.GetValueOrDefault(Proposal.CaseWorkerId, "Not in the directory"), Names.Team(Proposal.CaseTeamId)
    }.Where(name => name.Length > 0));

    /// <summary>The ids whose names it needs.</summary>
    public static IEnumerable<string> WorkersOf(Proposal proposal) => proposal.NextSteps.Select(step => step.WorkerId).Append(proposal.CaseWorkerId);
}

/// <summary>What follows a decision, in words.</summary>
public static class OutcomeWords
{
    public static IReadOnlyList<Option> StepStates { get; } = [new("", "Not done yet"), new("overdue", "Overdue"), new("done", "Done"), new("cancelled", "Not needed any more")];

    public static IReadOnlyList<Option> CheckStates { get; } = [new("", "Not answered yet"), new("overdue", "Overdue"), new("answered", "Answered"), new("withdrawn", "Withdrawn")];

    /// <summary>Who does a step.</summary>
    public static string Who(NextStepPlan plan, DirectoryNames names, IReadOnlyDictionary<string, string> workers) => string.Join(", ", new[]
    {
        plan.WorkerId.Length == 0 ? "" : workers.GetValueOrDefault(plan.WorkerId, "Not in the directory"), names.Team(plan.TeamId), plan.Who
    }.Where(name => name.Length > 0));

    public static (string Colour, string Text) State(NextStep step) => step switch
    {
        { Overdue: true } => ("red", "Overdue"),
        { State: "done" } => ("green", "Done"),
        { State: "cancelled" } => ("grey", "Not needed"),
        _ => ("blue", "To do"),
    };

    public static (string Colour, string Text) State(AgencyCheck check) => check switch
    {
        { Overdue: true } => ("red", "Overdue"),
        { State: "answered" } => ("green", "Answered"),
        { State: "withdrawn" } => ("grey", "Withdrawn"),
        _ => ("blue", "Asked"),
    };

    /// <summary>How a proposed decision stands.</summary>
    public static (string Colour, string Text) State(Proposal proposal) => proposal.State switch
    {
        "agreed" => ("green", "Agreed"),
        "returned" => ("orange", "Returned"),
        "taken_back" => ("grey", "Taken back"),
        _ => ("yellow", "Waits for agreement"),
    };

    /// <summary>What whoever answered a proposed decision did: who returned one stands there even where it was taken back since.</summary>
    public static string Answer(Proposal proposal) => proposal switch
    {
        { State: "agreed" } => "Agreed",
        { State: "taken_back" } when proposal.AnsweredBy == proposal.ProposedBy => "Taken back",
        _ => "Returned",
    };

    public static IReadOnlyList<Option> ProposalStates { get; } = [new("", "Waits for agreement"), new("returned", "Returned")];

    public static IReadOnlyList<Option> Proposers { get; } = [new("", "Anybody"), new("own", "Me"), new("others", "Somebody else")];

    /// <summary>How a proposed decision about an open contact stands, as the board filters by it.</summary>
    public static IReadOnlyList<Option> Agreements { get; } = [new("", "All"), new("waiting", "Waits for agreement"), new("returned", "Returned")];

    /// <summary>How long a proposed decision has waited, by working days.</summary>
    public static string Waited(int workingDays) => workingDays == 0 ? "Less than a working day" : Web.Words.Count(workingDays, "working day", "working days");

    /// <summary>Who was asked.</summary>
    public static string Asked(AgencyCheck check) =>
        check.Agency == Agencies.Other && check.Whom.Length > 0 ? check.Whom : Agencies.Codes.LabelOf(check.Agency) + (check.Whom.Length > 0 ? $" ({check.Whom})" : "");
}
