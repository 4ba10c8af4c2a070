namespace CsWorkPerf.Contracts.Clocks;

/// <summary>
/// Working days from the strategy discussion within which the child is to be visited, and the child protection conference to be held.
/// Assessment and Reporting count by the same.
/// </summary>
public static class EnquiryLimits
{
    public const int Visit = 1, Icpc = 15;
}
