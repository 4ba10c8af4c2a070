namespace CsWorkPerf.Workforce.Features.Imports;

/// <summary>Where an import row differs from the record here.</summary>
public readonly record struct Difference(string Column, string Here, string InRow);
