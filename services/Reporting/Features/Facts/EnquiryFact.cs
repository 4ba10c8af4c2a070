namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>What Reporting knows of a section 47 enquiry: days, no names.</summary>
public sealed record EnquiryFact : IFact
{
    public required string S47Id { get; init; }

    /// <summary>The enquiry's version at its owner; a newer one replaces this.</summary>
    public required long Version { get; init; }
    public required DateOnly StrategyOn { get; init; }
    public DateOnly? VisitOn { get; init; }

    /// <summary>Null while undecided.</summary>
    public bool? IcpcRequired { get; init; }
    public DateOnly? IcpcOn { get; init; }
    public DateOnly? ConcludedOn { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }

    /// <summary>False for an import without visits and conclusions: in no figure that needs one.</summary>
    public bool CourseSupplied { get; init; }

    /// <summary>Entered in error: it counts in no figure.</summary>
    public bool Withdrawn { get; init; }

    string IFact.Id => S47Id;

    /// <summary>No definition sees it with others.</summary>
    string IFact.Group => S47Id;
}
