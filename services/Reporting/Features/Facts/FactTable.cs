using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>The SQL of a table of facts.</summary>
public abstract record FactTable
{
    /// <summary>contact, referral, review, assessment, enquiry or audit: the fact's name among the queries.</summary>
    public required string Name { get; init; }

    /// <summary>The service that tells of them; a name of <see cref="Sources"/>.</summary>
    public required string Source { get; init; }

    public required SqlText Count { get; init; }
    public required SqlText DeleteAll { get; init; }

    /// <summary>The index by which rows are found besides their ids; null where there is none.</summary>
    public SqlText? DropIndex { get; init; }
    public SqlText? CreateIndex { get; init; }
}

/// <summary>The SQL of a table of facts, and how a fact is bound to it.</summary>
public sealed record FactTable<TFact> : FactTable
    where TFact : IFact
{
    public required FactRows<TFact> Rows { get; init; }
    public required SqlText ListVersions { get; init; }
    public required SqlText Insert { get; init; }
    public required SqlText Update { get; init; }

    /// <summary>The values of insert and update, the id first.</summary>
    public required Func<TFact, object?[]> Values { get; init; }
}
