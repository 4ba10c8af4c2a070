namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>The open assessments of a worker, blank for none, at a place.</summary>
public sealed record TrackerCount
{
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }
    public required string WorkerId { get; init; }
    public required int InTime { get; init; }
    public required int BecomingOverdue { get; init; }
    public required int Overdue { get; init; }

    /// <summary>Submitted, and waiting for a manager.</summary>
    public required int Submitted { get; init; }

    /// <summary>Single assessments that can still end in time...</summary>
    public int SinglesAvailable { get; init; }

    /// <summary>...and those of them whose last day in time is in this week.</summary>
    public int SinglesDue { get; init; }
    public int SinglesOverdue { get; init; }

    public BandCounts Open => new(InTime, BecomingOverdue, Overdue);
}
