using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>A kind of group of facts, and what its groups add to the measures.</summary>
internal abstract class FactKind(GroupKind kind)
{
    public GroupKind Kind => kind;

    /// <summary>Of every group: how many rows it has, and its contributions, which are good until the next group.</summary>
    public abstract IEnumerable<(int Rows, IReadOnlyList<Contribution> Contributions)> Groups(Session session);
}

/// <summary>A kind of group of facts.</summary>
/// <param name="kind">Which.</param>
/// <param name="rows">How they are read.</param>
/// <param name="measure">What a group adds: a pure function.</param>
internal sealed class FactKind<TFact>(GroupKind kind, FactRows<TFact> rows, Action<IReadOnlyList<TFact>, List<Contribution>> measure) : FactKind(kind)
    where TFact : IFact
{
    public Action<IReadOnlyList<TFact>, List<Contribution>> Measure => measure;

    public Task<IReadOnlyList<TFact>> ListByIdsAsync(Session session, IEnumerable<string> ids) => ByKeys.ListAsync<TFact>(session, rows.ListByIds, ids);

    public Task<IReadOnlyList<TFact>> ListByGroupsAsync(Session session, IEnumerable<string> groups) =>
        ByKeys.ListAsync<TFact>(session, rows.ListByGroups, groups);

    public override IEnumerable<(int Rows, IReadOnlyList<Contribution> Contributions)> Groups(Session session)
    {
        var contributions = new List<Contribution>();
        foreach (var group in GroupMeasures.Groups(session.Stream<TFact>(rows.ListAll)))
        {
            contributions.Clear();
            measure(group, contributions);
            yield return (group.Count, contributions);
        }
    }

    /// <summary>Sums what it does to the totals that rows, themselves unchanged, fall into other groups.</summary>
    public async Task AddRegroupedAsync(Session session, IEnumerable<string> groups, Families before, Families after, TotalSums sums) =>
        GroupMeasures.AddRegrouped(await ListByGroupsAsync(session, groups), before, after, measure, sums);
}
