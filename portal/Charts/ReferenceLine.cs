namespace CsWorkPerf.Portal.Charts;

/// <summary>A line of others, with a value or a gap for each point of the line it is held against.</summary>
public sealed record ReferenceLine(string Name, IReadOnlyList<double?> Values)
{
    public double? Last => Values.LastOrDefault(value => value is not null);

    /// <summary>Its name with its last value.</summary>
    public string Words(Unit unit) => $"{Name} {unit.Words(Last)}";

    /// <summary>Indexes of stretches without a gap.</summary>
    public IEnumerable<IReadOnlyList<int>> Runs()
    {
        var run = new List<int>();
        for (var index = 0; index <= Values.Count; index++)
        {
            if (index < Values.Count && Values[index] is not null)
            {
                run.Add(index);
                continue;
            }
            if (run.Count > 1) yield return run;
            run = [];
        }
    }
}
