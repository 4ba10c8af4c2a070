namespace CsWorkPerf.SampleCouncil;

/// <summary>What all rows of one approach to the council have in common: a row each for the children that it is about.</summary>
internal sealed class SampleContact
{
    /// <summary>The day, counted from the first.</summary>
    public required int Day { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>Whether the time of receipt was noted.</summary>
    public required bool HasTime { get; init; }

    public required int Group { get; init; }

    public required string Source { get; init; }

    public required string Mode { get; init; }

    public required bool IsProfessional { get; init; }

    public required bool IsOutOfHours { get; init; }

    public string PrimaryNeed { get; set; } = "";

    public string Team { get; set; } = Places.Cads;

    public string Outcome { get; set; } = "";

    public int HandOffs { get; set; }

    public DateTime? DecidedAt { get; set; }

    public DateTime? FeedbackAt { get; set; }
}
