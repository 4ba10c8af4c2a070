namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>When a running assessment is past its plan: the day agreed for it is gone, and it is not submitted. Whatever its band and due date.</summary>
internal static class PlanRule
{
    /// <summary>The rule as a condition, at @Today.</summary>
    public const string IsPast = "[submitted_on] = '' and [plan_on] <> '' and [plan_on] < @Today";

    public static bool IsPastOn(DateOnly today, DateOnly? planOn, DateOnly? submittedOn) => submittedOn is null && planOn < today;
}
