using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.AnnexA.Cells;

/// <summary>Cells that hold days and local times (Europe/London).</summary>
internal abstract partial class RowCells
{
    /// <summary>A day without a time, as ISO text.</summary>
    public string Day(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        if (LocalMoment.TryParse(text, out var moment) && !moment.HasTime) return moment.ToString();
        Reject(column.Name, text, "Must be a day: 2026-03-31 or 31/03/2026.");
        return "";
    }

    /// <summary>A local time or a day without one, as ISO text.</summary>
    public string Moment(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        if (!LocalMoment.TryParse(text, out var moment, out var clock))
        {
            Reject(column.Name, text, "Must be a day or a local time: 2026-03-31, 31/03/2026 or 2026-03-31T09:05.");
            return "";
        }

        if (clock == ClockNotice.MovedForward)
            Notice(column, text, "The clocks went forward over this time: an hour is added.");
        else if (clock == ClockNotice.FirstOfTwo)
            Notice(column, text, "The clocks went back, so this time occurred twice: the first is meant.");
        return moment.ToString();
    }
}
