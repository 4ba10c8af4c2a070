using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Why a step with an assessment is not to be taken, to whoever comes to its form all the same.</summary>
public static class StepWords
{
    /// <param name="assessment">As it is now.</param>
    /// <param name="step">One of the steps that the service names.</param>
    public static string NotNow(Assessment assessment, string step) => (assessment.State, step) switch
    {
        ("withdrawn", _) => $"This assessment was withdrawn: {CanNoLonger(step)}.",
        ("submitted", "authorise") => "This assessment was submitted by you or is allocated to you. Nobody authorises their own work: another manager looks at it.",
        ("submitted", "reopen") => "This assessment is with a manager and has not been authorised: there is nothing to reopen.",
        ("submitted", "submit") => $"This assessment was submitted on {Words.Moment(assessment.SubmittedOn)}: it need not be submitted again.",
        ("submitted", _) => $"This assessment was submitted on {Words.Moment(assessment.SubmittedOn)}: {CanNoLonger(step)}, unless a manager returns it.",
        ("authorised", "authorise") => $"This assessment was authorised on {Words.Moment(assessment.AuthorisedOn)} already.",
        ("authorised", "reopen") => $"This assessment ended on {Words.Moment(assessment.EndedOn)}, with its completion, before it was authorised: it is not reopened.",
        ("authorised", _) => $"This assessment was authorised on {Words.Moment(assessment.AuthorisedOn)}: {CanNoLonger(step)}, unless a manager reopens it.",
        ("completed", _) => $"This assessment ended on {Words.Moment(assessment.CompletedOn)}: {CanNoLonger(step)}.",
        (_, "submit") => "This assessment is allocated to nobody: allocate it before it is submitted.",
        (_, "authorise") when assessment.Returned => "This assessment is with its worker: it can no longer be authorised, unless it is submitted again.",
        (_, "authorise") => "This assessment is with its worker: a manager authorises it when it has been submitted.",
        (_, "reopen") => "This assessment has not been authorised: there is nothing to reopen.",
        _ => "Your role does not allow that.",
    };

    private static string CanNoLonger(string step) => step switch
    {
        "allocate" => "it can no longer be allocated",
        "record_seen" => "that the child was seen can no longer be recorded",
        "change_plan" => "no other day can be agreed",
        "record_checkpoint" => "its checkpoints can no longer be recorded",
        "submit" => "it can no longer be submitted",
        "authorise" => "it can no longer be authorised",
        "reopen" => "it can no longer be reopened",
        _ => "it can no longer be withdrawn",
    };
}
