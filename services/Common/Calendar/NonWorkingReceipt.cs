namespace CsWorkPerf.Common.Calendar;

/// <summary>What happens to a count that starts on a day that is not a working day.</summary>
public enum NonWorkingReceipt
{
    /// <summary>It starts on that day: under day 0, a Saturday's first working day is Monday.</summary>
    AsIs,

    /// <summary>It starts on the next working day: under day 0, a Saturday's day 0 is Monday and its first working day Tuesday.</summary>
    RollForward,
}
