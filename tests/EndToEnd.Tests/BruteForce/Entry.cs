namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>What a row adds to an indicator: on which day, how much, and under which values of the dimensions.</summary>
/// <param name="Day">The day that puts it in a period; of a stock, the first day on which it is open.</param>
/// <param name="Num">Numerator.</param>
/// <param name="Den">Denominator; 0 of counts and stocks.</param>
/// <param name="Values">By dimension.</param>
/// <param name="Gone">Of a stock, the first day on which it is open no more, if there is one.</param>
/// <param name="Clock">Of an open assessment, the day on which its clock starts.</param>
internal sealed record Entry(DateOnly Day, long Num, long Den, IReadOnlyDictionary<string, string> Values, DateOnly? Gone = null, DateOnly? Clock = null)
{
    public bool IsOpenAtEndOf(DateOnly day) => Day <= day && (Gone is null || Gone > day);

    /// <summary>The value of a dimension on a day.</summary>
    public string Value(string dimension, DateOnly on) => dimension switch
    {
        "clock" => WorkingDays.Between(Day, on) <= 1 ? "in_time" : "overdue",
        "band" => Clock > on ? "in_time" : WorkingDays.Between(Clock!.Value, on) switch { <= 33 => "in_time", <= 45 => "becoming_overdue", _ => "overdue" },
        _ => Values[dimension]
    };
}
