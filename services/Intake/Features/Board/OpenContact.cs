using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>What the board needs of every open contact to count, filter and order them; a blank is the empty string.</summary>
public sealed record OpenContact
{
    /// <summary>Levels of need of high concern: statutory and targeted.</summary>
    private const string Statutory = "4", Targeted = "3";

    public required string ContactId { get; init; }
    public required long Version { get; init; }
    public required LocalMoment ReceivedAt { get; init; }
    public string LevelOfNeed { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public string Source { get; init; } = "";
    public int HandOffs { get; init; }

    /// <summary>Level of need 4 or 3.</summary>
    public bool IsHighConcern => Urgency < 2;

    /// <summary>0 for level of need 4, 1 for level 3, 2 for the rest: the lower, the sooner.</summary>
    public int Urgency => LevelOfNeed switch { Statutory => 0, Targeted => 1, _ => 2 };
}
