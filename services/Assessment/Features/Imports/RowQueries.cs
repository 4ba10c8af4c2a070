using CsWorkPerf.Assessment.Features.DataQuality;
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
    /// <summary>What looks wrong about the record that the row made, as far as it stands in one of its columns.</summary>
    public void Tell(IEnumerable<RecordQuery> found)
    {
        foreach (var query in found.Where(query => query.Column.Length > 0)) Where(true, query.Column, query.Value, query.Notice);
    }

    /// <summary>Days that cannot be counted from.</summary>
    public void Days(IEnumerable<(string Column, DateOnly? Day)> days)
    {
        foreach (var (column, day) in days)
            if (day is { } given) Where(given <= today && calendar.IsBeyondTable(given), column, given.Text(), "In a year for which no bank holidays are known: check it.");
    }

    public void Where(bool isOdd, string column, string value, string reason)
    {
        if (isOdd) tally.Notice(line, column, value, reason + " The row is taken.");
    }
}
