namespace CsWorkPerf.Contracts.Clocks;

/// <summary>The bands of assessments whose clock runs, in working days from its start. Assessment and Reporting count by the same.</summary>
public static class AssessmentLimits
{
    /// <summary>The last working day of the band in time, and of the band becoming overdue.</summary>
    public const int LastInTime = 33, LastBecomingOverdue = 45;
}
