using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>That the child was seen, whether alone, and that its views were recorded; takes the place of what was recorded before.</summary>
public sealed record Seeing(DateOnly? ChildSeenOn, string SeenAlone, DateOnly? ViewsOn) : AssessmentStep
{
    public override string Action => AccessAction.SeenRecorded;

    /// <summary>The views of a child may be known before anybody of the team has seen it, from its school for one; more often a day is wrong.</summary>
    public override IEnumerable<string> Notices(Assessments.Assessment after, WorkingDayCalendar calendar) => after switch
    {
        { ViewsOn: not null, ChildSeenOn: null } => ["It is not recorded that the child was seen, although its views are."],
        { ViewsOn: { } views, ChildSeenOn: { } seen } when views < seen => [$"The child's views were recorded on {views.Text()}, before the child was seen on {seen.Text()}: correct the day that is wrong, if one is."],
        _ => []
    };

    public override Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by)
    {
        MustBeOpen(assessment);
        Check("child_seen_on", ChildSeenOn);
        Check("views_on", ViewsOn);
        return assessment with { ChildSeenOn = ChildSeenOn, ChildSeenSupplied = assessment.ChildSeenSupplied || ChildSeenOn is not null, SeenAlone = SeenAlone, ViewsOn = ViewsOn };

        void Check(string field, DateOnly? day)
        {
            if (day is not { } given) return;
            StepDays.NotInFuture(field, given, by.Today);
            StepDays.NotBefore(field, given, assessment.ClockStart, "the clock starts");
        }
    }
}
