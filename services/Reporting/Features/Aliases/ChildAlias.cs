namespace CsWorkPerf.Reporting.Features.Aliases;

/// <summary>A child's record that was merged into another at some time.</summary>
/// <param name="ChildId">The record.</param>
/// <param name="Version">The record's version in Intake; a newer one replaces this.</param>
/// <param name="MergedInto">The record it stands for now, which may be merged into a third; null once the merge is undone.</param>
public sealed record ChildAlias(string ChildId, long Version, string? MergedInto);
