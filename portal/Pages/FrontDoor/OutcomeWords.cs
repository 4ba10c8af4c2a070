using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

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

    /// <summary>Who was asked.</summary>
    public static string Asked(AgencyCheck check) =>
        check.Agency == Agencies.Other && check.Whom.Length > 0 ? check.Whom : Agencies.Codes.LabelOf(check.Agency) + (check.Whom.Length > 0 ? $" ({check.Whom})" : "");
}
