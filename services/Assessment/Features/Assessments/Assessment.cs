using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>A social work assessment of a child. A blank is the empty string.</summary>
public sealed record Assessment
{
    public required string AssessmentId { get; init; }
    public required long Version { get; init; }

    /// <summary>The council's id of an imported assessment.</summary>
    public string CouncilId { get; init; } = "";

    /// <summary>Intake's id.</summary>
    public required string ChildId { get; init; }

    /// <summary>Intake's id of the referral that it follows.</summary>
    public string ReferralId { get; init; } = "";

    /// <summary>Code of <see cref="AssessmentTypes"/>.</summary>
    public required string AssessmentType { get; init; }

    /// <summary>The assessment's own date of referral.</summary>
    public DateOnly? ReferredOn { get; init; }

    /// <summary>The linked referral's date, as far as it is known.</summary>
    public DateOnly? ReferralDate { get; init; }
    public required DateOnly StartedOn { get; init; }
    public DateOnly? ChildSeenOn { get; init; }
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Complete in the sense that counted before authorisation did.</summary>
    public DateOnly? CompletedOn { get; init; }
    public DateOnly? AuthorisedOn { get; init; }

    /// <summary>Code of <see cref="AssessmentOutcomes"/>.</summary>
    public string Outcome { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The team as an Annex A list names it (see <see cref="Common.Requests.NameKey"/>); linked when that team arrives.</summary>
    public string TeamNameKey { get; init; } = "";

    /// <summary>Workforce's id.</summary>
    public string WorkerId { get; init; } = "";

    /// <summary>Codes of <see cref="Contracts.CodeSets.Factors"/>, separated by spaces.</summary>
    public string Factors { get; init; } = "";

    /// <summary>live or import.</summary>
    public required string Origin { get; init; }

    /// <summary>False for a list without outcomes by kind.</summary>
    public bool OutcomeSupplied { get; init; } = true;

    /// <summary>False for a list without the day on which the child was seen.</summary>
    public bool ChildSeenSupplied { get; init; } = true;

    /// <summary>A person has changed this imported assessment here, so that imports keep it.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>The day its clock starts, and which of its days that is.</summary>
    public (DateOnly Day, ClockStart From) StartOf(AssessmentClock clock) => clock.StartOf(ReferredOn, ReferralDate, StartedOn);

    /// <summary>The day its clock ends; null while it is open.</summary>
    public DateOnly? EndOf(AssessmentClock clock) => clock.EndOf(CompletedOn, AuthorisedOn);
}
