using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>Who takes a step, on which day (London), and by which calendar.</summary>
public sealed record StepTaker(Actor Actor, DateOnly Today, WorkingDayCalendar Calendar);

/// <summary>Something that a person does to an assessment, with the rules on when it may be done.</summary>
public abstract record AssessmentStep
{
    /// <summary>The access log's word for it, which is the history's too.</summary>
    public abstract string Action { get; }

    /// <summary>A reason or a note, for the history.</summary>
    public virtual string Detail => "";

    /// <summary>The manager that it names, who must be one today: the request's field and the id; blanks for none.</summary>
    public virtual (string Field, string Id) Manager => ("", "");

    /// <summary>The assessment after it; the same where it changes nothing.</summary>
    /// <exception cref="RuleBroken">The assessment is in a state in which this cannot be done.</exception>
    /// <exception cref="InvalidInput">What is said does not go with what is known of the assessment.</exception>
    public abstract Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by);

    /// <summary>What whoever took it should know, in sentences.</summary>
    /// <param name="after">The assessment after it.</param>
    /// <param name="calendar">The working days.</param>
    public virtual IEnumerable<string> Notices(Assessments.Assessment after, WorkingDayCalendar calendar) => [];

    /// <exception cref="RuleBroken">It is not open: WITHDRAWN, ALREADY_SUBMITTED, ALREADY_AUTHORISED, ALREADY_COMPLETED.</exception>
    internal static void MustBeOpen(Assessments.Assessment assessment)
    {
        MustNotHaveEnded(assessment);
        if (assessment.State == AssessmentState.Submitted)
            throw Broken("ALREADY_SUBMITTED", "This assessment has been submitted. A manager can return it, and then it can be changed.", assessment);
    }

    /// <exception cref="RuleBroken">It is not with a manager: WITHDRAWN, NOT_SUBMITTED, ALREADY_AUTHORISED, ALREADY_COMPLETED.</exception>
    protected static void MustBeSubmitted(Assessments.Assessment assessment)
    {
        MustNotHaveEnded(assessment);
        if (assessment.State != AssessmentState.Submitted) throw Broken("NOT_SUBMITTED", "This assessment has not been submitted.", assessment);
    }

    /// <exception cref="RuleBroken">WITHDRAWN.</exception>
    protected static void MustNotBeWithdrawn(Assessments.Assessment assessment)
    {
        if (assessment.Withdrawn) throw Broken("WITHDRAWN", "This assessment was withdrawn: nothing can be done to it any more.", assessment);
    }

    /// <exception cref="RuleBroken">OWN_AUTHORISATION.</exception>
    protected static void MustNotBeOwn(Assessments.Assessment assessment, StepTaker by)
    {
        if (NextSteps.IsOwn(assessment, by.Actor))
            throw Broken("OWN_AUTHORISATION", "Nobody authorises or returns their own work: this assessment was submitted by you, or is allocated to you. Another manager must look at it.", assessment);
    }

    protected static RuleBroken Broken(string rule, string message, Assessments.Assessment assessment) => new(rule, message, "assessment/" + assessment.AssessmentId);

    private static void MustNotHaveEnded(Assessments.Assessment assessment)
    {
        MustNotBeWithdrawn(assessment);
        if (assessment.State == AssessmentState.Authorised)
            throw Broken("ALREADY_AUTHORISED", "This assessment has been authorised. If that was an error, a manager can open it again.", assessment);
        if (assessment.State == AssessmentState.Completed)
            throw Broken("ALREADY_COMPLETED", "This assessment ended with its completion, as assessments of that time did.", assessment);
    }
}
