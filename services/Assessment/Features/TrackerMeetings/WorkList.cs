using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Tracker;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>A case that a meeting goes through, and why.</summary>
public sealed record ListedCase(OpenCase Case, string Why);

/// <summary>The order in which a meeting goes through its cases.</summary>
public static class WorkList
{
    /// <summary>See <see cref="PlanRule"/>.</summary>
    public const string PastPlan = "past_plan";

    /// <summary>With an action that is not done.</summary>
    public const string Action = "action";

    /// <summary>Why a case is on the list, in the list's order: the first that holds.</summary>
    public static readonly IReadOnlyList<string> Reasons = [AssessmentBands.Overdue, AssessmentBands.BecomingOverdue, PastPlan, Action];

    /// <param name="open">The open assessments of the place.</param>
    /// <param name="withAction">Those of the place, open or ended, with an action that is not done.</param>
    /// <param name="days">The bands of the day.</param>
    public static IReadOnlyList<ListedCase> Of(IReadOnlyList<OpenCase> open, IReadOnlyList<OpenCase> withAction, BandDays days) =>
    [
        .. open.Select(one => new ListedCase(one, WhyOpen(one, days))).Where(listed => listed.Why.Length > 0)
            .Concat(withAction.Select(one => new ListedCase(one, Action)))
            .DistinctBy(listed => listed.Case.AssessmentId)
            .OrderBy(listed => Reasons.ToList().IndexOf(listed.Why))
            .ThenBy(listed => listed.Why == PastPlan ? listed.Case.PlanOn!.Value : listed.Case.ClockStart)
            .ThenBy(listed => listed.Case.AssessmentId, StringComparer.Ordinal)
    ];

    private static string WhyOpen(OpenCase one, BandDays days) =>
        days.Of(one.ClockStart) is var band && band != AssessmentBands.InTime ? band
        : PlanRule.IsPastOn(days.Today, one.PlanOn, one.SubmittedOn) ? PastPlan
        : "";
}
