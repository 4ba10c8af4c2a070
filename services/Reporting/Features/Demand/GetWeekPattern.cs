using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>The contacts of a weekday and hour.</summary>
/// <param name="Weekday">1 Monday to 7 Sunday.</param>
/// <param name="Hour">0 to 23; null of contacts without a time.</param>
/// <param name="Contacts">How many.</param>
/// <param name="OutOfHours">Of them, out of hours.</param>
public sealed record WeekCell(int Weekday, int? Hour, long Contacts, long OutOfHours);

/// <summary>When contacts come.</summary>
/// <param name="Basis">What it stands on.</param>
/// <param name="Cells">Those that have contacts, by weekday and hour.</param>
/// <param name="Days">How many Mondays to Sundays there are.</param>
public sealed record WeekAnswer(DemandBasis Basis, IReadOnlyList<WeekCell> Cells, IReadOnlyList<int> Days);

/// <summary>Counts contacts by weekday and hour.</summary>
internal sealed class GetWeekPattern(Db<ReportingService> db, ContactMonthReader reader, TimeProvider time)
{
    private const int Slots = 25, NoTime = 24;

    public Task<WeekAnswer> RunAsync(DemandScope asked, CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var today = LondonTime.Today(time);
        var scope = asked.UpTo(today);
        var basis = await reader.BasisAsync(session, scope, today);
        var (contacts, outOfHours) = (new long[7 * Slots], new long[7 * Slots]);
        await ContactMonthReader.AddAsync(session, scope, new(scope.From, scope.To), (day, cell, count) =>
        {
            var slot = ((Weekday(day) - 1) * Slots) + (cell.Hour ?? NoTime);
            contacts[slot] += count;
            if (cell.OutOfHours) outOfHours[slot] += count;
        }, cancellation);
        return new WeekAnswer(
            basis,
            [
                .. from slot in Enumerable.Range(0, contacts.Length)
                   where contacts[slot] != 0
                   select new WeekCell((slot / Slots) + 1, slot % Slots == NoTime ? null : slot % Slots, contacts[slot], outOfHours[slot])
            ],
            DaysOf(basis.HistoryFrom is { } first && first > scope.From ? first : scope.From, scope.To));
    }, cancellation);

    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static int[] DaysOf(DateOnly from, DateOnly to)
    {
        var days = new int[7];
        var all = Math.Max(0, to.DayNumber - from.DayNumber);
        Array.Fill(days, all / 7);
        for (var extra = 0; extra < all % 7; extra++) days[Weekday(from.AddDays(extra)) - 1]++;
        return days;
    }
}
