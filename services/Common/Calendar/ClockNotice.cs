namespace CsWorkPerf.Common.Calendar;

/// <summary>What a written local time needed before it could be used, because the clocks change twice a year.</summary>
public enum ClockNotice
{
    None,

    /// <summary>The time does not exist (the clocks went forward over it in March): taken an hour later.</summary>
    MovedForward,

    /// <summary>The time occurs twice (the clocks went back in October): taken as the first of the two.</summary>
    FirstOfTwo,
}
