namespace CsWorkPerf.Common.Calendar;

/// <summary>Which number the first day of a count has. Councils differ; the published statistics use day 0.</summary>
public enum DayCount
{
    /// <summary>The start is day 0: the next working day is the first that counts.</summary>
    DayZero,

    /// <summary>The start, when it is a working day, is already the first that counts.</summary>
    DayOne,
}
