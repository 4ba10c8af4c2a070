using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>The SQL of a table of facts, and how a fact is bound to it.</summary>
public sealed record FactTable<TFact>
    where TFact : IFact
{
    /// <summary>contact, referral or review: the fact's name among the queries.</summary>
    public required string Name { get; init; }

    public required SqlText ListByIds { get; init; }
    public required SqlText ListByChildren { get; init; }

    /// <summary>Every fact, with the record that stands for its child in place of a merged one; a child's one after the other.</summary>
    public required SqlText ListByGroup { get; init; }
    public required SqlText ListVersions { get; init; }
    public required SqlText Count { get; init; }
    public required SqlText Insert { get; init; }
    public required SqlText Update { get; init; }
    public required SqlText DeleteAll { get; init; }
    public required SqlText DropChildIndex { get; init; }
    public required SqlText CreateChildIndex { get; init; }

    /// <summary>The values of insert and update, the id first.</summary>
    public required Func<TFact, object?[]> Values { get; init; }
}
