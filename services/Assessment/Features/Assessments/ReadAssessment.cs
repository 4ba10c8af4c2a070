using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>An assessment with all that is known of it.</summary>
public sealed record AssessmentView(Assessment Assessment)
{
    public required DueExplained Due { get; init; }
    public required IReadOnlyList<Checkpoint> Checkpoints { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<AssessmentEntry> Entries { get; init; }

    /// <summary>What looks wrong about it.</summary>
    public required IReadOnlyList<RecordQuery> Queries { get; init; }

    /// <summary>What the reader may do next.</summary>
    public required IReadOnlyList<string> Steps { get; init; }
}

/// <summary>Opens an assessment; the access is logged before it is shown.</summary>
public sealed class ReadAssessment(
    Db<AssessmentService> db, RestrictedChild restricted, AssessmentSettings settings, CalendarSettings calendarSettings, AssessmentClock clock, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="NotFound">No such assessment.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    public Task<AssessmentView> HandleAsync(string assessmentId, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "assessment", assessmentId, cancellation, async () =>
        {
            var (view, action) = await db.ReadAsync(session => ViewAsync(session, assessmentId, actor, LondonTime.Today(time)), cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), action, "assessment", assessmentId, cancellation);
            return view;
        });

    private async Task<(AssessmentView View, string Action)> ViewAsync(Session session, string assessmentId, Actor actor, DateOnly today)
    {
        var assessment = await AssessmentStore.ByIdAsync(session, assessmentId) ?? throw new NotFound("assessment", assessmentId);
        var action = await restricted.CheckCaseAsync(session, new(assessment.ChildId, AssessmentId: assessmentId), actor);
        var records = await KnownChildStore.FamilyIdsAsync(session, assessment.ChildId);
        var referral = assessment.ReferralId.Length == 0 ? null : await KnownReferralStore.ByIdAsync(session, assessment.ReferralId);
        var othersRunning = assessment.IsRunning ? await AssessmentStore.CountOthersRunningAsync(session, assessment, records) : 0;
        var done = await CheckpointStore.ListAsync(session, assessmentId);
        var view = new AssessmentView(assessment)
        {
            Due = DueExplained.Of(assessment, calendar, calendarSettings.BankHolidays, today),
            Checkpoints = Checkpoint.Of(assessment, done, settings.Checkpoints, calendar, today),
            Entries = await AssessmentStore.EntriesAsync(session, assessmentId),
            Queries = [.. AssessmentQueries.Of(assessment, new(referral, referral is not null && !records.Contains(referral.ChildId), othersRunning, today), clock)],
            Steps = NextSteps.Of(assessment, actor)
        };
        return (view, action);
    }
}
