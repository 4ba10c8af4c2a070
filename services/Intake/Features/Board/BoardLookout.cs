using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Duty;
using CsWorkPerf.Intake.Features.Hours;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>
/// Sees whether the board has changed, for all who watch it: they share one look, a few times a second, which reads the open
/// contacts again only when something has been stored, by whichever replica.
/// </summary>
public sealed class BoardLookout(Db<IntakeService> db, OpeningHours hours, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Shared = TimeSpan.FromMilliseconds(150);

    private readonly SemaphoreSlim _one = new(1, 1);
    private (long Head, OpenContacts Contacts) _last = (-1, new([]));
    private string _mark = "";
    private long _lookedAt;

    /// <summary>The present mark: see <see cref="BoardMark"/>.</summary>
    public async Task<string> MarkAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_mark.Length > 0 && time.GetElapsedTime(_lookedAt) < Shared) return _mark;
            var now = time.GetUtcNow();
            _mark = await db.ReadAsync(session => LookAsync(session, now), cancellation);
            _lookedAt = time.GetTimestamp();
            return _mark;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<string> LookAsync(Session session, DateTimeOffset now)
    {
        var head = await BoardStore.HeadAsync(session);
        if (head != _last.Head) _last = (head, await BoardStore.OpenAsync(session));
        return BoardMark.Of(_last.Contacts, await BoardStore.NameChangesAsync(session), await ShiftStore.OnAsync(session, now), hours.At(now), LondonTime.DayOf(now));
    }
}
