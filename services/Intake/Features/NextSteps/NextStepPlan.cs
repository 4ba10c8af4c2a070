using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>What is to be done, by whom and by when. A blank is the empty string.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="TeamId">The team that does it.</param>
/// <param name="WorkerId">The worker who does it.</param>
/// <param name="Who">Somebody outside the council.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
public sealed record NextStepPlan(string What, string TeamId, string WorkerId, string Who, DateOnly DueOn)
{
    /// <summary>A day further ahead may have a mistyped year.</summary>
    private const int MostDaysAhead = 366;

    /// <param name="received">The day on which the contact was received.</param>
    /// <param name="today">Today.</param>
    /// <param name="before">What stands before the fields' names, such as <c>plan.</c>.</param>
    /// <exception cref="InvalidInput">TOO_EARLY, TOO_LATE.</exception>
    public void Check(DateOnly received, DateOnly today, string before)
    {
        var field = before + "due_on";
        if (DueOn < received) throw new InvalidInput(field, $"{field} '{DueOn.Text()}' is before the contact was received ({received.Text()}).", "TOO_EARLY");
        if (DueOn > today.AddDays(MostDaysAhead)) throw new InvalidInput(field, $"{field} '{DueOn.Text()}' is more than a year ahead; check the year.", "TOO_LATE");
    }

    public NextStep Put(NextStep step) => step with { What = What, TeamId = TeamId, WorkerId = WorkerId, Who = Who, DueOn = DueOn };
}
