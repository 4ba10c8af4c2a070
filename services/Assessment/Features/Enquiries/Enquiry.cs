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

    /// <summary>The first visit at which the child was seen.</summary>
    public DateOnly? VisitOn { get; init; }

    /// <summary>Why it was concluded although the child had not been seen.</summary>
    public string NoVisitReason { get; init; } = "";

    /// <summary>true, false, or blank while undecided.</summary>
    public string IcpcRequired { get; init; } = "";

    /// <summary>The day for which the conference is planned; null once it is held.</summary>
    public DateOnly? IcpcPlannedOn { get; init; }

    /// <summary>The day of the initial child protection conference.</summary>
    public DateOnly? IcpcOn { get; init; }

    /// <summary>Codes of <see cref="Contracts.CodeSets.ConferenceOutcomes"/> separated by spaces.</summary>
    public string IcpcOutcomes { get; init; } = "";
    public DateOnly? ConcludedOn { get; init; }

    /// <summary>Codes of <see cref="Contracts.CodeSets.EnquiryOutcomes"/> separated by spaces.</summary>
    public string Outcomes { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The team as an Annex A list names it (see <see cref="Common.Requests.NameKey"/>); linked when that team arrives.</summary>
    public string TeamNameKey { get; init; } = "";

    /// <summary>Workforce's id of the worker who leads it.</summary>
    public string WorkerId { get; init; } = "";

    /// <summary>live or import.</summary>
    public required string Origin { get; init; }

    /// <summary>False for a list without visits and conclusions.</summary>
    public bool CourseSupplied { get; init; } = true;

    /// <summary>A person has changed this imported enquiry here, so that imports keep it.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>It was entered in error.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>It started while another of the child's was open, as it is stored: see <see cref="ChildRecords.CompareRecords"/>.</summary>
    public bool StartedDuringOther { get; init; }

    /// <summary>No assessment of the child follows its referral, likewise.</summary>
    public bool WithoutAssessment { get; init; }

    /// <summary>See <see cref="Hidden"/>: that something is blank says nothing.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>It is known not to be concluded.</summary>
    public bool IsOpen => State == EnquiryState.Open;

    /// <summary>One of <see cref="EnquiryState"/>.</summary>
    public string State =>
        Withdrawn ? EnquiryState.Withdrawn
        : !CourseSupplied ? EnquiryState.NotSupplied
        : ConcludedOn is null ? EnquiryState.Open : EnquiryState.Concluded;

    /// <summary>Its days by a file's columns, in their order.</summary>
    internal IEnumerable<(string Column, DateOnly? Day)> Days() =>
        [("strategy_on", StrategyOn), ("visit_on", VisitOn), ("icpc_on", IcpcOn), ("concluded_on", ConcludedOn)];

    /// <summary>As lists show it where its child is restricted: whose work it is and by when, and nothing that it says.</summary>
    public Enquiry Hidden() => this with
    {
        IsHidden = true,
        CouncilId = "",
        ReferralId = "",
        VisitOn = null,
        NoVisitReason = "",
        IcpcRequired = "",
        IcpcPlannedOn = null,
        IcpcOn = null,
        IcpcOutcomes = "",
        Outcomes = ""
    };
}
