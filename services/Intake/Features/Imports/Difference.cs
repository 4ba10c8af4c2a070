using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>A column in which a row differs from the record.</summary>
public sealed record Difference(string Column, string InRow, string Here);

internal static class DifferenceNotes
{
    /// <summary>Counts a kept row; the note is at the first column that differs and names them all.</summary>
    public static void Keep(this ImportTally tally, long line, IReadOnlyList<Difference> differences) => tally.Keep(
        line, differences[0].Column, differences[0].InRow,
        "The record was changed here and is kept. It differs in " +
        string.Join("; ", differences.Select(one => $"{one.Column} (file '{one.InRow}', here '{one.Here}')")) + ".");
}
