using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>To whom a decision passes the child on: who is told must be known, or nobody is.</summary>
internal static class PassedOn
{
    private static readonly string[] ToSomebody = [Outcomes.EarlyHelp, Outcomes.Universal, Outcomes.OtherAuthority];

    /// <exception cref="RuleBroken">EARLY_HELP_NEEDS_SERVICE, OTHER_AUTHORITY_NEEDS_NAME, OPEN_CASE_NEEDS_HOLDER.</exception>
    /// <exception cref="InvalidInput">A field that goes with another outcome.</exception>
    public static void Check(Decision decision, string subject)
    {
        var holder = decision.CaseTeamId.Length + decision.CaseWorkerId.Length > 0;
        if (decision is { Outcome: Outcomes.EarlyHelp, GoesTo: "" })
            throw new RuleBroken("EARLY_HELP_NEEDS_SERVICE", "Early help needs a service that the child goes to: say which.", subject);
        if (decision is { Outcome: Outcomes.OtherAuthority, GoesTo: "" })
            throw new RuleBroken("OTHER_AUTHORITY_NEEDS_NAME", "What is passed to another authority needs its name: say which authority.", subject);
        if (decision.Outcome == Outcomes.OpenCase && !holder)
            throw new RuleBroken("OPEN_CASE_NEEDS_HOLDER", "What is passed to the open case needs the team or the worker that has it: say which.", subject);
        if (decision.GoesTo.Length > 0 && !ToSomebody.Contains(decision.Outcome))
            throw new InvalidInput("goes_to", $"goes_to goes with the outcomes {string.Join(", ", ToSomebody)} only; the outcome is {decision.Outcome}.", "NOT_ALLOWED");
        if (holder && decision.Outcome != Outcomes.OpenCase)
        {
            var field = decision.CaseTeamId.Length > 0 ? "case_team_id" : "case_worker_id";
            throw new InvalidInput(field, $"{field} goes with the outcome open_case only; the outcome is {decision.Outcome}.", "NOT_ALLOWED");
        }
    }
}
