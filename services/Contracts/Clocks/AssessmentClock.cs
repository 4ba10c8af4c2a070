using System.Globalization;

namespace CsWorkPerf.Contracts.Clocks;

/// <summary>Which day started an assessment's clock.</summary>
public enum ClockStart
{
    /// <summary>The assessment's own date of referral.</summary>
    ReferredOn,

    /// <summary>The date of the linked referral.</summary>
    Referral,

    /// <summary>The day on which the assessment started, because there is no other or the setting says so.</summary>
    Start
}

/// <summary>
/// From which day to which an assessment's working days are counted: from the referral to a manager's authorisation, but where the
/// council's settings say otherwise of earlier assessments. Assessment and Reporting count by the same rule.
/// </summary>
/// <param name="CompletedUntil">An assessment completed before this day ends on that day of completion; null: none does (setting ClockEnd).</param>
/// <param name="StartedUntil">The clock of an assessment started before this day starts on the day it started; null: of none (setting ClockStart).</param>
public sealed record AssessmentClock(DateOnly? CompletedUntil = null, DateOnly? StartedUntil = null)
{
    public const string EndKey = "ClockEnd", StartKey = "ClockStart";

    private const string CompletedUntilWords = "completed until ", StartedUntilWords = "started until ";

    /// <summary>The day the clock starts, and which of the days it is.</summary>
    /// <param name="referredOn">The assessment's own date of referral.</param>
    /// <param name="referralDate">The date of the linked referral.</param>
    /// <param name="startedOn">The day it started.</param>
    public (DateOnly Day, ClockStart From) StartOf(DateOnly? referredOn, DateOnly? referralDate, DateOnly startedOn)
    {
        if (startedOn < StartedUntil) return (startedOn, ClockStart.Start);
        if (referredOn is { } own) return (own, ClockStart.ReferredOn);
        return referralDate is { } linked ? (linked, ClockStart.Referral) : (startedOn, ClockStart.Start);
    }

    /// <summary>The day the clock ends; null while it runs.</summary>
    /// <param name="completedOn">The day of completion.</param>
    /// <param name="authorisedOn">The day of authorisation.</param>
    public DateOnly? EndOf(DateOnly? completedOn, DateOnly? authorisedOn) => completedOn < CompletedUntil ? completedOn : authorisedOn;

    /// <summary>The same as long as it counts the same.</summary>
    public string Fingerprint() => string.Create(CultureInfo.InvariantCulture, $"{CompletedUntil:yyyy-MM-dd}|{StartedUntil:yyyy-MM-dd}");

    /// <summary>Reads the two settings, each null where it is not set.</summary>
    /// <param name="clockEnd"><c>authorised</c> (default) or <c>completed until 2012-09-01</c>.</param>
    /// <param name="clockStart"><c>referral</c> (default) or <c>started until 2013-04-01</c>.</param>
    /// <exception cref="FormatException">A setting is wrong: names the key, the value and what is expected.</exception>
    public static AssessmentClock Parse(string? clockEnd, string? clockStart) =>
        new(Until(EndKey, clockEnd, "authorised", CompletedUntilWords), Until(StartKey, clockStart, "referral", StartedUntilWords));

    private static DateOnly? Until(string key, string? value, string standard, string words)
    {
        if (string.IsNullOrEmpty(value) || value == standard) return null;
        if (value.StartsWith(words, StringComparison.Ordinal)
            && DateOnly.TryParseExact(value[words.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        throw new FormatException($"{key} is '{value}': expected {standard}, or {words}and a date such as 2012-09-01.");
    }
}
