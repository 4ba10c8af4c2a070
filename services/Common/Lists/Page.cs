namespace CsWorkPerf.Common.Lists;

/// <summary>Which page of a list: how many rows, and after which one (its sort keys; none for the first page).</summary>
public sealed record Page(int Size, IReadOnlyList<string> After);
