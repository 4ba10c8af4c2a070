using System.Globalization;
using CsWorkPerf.Contracts.Common.V1;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

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
    private const string EndKey = "ClockEnd", StartKey = "ClockStart", StandardEnd = "authorised", StandardStart = "referral";
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
    public DateOnly? EndOf(DateOnly? completedOn, DateOnly? authorisedOn) => EndsWithCompletion(completedOn) ? completedOn : authorisedOn;

    /// <summary>Whether the completion ended the clock, whatever was authorised when.</summary>
    public bool EndsWithCompletion(DateOnly? completedOn) => completedOn < CompletedUntil;

    /// <summary>The same as long as it counts the same.</summary>
    public string Fingerprint() => string.Create(CultureInfo.InvariantCulture, $"{CompletedUntil:yyyy-MM-dd}|{StartedUntil:yyyy-MM-dd}");

    /// <summary>
    /// Reads the two settings: <c>ClockEnd</c> is <c>authorised</c> (default) or <c>completed until 2012-09-01</c>, <c>ClockStart</c>
    /// is <c>referral</c> (default) or <c>started until 2013-04-01</c>.
    /// </summary>
    /// <exception cref="OptionsValidationException">A setting is wrong: names the key, the value and what is expected.</exception>
    public static AssessmentClock Read(IConfiguration configuration) => Of(configuration[StartKey], configuration[EndKey]);

    /// <summary>The clock of two settings as <see cref="ClockUsed"/> has them.</summary>
    /// <inheritdoc cref="Read"/>
    public static AssessmentClock Of(string? start, string? end)
    {
        var faults = new List<string>();
        var clock = new AssessmentClock(Until(EndKey, end, StandardEnd, CompletedUntilWords, faults), Until(StartKey, start, StandardStart, StartedUntilWords, faults));
        return faults.Count == 0 ? clock : throw new OptionsValidationException(nameof(AssessmentClock), typeof(AssessmentClock), faults);
    }

    /// <summary>What a figure that goes by the clock says of it.</summary>
    public ClockUsed Used() => new()
    {
        Start = StartedUntil is { } started ? string.Create(CultureInfo.InvariantCulture, $"{StartedUntilWords}{started:yyyy-MM-dd}") : StandardStart,
        End = CompletedUntil is { } completed ? string.Create(CultureInfo.InvariantCulture, $"{CompletedUntilWords}{completed:yyyy-MM-dd}") : StandardEnd,
        Words = Words()
    };

    /// <summary>In words, to stand after the definition of a figure that goes by the clock.</summary>
    public string Words()
    {
        var start = "The clock starts at the assessment's date of referral; where there is none, at the linked referral's; else on the day it started."
            + (StartedUntil is { } started ? $" Of assessments started before {Text(started)} it starts on that day." : "");
        return start + " It ends with the authorisation"
            + (CompletedUntil is { } completed ? $", but of assessments completed before {Text(completed)} with the completion." : ".");
    }

    private static string Text(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static DateOnly? Until(string key, string? value, string standard, string words, List<string> faults)
    {
        if (string.IsNullOrEmpty(value) || value == standard) return null;
        if (value.StartsWith(words, StringComparison.Ordinal)
            && DateOnly.TryParseExact(value[words.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        faults.Add($"{key} is '{value}': expected {standard}, or {words}and a date such as 2012-09-01.");
        return null;
    }
}
