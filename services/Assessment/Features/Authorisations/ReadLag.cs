using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>How long authorisation takes, by manager and team. Numbers alone: nothing is logged.</summary>
public sealed class ReadLag(Db<AssessmentService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    private const int Usual = 91, MostDays = 731;

    /// <param name="from">Null: 91 days ago.</param>
    /// <param name="to">Null: tomorrow.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <exception cref="InvalidInput">More than two years.</exception>
    public async Task<LagView> HandleAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var today = LondonTime.Today(time);
        var (first, end) = (from ?? (to ?? today).AddDays(-Usual), to ?? today.AddDays(1));
        if (end.DayNumber - first.DayNumber > MostDays)
            throw new InvalidInput("from", $"from '{first.Text()}' is more than two years ({MostDays} days) before to '{end.Text()}': ask for a shorter time.", "TOO_LONG");
        var (authorised, waiting) = await db.ReadAsync(
            async session => (await AwaitingStore.AuthorisedAsync(session, first, end), await AwaitingStore.WaitingAsync(session)), cancellation);
        // Of what was submitted in the future, as by a mistyped import, nobody has waited yet.
        List<(SubmittedDays Of, int Days)> taken = [.. authorised.Select(one => (one, calendar.WorkingDays(one.SubmittedOn, one.AuthorisedOn!.Value)))];
        List<(SubmittedDays Of, int Days)> waited = [.. waiting.Select(one => (one, one.SubmittedOn > today ? 0 : calendar.WorkingDays(one.SubmittedOn, today)))];
        return new(first, end, Groups(one => one.ManagerId), Groups(one => one.TeamId), LagRow.Of("", taken.Select(one => one.Days), waited.Select(one => one.Days)));

        IReadOnlyList<LagRow> Groups(Func<SubmittedDays, string> key)
        {
            var (done, open) = (taken.ToLookup(one => key(one.Of), one => one.Days), waited.ToLookup(one => key(one.Of), one => one.Days));
            return [.. done.Select(group => group.Key).Union(open.Select(group => group.Key)).Order(StringComparer.Ordinal).Select(id => LagRow.Of(id, done[id], open[id]))];
        }
    }
}
