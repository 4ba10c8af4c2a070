using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Workforce.Features.Localities;

/// <summary>A part of the council's area.</summary>
public sealed record Locality
{
    /// <summary>The council's id; of a locality added here, our own.</summary>
    public required string LocalityId { get; init; }

    public required string Name { get; init; }

    /// <summary>From 1.</summary>
    public long Version { get; init; }

    /// <summary>A person added or changed it here, so an import keeps it.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>Where a row or a request differs.</summary>
    public IEnumerable<Difference> Differences(Locality row)
    {
        if (row.Name != Name) yield return new("name", row.Name, Name);
    }
}
