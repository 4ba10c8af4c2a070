using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>An open assessment goes to a manager, with its outcome and factors.</summary>
public sealed record Submission : AssessmentStep
{
    /// <summary>Null means today.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Code of <see cref="AssessmentOutcomes"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Codes of <see cref="Contracts.CodeSets.Factors"/>, separated by spaces.</summary>
    public required string Factors { get; init; }

    /// <summary>Blank for any manager of the team.</summary>
    public string ManagerId { get; init; } = "";
    public required Lateness Late { get; init; }

    public override string Action => AccessAction.Submitted;

    public override (string Field, string Id) Manager => ("manager_id", ManagerId);

    /// <exception cref="RuleBroken">NOT_ALLOCATED besides.</exception>
    public override Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by)
    {
        MustBeOpen(assessment);
        if (assessment.WorkerId.Length == 0) throw Broken("NOT_ALLOCATED", "This assessment is allocated to no worker; allocate it before it is submitted.", assessment);
        if (ManagerId.Length > 0 && (ManagerId == assessment.WorkerId || ManagerId == by.Actor.WorkerId))
            throw new InvalidInput("manager_id", "Nobody authorises their own work: send it to another manager than the worker.", "OWN_AUTHORISATION");
        var day = Day(assessment, by.Today);
        if (Factors.Split(' ').FirstOrDefault(factor => Contracts.CodeSets.Factors.IsRetired(factor, day)) is { } retired)
            throw new InvalidInput("factors", $"factors has {retired}, which is not used any more; use {retired[..^1]}B or {retired[..^1]}C.", "RETIRED");
        var earlier = Lateness.Earlier(assessment);
        return Late.Put(assessment, day, earlier, earlier, by.Calendar) with
        {
            SubmittedOn = day,
            SubmittedBy = by.Actor.AccountId,
            SubmittedWorkerId = by.Actor.WorkerId ?? "",
            ManagerId = ManagerId,
            Outcome = Outcome,
            Factors = Factors,
            OutcomeSupplied = true,
            Returned = false
        };
    }

    public override IEnumerable<string> Notices(Assessments.Assessment after, WorkingDayCalendar calendar) => after.ChildSeenOn is null
        ? ["It is not recorded that the child was seen: the assessment will count as one whose child was not."] : [];

    private DateOnly Day(Assessments.Assessment assessment, DateOnly today)
    {
        var day = SubmittedOn ?? today;
        StepDays.NotInFuture("submitted_on", day, today);
        StepDays.NotBefore("submitted_on", day, assessment.StartedOn, "the assessment started");
        StepDays.NotBefore("submitted_on", day, assessment.ChildSeenOn, "the child was seen");
        return day;
    }
}
