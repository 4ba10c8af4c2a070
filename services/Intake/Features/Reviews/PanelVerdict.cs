using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>What a panel thought of a decision, as somebody enters it.</summary>
/// <param name="Verdict">Code of the verdict set.</param>
/// <param name="Learning">What is to be learned; may be blank.</param>
/// <param name="ReviewedOn">Null for the day of the meeting, or as it was.</param>
public sealed record PanelVerdict(string Verdict, string Learning, DateOnly? ReviewedOn)
{
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public static void CheckDay(DateOnly reviewed, Contact? contact, DateOnly today)
    {
        if (reviewed > today) throw new InvalidInput("reviewed_on", $"reviewed_on '{reviewed.Text()}' is in the future; record the verdict when the panel has met.", "IN_FUTURE");
        if (contact?.DecidedAt is { } decided && reviewed < decided.Day)
            throw new InvalidInput("reviewed_on", $"reviewed_on '{reviewed.Text()}' is before the decision ({decided.Day.Text()}).", "TOO_EARLY");
    }
}
