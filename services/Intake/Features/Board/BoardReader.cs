using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Duty;
using CsWorkPerf.Intake.Features.Hours;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>Reads pages of the board. The handler that shows one to somebody writes the entry in the access log.</summary>
public sealed class BoardReader(Db<IntakeService> db, OpeningHours hours, IntakeSettings settings, WorkingDayCalendar calendar, TimeProvider time)
{
    public async Task<BoardView> ReadAsync(BoardFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (today, worker) = (LondonTime.DayOf(now), actor.WorkerId ?? "");
        var (clock, opening) = (new BoardClock(calendar, today), hours.At(now));
        return await db.ReadAsync(async session =>
        {
            var open = await BoardStore.OpenAsync(session);
            var onDuty = await ShiftStore.OnAsync(session, now);
            var order = Order(filter, worker, onDuty);
            var matching = open.Matching(filter, clock, order);
            var rows = Rows(matching, order, page);
            // One id more than rows tells that there is another page.
            var contacts = await ContactStore.ByIdsAsync(session, [.. rows.Take(page.Size).Select(row => row.ContactId)]);
            var byId = contacts.ToDictionary(contact => contact.ContactId);
            return new BoardView(
                [.. rows.Take(page.Size).Select(row => byId[row.ContactId])],
                contacts.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, contacts.Select(contact => contact.ChildId)),
                rows.Count > page.Size ? order.KeyOf(rows[page.Size - 1]) : null,
                matching.Count, open.Count(clock, settings.HighConcern, worker), open.ByWorker, onDuty, opening, order.Name, clock, now,
                BoardMark.Of(open, await BoardStore.NameChangesAsync(session), onDuty, opening, today));
        }, cancellation);
    }

    /// <summary>Who works at the front door sees their own contacts first.</summary>
    private BoardOrder Order(BoardFilter filter, string worker, IReadOnlyList<Shift> onDuty) => new(
        filter.OrderBy.Length > 0 ? filter.OrderBy : onDuty.Any(shift => shift.WorkerId == worker) ? BoardOrder.Own : BoardOrder.Concern, worker, settings.HighConcern);

    private static List<OpenContact> Rows(IReadOnlyList<OpenContact> matching, BoardOrder order, Page page)
    {
        if (page.After.Count == 0) return [.. matching.Take(page.Size + 1)];
        var after = BoardKey.Of(page.After);
        return [.. matching.SkipWhile(contact => order.Compare(order.KeyOf(contact), after) <= 0).Take(page.Size + 1)];
    }
}
