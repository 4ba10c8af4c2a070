using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Applies the measures to groups of facts.</summary>
public static class GroupMeasures
{
    /// <summary>
    /// Sums what changed facts do to the totals: the old contributions of the groups they touch go, the new ones come.
    /// </summary>
    /// <param name="stored">Every fact of the groups that a change leaves or enters, as stored.</param>
    /// <param name="changed">The facts as they are now, new ones too.</param>
    /// <param name="families">Which of their children are one.</param>
    /// <param name="measure">The measures of a group.</param>
    /// <param name="sums">Where the difference goes.</param>
    public static void AddDifference<TFact>(
        IReadOnlyList<TFact> stored, IReadOnlyList<TFact> changed, Families families, Action<IReadOnlyList<TFact>, List<Contribution>> measure, TotalSums sums)
        where TFact : IFact
    {
        var now = stored.ToDictionary(fact => fact.Id);
        foreach (var fact in changed) now[fact.Id] = fact;
        Add(stored, families, measure, sums, -1);
        Add(now.Values, families, measure, sums, 1);
    }

    /// <summary>Sums what it does to the totals that facts, themselves unchanged, fall into other groups.</summary>
    public static void AddRegrouped<TFact>(
        IReadOnlyList<TFact> stored, Families before, Families after, Action<IReadOnlyList<TFact>, List<Contribution>> measure, TotalSums sums)
        where TFact : IFact
    {
        Add(stored, before, measure, sums, -1);
        Add(stored, after, measure, sums, 1);
    }

    /// <summary>Sums the contributions of whole groups, given in any order, or takes them away.</summary>
    public static void Add<TFact>(
        IEnumerable<TFact> facts, Families families, Action<IReadOnlyList<TFact>, List<Contribution>> measure, TotalSums sums, int sign)
        where TFact : IFact
    {
        var contributions = new List<Contribution>();
        foreach (var group in facts.GroupBy(fact => families.KeptOf(fact.Group)))
        {
            contributions.Clear();
            measure([.. group], contributions);
            sums.Add(contributions, sign);
        }
    }

    /// <summary>The groups of facts that come one group after the other.</summary>
    public static IEnumerable<IReadOnlyList<TFact>> Groups<TFact>(IEnumerable<TFact> inOrder)
        where TFact : IFact
    {
        var group = new List<TFact>();
        foreach (var fact in inOrder)
        {
            if (group.Count > 0 && group[0].Group != fact.Group)
            {
                yield return group;
                group.Clear();
            }
            group.Add(fact);
        }
        if (group.Count > 0) yield return group;
    }
}
