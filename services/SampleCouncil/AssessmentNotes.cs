using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>What workers wrote down of an open assessment and no import file has a column for.</summary>
/// <param name="Checkpoints">Those that were held.</param>
/// <param name="PlanOn">The day agreed for the end, sooner than the due date; null for none.</param>
/// <param name="SeenAlone">Of a child who was seen: whether alone.</param>
/// <param name="ViewsOn">The day on which the child's views were recorded; null while they are not.</param>
public sealed record AssessmentNote(IReadOnlyList<SampleCheckpoint> Checkpoints, DateOnly? PlanOn, bool SeenAlone, DateOnly? ViewsOn);

/// <summary>A checkpoint that was held.</summary>
/// <param name="WorkingDays">Which.</param>
/// <param name="DoneOn">When.</param>
/// <param name="Note">What was found.</param>
public sealed record SampleCheckpoint(int WorkingDays, DateOnly DoneOn, string Note);

/// <summary>Draws what was noted of assessments, one by one: the same for the same seed and the same assessments in the same order.</summary>
/// <param name="today">The day on which the data end.</param>
/// <param name="calendar">Its working days.</param>
/// <param name="seed">Another number gives other notes.</param>
public sealed class AssessmentNotes(DateOnly today, WorkingDayCalendar calendar, int seed = 1)
{
    private static readonly int[] Checkpoints = [10, 20, 34];

    private static readonly string[] Found =
    [
        "On course. The school has answered; the health visitor has not.", "The child was seen twice. Father is still to be spoken to.",
        "The chronology is done. The genogram is missing.", "Most of it is written; a last visit is booked.", "Waits for the police to answer.",
    ];

    private readonly Dice _dice = new(seed);
    private readonly IReadOnlyList<string> _factors = [.. Factors.Offered.Select(factor => factor.Value).Where(factor => factor != Factors.None)];

    /// <summary>The note on the next assessment.</summary>
    /// <param name="clockStart">Day 0 of its clock.</param>
    /// <param name="startedOn">When it started.</param>
    /// <param name="dueOn">Its due date.</param>
    /// <param name="seenOn">When the child was seen; null while it was not.</param>
    public AssessmentNote Next(DateOnly clockStart, DateOnly startedOn, DateOnly dueOn, DateOnly? seenOn)
    {
        var held = Checkpoints.Select(days => (Days: days, On: calendar.AddWorkingDays(clockStart, days + _dice.Weighted([0.8, 0.15, 0.05]))))
            .Where(one => one.On <= today && one.On >= startedOn && _dice.Chance(0.75))
            .Select(one => new SampleCheckpoint(one.Days, one.On, _dice.Any(Found))).ToList();
        var plan = calendar.AddWorkingDays(clockStart, _dice.Any([20, 25, 30, 35]));
        var seenAlone = _dice.Chance(0.8);
        var viewsOn = seenOn is { } seen && _dice.Chance(0.85) ? calendar.AddWorkingDays(seen, _dice.Between(0, 3)) : (DateOnly?)null;
        return new(held, _dice.Chance(0.4) && plan >= today && plan <= dueOn ? plan : null, seenAlone, viewsOn <= today ? viewsOn : null);
    }

    /// <summary>Factors that an assessment found.</summary>
    public IReadOnlyList<string> NextFactors() => [.. Enumerable.Range(0, _dice.Between(1, 4)).Select(_ => _dice.Any(_factors)).Distinct().Order(StringComparer.Ordinal)];
}
