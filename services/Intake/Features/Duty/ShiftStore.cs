using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Intake.Features.Duty;

/// <summary>Shifts as rows. One that has ended stays: who was on, and when.</summary>
internal static class ShiftStore
{
    /// <summary>Who is on, in order of coming.</summary>
    public static Task<IReadOnlyList<Shift>> OnAsync(Session session, DateTimeOffset now) =>
        session.ListAsync<Shift>(ShiftSql.ListOn, new { Now = Instant.Text(now) });

    /// <summary>The worker's shift of now; null for one who is not on.</summary>
    public static Shift? On(Tx tx, string workerId, DateTimeOffset now)
    {
        Shift? found = null;
        tx.Prepare(ShiftSql.OnByWorker).Query(row => found = row.GetRowParser<Shift>()(row), workerId, Instant.Text(now));
        return found;
    }

    public static void Insert(Tx tx, Shift shift) => tx.Prepare(ShiftSql.Insert).Execute(
        shift.ShiftId, shift.WorkerId, shift.AccountId, shift.By, Instant.Text(shift.OnAt), Instant.Text(shift.Until));

    public static void Prolong(Tx tx, Shift shift) => tx.Prepare(ShiftSql.UpdateUntil).Execute(shift.ShiftId, Instant.Text(shift.Until));

    public static void End(Tx tx, Shift shift, DateTimeOffset at, string by) => tx.Prepare(ShiftSql.UpdateOff).Execute(shift.ShiftId, Instant.Text(at), by);
}
