using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Scorecards;

/// <summary>What a scorecard is asked for.</summary>
/// <param name="Month">First day of a month; null for the last whole one.</param>
/// <param name="Locality">Id, or null for all.</param>
/// <param name="Team">Id, or null for all.</param>
public sealed record ScorecardQuery(DateOnly? Month, string? Locality, string? Team);

/// <summary>Every indicator for one month.</summary>
public sealed record ScorecardAnswer(DateOnly Month, IReadOnlyList<ScorecardLine> Lines, long Commit, DateOnly AsOf);

/// <summary>One indicator: the month's figure with its status, and six months up to it, oldest first.</summary>
public sealed record ScorecardLine(Indicator Indicator, IndicatorPoint Point, string Status, IReadOnlyList<IndicatorPoint> Trend);
