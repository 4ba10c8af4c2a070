namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>An enquiry under section 47 of the Children Act, from the strategy discussion that decided on it. A blank is the empty string.</summary>
public sealed record Enquiry
{
    public required string S47Id { get; init; }
    public required long Version { get; init; }

    /// <summary>The council's id of an imported enquiry.</summary>
    public string CouncilId { get; init; } = "";

    /// <summary>Intake's id.</summary>
    public required string ChildId { get; init; }

    /// <summary>Intake's id of the referral.</summary>
    public string ReferralId { get; init; } = "";

    /// <summary>The day of the strategy discussion.</summary>
    public required DateOnly StrategyOn { get; init; }
    public DateOnly? VisitOn { get; init; }

    /// <summary>true, false, or blank while undecided.</summary>
    public string IcpcRequired { get; init; } = "";

    /// <summary>The day of the initial child protection conference.</summary>
    public DateOnly? IcpcOn { get; init; }
    public DateOnly? ConcludedOn { get; init; }
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The team as an Annex A list names it (see <see cref="Common.Requests.NameKey"/>); linked when that team arrives.</summary>
    public string TeamNameKey { get; init; } = "";

    /// <summary>live or import.</summary>
    public required string Origin { get; init; }

    /// <summary>False for a list without visits and conclusions.</summary>
    public bool CourseSupplied { get; init; } = true;

    /// <summary>A person has changed this imported enquiry here, so that imports keep it.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>It is known not to be concluded.</summary>
    public bool IsOpen => CourseSupplied && ConcludedOn is null;
}
