namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>Which places are asked about; what is blank is not asked.</summary>
public sealed record QueryFilter(string LocalityId, string TeamId);
