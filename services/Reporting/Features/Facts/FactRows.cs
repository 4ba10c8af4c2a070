using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>How rows of one kind are read. Lists by keys have them as <c>@Keys</c>.</summary>
public sealed record FactRows<TFact>
    where TFact : IFact
{
    public required SqlText ListByIds { get; init; }
    public required SqlText ListByGroups { get; init; }

    /// <summary>Every row, with the record that stands for its child in place of a merged one; a group's one after the other.</summary>
    public required SqlText ListAll { get; init; }
}
