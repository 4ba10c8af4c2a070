namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Which next steps to list; a blank leaves a column out of account.</summary>
public sealed record NextStepFilter
{
    public const string Overdue = "overdue";

    public static readonly IReadOnlyList<string> States = [NextStep.Open, Overdue, NextStep.Done, NextStep.Cancelled];

    /// <summary>One of <see cref="States"/>.</summary>
    public string State { get; init; } = NextStep.Open;
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";

    /// <summary>Of the contact.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Due in [From, To).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>What is due before it and open is overdue.</summary>
    public required DateOnly Today { get; init; }
}
