using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.ChildRecords;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.Recalculation;

/// <summary>
/// Works the stored days of assessments out again where the settings differ from those of the last time: after another calendar the due
/// dates of those whose clock runs, and after another clock (<c>ClockStart</c>, <c>ClockEnd</c>) the days of all. In short transactions
/// behind those of people; one that is broken off begins anew.
/// </summary>
public sealed class RecalculateDueDates(Db<AssessmentService> db, DueDates dates, CalendarSettings calendar, AssessmentClock clock, TimeProvider time)
{
    // As an import: its chunks are to stay within 50 ms with the flush of the disk.
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMilliseconds(30);

    public async Task<Recalculated> HandleAsync(CancellationToken cancellation)
    {
        var rules = DueDateRules.Of(calendar, clock);
        var last = await db.ReadAsync(RecalculationStore.RulesAsync, cancellation);
        if (last == rules) return new(0, 0);
        var (looked, changed, after) = (0, 0, "");
        while (await db.ReadAsync(session => RecalculationStore.IdsAsync(session, after, all: last.Clock != rules.Clock), cancellation) is { Count: > 0 } ids)
        {
            for (var next = 0; next < ids.Count;)
            {
                var first = next;
                (next, var some) = await db.WriteAsync(tx => Task.FromResult(Recalculate(tx, ids, first)), cancellation, WriteQueue.Import);
                changed += some;
            }
            (looked, after) = (looked + ids.Count, ids[^1]);
        }
        await db.WriteAsync(tx =>
        {
            RecalculationStore.SaveRules(tx, rules);
            return Task.CompletedTask;
        }, cancellation, WriteQueue.Import);
        return new(looked, changed);
    }

    /// <summary>The next one to look at, and how many had other days.</summary>
    private (int Next, int Changed) Recalculate(Tx tx, IReadOnlyList<string> ids, int first)
    {
        var (started, next, changed) = (time.GetTimestamp(), first, 0);
        do
        {
            if (AssessmentStore.ById(tx, ids[next++]) is { } assessment && Recalculate(tx, assessment)) changed++;
        }
        while (next < ids.Count && time.GetElapsedTime(started) < LongestTransaction);
        return (next, changed);
    }

    private bool Recalculate(Tx tx, Assessments.Assessment before)
    {
        var after = dates.Put(before, before);
        if (after == before) return false;
        // The days of a row that never had any are no change of it.
        if (before.ClockStart is not null) after = after with { Version = before.Version + 1 };
        RecalculationStore.Update(tx, after, before.Version);
        if (after.EndedOn != before.EndedOn) CompareRecords.Of(tx, after.ChildId);
        if (after.Version > before.Version) AssessmentStore.AddEntry(tx, after, AssessmentEntry.DueChanged, ServiceActors.Calendar, time.GetUtcNow(), "", AssessmentChanges.Text(before, after));
        return true;
    }
}
