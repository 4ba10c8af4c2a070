namespace CsWorkPerf.Portal.Charts;

/// <summary>The names at the ends of lines, moved apart so that none lies on another.</summary>
internal static class EndLabels
{
    private const double LineHeight = 16, PerCharacter = 7.4, Around = 16;

    /// <summary>How much room the names of lines take at the right; 0 without any.</summary>
    public static double Room(IReadOnlyList<ReferenceLine> lines, Unit unit) => lines.Count == 0 ? 0 : (lines.Max(line => line.Words(unit).Length) * PerCharacter) + Around;

    /// <summary>The baseline of each name: at its value, or as near to it as the others allow.</summary>
    public static IReadOnlyList<(double Y, string Words, string Classes)> Of(
        IEnumerable<(double Value, string Words, string Classes)> ends, Scale scale, double top, double bottom)
    {
        var labels = ends.Select(end => (Y: Math.Clamp(scale.At(end.Value) + 5, top, bottom), end.Words, end.Classes)).OrderBy(label => label.Y).ToList();
        for (var index = 1; index < labels.Count; index++)
            labels[index] = (Math.Max(labels[index].Y, labels[index - 1].Y + LineHeight), labels[index].Words, labels[index].Classes);
        // What was pushed out below goes up again, and pushes those above it.
        for (var index = labels.Count - 1; index >= 0; index--)
            labels[index] = (Math.Min(labels[index].Y, index == labels.Count - 1 ? bottom : labels[index + 1].Y - LineHeight), labels[index].Words, labels[index].Classes);
        return labels;
    }
}
