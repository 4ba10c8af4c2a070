using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>A column in which a row differs from the record.</summary>
public sealed record Difference(string Column, string InRow, string Here);

internal static class DifferenceNotes
{
    /// <summary>
    /// Counts a kept row; the note is at the first column that differs and names them all. Whoever imports may not be allowed to
    /// open the record, so what is stored is said only where it tells nothing about a person.
    /// </summary>
    /// <param name="tally">Where it counts.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="differences">One at least.</param>
    /// <param name="mayShow">Whether the values stored here may be said: never of a child's record, nor of what belongs to a restricted one.</param>
    public static void Keep(this ImportTally tally, long line, IReadOnlyList<Difference> differences, bool mayShow) => tally.Keep(
        line, differences[0].Column, differences[0].InRow,
        "The record was changed here and is kept. It differs in " + string.Join("; ", differences.Select(one => Text(one, mayShow))) + ".");

    private static string Text(Difference one, bool mayShow) =>
        mayShow ? $"{one.Column} (file '{one.InRow}', here '{one.Here}')" : $"{one.Column} (file '{one.InRow}')";
}
