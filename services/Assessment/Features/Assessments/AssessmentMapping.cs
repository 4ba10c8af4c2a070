using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.History;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Clocks;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Assessments from the domain to the wire.</summary>
internal sealed class AssessmentMapping(AssessmentClock clock, WorkingDayCalendar calendar, DateOnly today)
{
    public V1.Assessment Write(Assessment assessment)
    {
        var reading = ClockReading.Of(assessment, calendar, today);
        return new()
        {
            AssessmentId = assessment.AssessmentId,
            Version = assessment.Version,
            CouncilId = assessment.CouncilId,
            ChildId = assessment.ChildId,
            ReferralId = assessment.ReferralId,
            AssessmentType = assessment.AssessmentType,
            ReferredOn = assessment.ReferredOn.Text(),
            ReferralDate = assessment.ReferralDate.Text(),
            StartedOn = assessment.StartedOn.Text(),
            ChildSeenOn = assessment.ChildSeenOn.Text(),
            SubmittedOn = assessment.SubmittedOn.Text(),
            CompletedOn = assessment.CompletedOn.Text(),
            AuthorisedOn = assessment.AuthorisedOn.Text(),
            Outcome = assessment.Outcome,
            LocalityId = assessment.LocalityId,
            TeamId = assessment.TeamId,
            WorkerId = assessment.WorkerId,
            Factors = { assessment.Factors.Split(' ', StringSplitOptions.RemoveEmptyEntries) },
            Origin = assessment.Origin,
            OutcomeSupplied = assessment.OutcomeSupplied,
            ChildSeenSupplied = assessment.ChildSeenSupplied,
            ClockStart = assessment.ClockStart.Text(),
            Clock = Word(assessment.StartOf(clock).From),
            ClockEnd = assessment.EndOf(clock) is null ? "" : clock.EndsWithCompletion(assessment.CompletedOn) ? "completed" : "authorised",
            DueOn = assessment.DueOn.Text(),
            EndedOn = assessment.EndedOn.Text(),
            State = assessment.State,
            SeenAlone = assessment.SeenAlone,
            ViewsOn = assessment.ViewsOn.Text(),
            PlanOn = assessment.PlanOn.Text(),
            SubmittedWorkerId = assessment.SubmittedWorkerId,
            ManagerId = assessment.ManagerId,
            AuthorisedWorkerId = assessment.AuthorisedWorkerId,
            LateReason = assessment.LateReason,
            Returned = assessment.Returned,
            Band = reading.Band,
            WorkingDays = reading.WorkingDays,
            WorkingDaysLeft = reading.DaysLeft
        };
    }

    /// <param name="assessment">The assessment.</param>
    /// <param name="notices">What the caller should know of what was just done.</param>
    public V1.Assessment Write(Assessment assessment, params IEnumerable<string> notices)
    {
        var written = Write(assessment);
        written.Notices.Add(notices);
        return written;
    }

    public V1.AssessmentDetails Write(AssessmentView view, Actor actor)
    {
        var assessment = Write(view.Assessment);
        var details = new V1.AssessmentDetails { Assessment = assessment, Due = Write(view.Due, assessment), LateNote = view.Assessment.LateNote };
        details.Checkpoints.Add(view.Checkpoints.Select(Write));
        details.Entries.Add(view.Entries.Select(entry => Write(entry, actor)));
        details.Queries.Add(view.Queries.Select(query => query.Said).Distinct());
        details.Steps.Add(view.Steps);
        return details;
    }

    private static V1.DueExplained Write(DueExplained due, V1.Assessment assessment) => new()
    {
        ClockStart = assessment.ClockStart,
        Clock = assessment.Clock,
        Limit = due.Limit,
        DueOn = assessment.DueOn,
        WorkingDays = assessment.WorkingDays,
        WorkingDaysLeft = assessment.WorkingDaysLeft,
        Skipped = { due.Skipped.Select(day => new V1.SkippedDay { Day = day.Day.Text(), Name = day.Name }) },
        Kept = due.Kept,
        Provisional = due.Provisional,
        PlanDaysLeft = due.PlanDaysLeft,
        FirstYear = due.FirstYear
    };

    private static V1.Checkpoint Write(Checkpoint checkpoint) => new()
    {
        WorkingDays = checkpoint.WorkingDays,
        DueOn = checkpoint.DueOn.Text(),
        State = checkpoint.State,
        DoneOn = checkpoint.Done?.DoneOn.Text() ?? "",
        Note = checkpoint.Done?.Note ?? "",
        By = checkpoint.Done?.By ?? ""
    };

    private static V1.AssessmentEntry Write(AssessmentEntry entry, Actor actor) => new()
    {
        At = Instant.Text(entry.At),
        Action = entry.Action,
        By = entry.By,
        Detail = entry.Detail,
        Changes = { FieldChange.Read(entry.Changes).Select(change => new V1.AssessmentFieldChange { Field = change.Field, Before = change.Before, After = change.After }) },
        Own = entry.AccountId == actor.AccountId
    };

    private static string Word(ClockStart from) => from switch
    {
        ClockStart.ReferredOn => "referred_on",
        ClockStart.Referral => "referral",
        _ => "start"
    };
}
