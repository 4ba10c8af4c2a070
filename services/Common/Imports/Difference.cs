namespace CsWorkPerf.Common.Imports;

/// <summary>A column in which a row differs from the record.</summary>
/// <param name="Column">Its heading.</param>
/// <param name="InRow">What the file has.</param>
/// <param name="Here">What is stored.</param>
public readonly record struct Difference(string Column, string InRow, string Here)
{
    internal string Text(bool mayShow) => mayShow ? $"{Column} (file '{InRow}', here '{Here}')" : $"{Column} (file '{InRow}')";
}
