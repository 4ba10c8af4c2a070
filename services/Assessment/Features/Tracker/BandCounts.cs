namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>How many open assessments stand in each band.</summary>
public sealed record BandCounts(int InTime, int BecomingOverdue, int Overdue)
{
    public int All => InTime + BecomingOverdue + Overdue;

    public static BandCounts operator +(BandCounts left, BandCounts right) =>
        new(left.InTime + right.InTime, left.BecomingOverdue + right.BecomingOverdue, left.Overdue + right.Overdue);
}
