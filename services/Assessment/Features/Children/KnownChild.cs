namespace CsWorkPerf.Assessment.Features.Children;

/// <summary>What Assessment knows of a child's record.</summary>
public sealed record KnownChild
{
    /// <summary>Intake's id of the record.</summary>
    public required string ChildId { get; init; }

    /// <summary>Intake's id of the record that stands for the child: this one, where it is not merged.</summary>
    public required string KeptId { get; init; }

    /// <summary>By its own restriction or that of a record merged with it.</summary>
    public bool Restricted { get; init; }
}
