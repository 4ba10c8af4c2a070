namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>Which assessments the tracker is about; a blank lets all through.</summary>
/// <param name="LocalityId">Of a locality.</param>
/// <param name="TeamId">Of a team.</param>
/// <param name="WorkerId">Of a worker.</param>
/// <param name="Unallocated">Only those that no worker has.</param>
public sealed record TrackerFilter(string LocalityId, string TeamId, string WorkerId = "", bool Unallocated = false);
