using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>Another day agreed for the end, or none any more.</summary>
public sealed record PlanChange(DateOnly? PlanOn, string Reason) : AssessmentStep
{
    public override string Action => AccessAction.PlanChanged;

    public override string Detail => Reason;

    public override IEnumerable<string> Notices(Assessments.Assessment after, WorkingDayCalendar calendar) => PlanDay.Notices(after.PlanOn, calendar);

    public override Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by)
    {
        MustBeOpen(assessment);
        if (PlanOn == assessment.PlanOn)
            throw new InvalidInput("plan_on", PlanOn is { } same ? $"plan_on is {same.Text()} already." : "No day has been agreed; say which one is.", "UNCHANGED");
        if (assessment.PlanOn is not null && Reason.Length == 0) throw new InvalidInput("reason", "reason is required: say why the agreed day is changed.", "REQUIRED");
        PlanDay.Check(assessment, PlanOn, by.Today, "today");
        PlanDay.MustBeAhead(PlanOn, by.Today, by.Calendar);
        return assessment with { PlanOn = PlanOn };
    }
}
