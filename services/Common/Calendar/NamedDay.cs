namespace CsWorkPerf.Common.Calendar;

/// <summary>A day with what it is called, such as 3 April 2026, "Good Friday".</summary>
public readonly record struct NamedDay(DateOnly Day, string Name);
