using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Assessment.Features.Imports;

/// <summary>Says what looks wrong about a row that is taken all the same. Rules of the Children in Need census are named by their numbers.</summary>
/// <param name="tally">Takes the notices.</param>
/// <param name="line">The row's line.</param>
/// <param name="today">Today in London.</param>
/// <param name="calendar">The working days.</param>
internal sealed class RowQueries(ImportTally tally, long line, DateOnly today, WorkingDayCalendar calendar)
{
    /// <summary>What brings a referral, and a worker's name and team.</summary>
    public const string Referral = "the two are linked when it is imported or made", Worker = "workers.csv brings name and team";

    /// <summary>A day that cannot be, or cannot be counted from.</summary>
    public void Day(string column, DateOnly? day)
    {
        if (day is not { } given) return;
        Where(given > today, column, given.Text(), "In the future.");
        Where(given <= today && calendar.IsBeyondTable(given), column, given.Text(), "In a year for which no bank holidays are known: check it.");
    }

    /// <summary>A day before another, where both are given.</summary>
    public void Before(string column, DateOnly? day, string earlierColumn, DateOnly? earliest) =>
        Where(day < earliest, column, day.Text(), $"Before {earlierColumn} ({earliest.Text()}).");

    /// <summary>A record that the row names and nobody has told of here: the file that brings it may be still to come.</summary>
    /// <param name="column">The column that names it.</param>
    /// <param name="id">Its owner's id; blank for none.</param>
    /// <param name="isKnown">Whether it is known here.</param>
    /// <param name="whence">What brings it.</param>
    public void Known(string column, string id, bool isKnown, string whence) => Where(id.Length > 0 && !isKnown, column, id, $"Not known here yet: {whence}.");

    public void Where(bool isOdd, string column, string value, string reason)
    {
        if (isOdd) tally.Notice(line, column, value, reason + " The row is taken.");
    }
}
