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

    /// <summary>The day its clock starts; see <see cref="DueDates"/>.</summary>
    public DateOnly? ClockStart { get; init; }

    /// <summary>The last day within the limit of its type; none where its clock starts in the calendar's last year.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day its clock ended; none while it runs. Of a withdrawn one the day of withdrawal, if it had not ended before.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>true or false; blank where it was not said.</summary>
    public string SeenAlone { get; init; } = "";

    /// <summary>The day on which the child's views were recorded.</summary>
    public DateOnly? ViewsOn { get; init; }

    /// <summary>The day agreed for the end.</summary>
    public DateOnly? PlanOn { get; init; }

    /// <summary>The account that submitted it.</summary>
    public string SubmittedBy { get; init; } = "";

    /// <summary>The worker who submitted it.</summary>
    public string SubmittedWorkerId { get; init; } = "";

    /// <summary>The manager it was sent to; blank for any of the team.</summary>
    public string ManagerId { get; init; } = "";

    /// <summary>The account that authorised it.</summary>
    public string AuthorisedBy { get; init; } = "";

    /// <summary>The worker who authorised it.</summary>
    public string AuthorisedWorkerId { get; init; } = "";

    /// <summary>Code of <see cref="LateReasons"/>.</summary>
    public string LateReason { get; init; } = "";
    public string LateNote { get; init; } = "";

    /// <summary>A manager returned it, and it has not been submitted again.</summary>
    public bool Returned { get; init; }

    /// <summary>Entered in error: it counts in no figure.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>It started while another of the child's ran, as it is stored: see <see cref="ChildRecords.CompareRecords"/>.</summary>
    public bool StartedDuringOther { get; init; }

    /// <summary>One of <see cref="AssessmentState"/>.</summary>
    public string State =>
        Withdrawn ? AssessmentState.Withdrawn
        : AuthorisedOn is not null ? AssessmentState.Authorised
        : EndedOn is not null ? AssessmentState.Completed
        : SubmittedOn is not null ? AssessmentState.Submitted
        : AssessmentState.Open;

    /// <summary>It has no end.</summary>
    public bool IsRunning => EndedOn is null;

    /// <summary>Its days by a file's columns, in their order.</summary>
    internal IEnumerable<(string Column, DateOnly? Day)> Days() =>
    [
        ("referred_on", ReferredOn), ("started_on", StartedOn), ("child_seen_on", ChildSeenOn),
        ("submitted_on", SubmittedOn), ("completed_on", CompletedOn), ("authorised_on", AuthorisedOn)
    ];

    /// <summary>Its clock runs on a day: as the tracker, its lists and assessments.open count it, also where a file brought in an end that is still to come.</summary>
    public bool RunsOn(DateOnly day) => !Withdrawn && StartedOn <= day && (EndedOn is null || EndedOn > day);

    /// <summary>As lists show it where its child is restricted: whose work it is and by when, and nothing that it says.</summary>
    public Assessment Hidden() => this with
    {
        CouncilId = "",
        ReferralId = "",
        ChildSeenOn = null,
        SeenAlone = "",
        ViewsOn = null,
        Outcome = "",
        Factors = "",
        LateReason = "",
        LateNote = ""
    };

    /// <summary>The day its clock starts, and which of its days that is.</summary>
    public (DateOnly Day, ClockStart From) StartOf(AssessmentClock clock) => clock.StartOf(ReferredOn, ReferralDate, StartedOn);

    /// <summary>The day its clock ends; null while it is open.</summary>
    public DateOnly? EndOf(AssessmentClock clock) => clock.EndOf(CompletedOn, AuthorisedOn);
}
