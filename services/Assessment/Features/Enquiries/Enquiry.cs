using CsWorkPerf.Common.Errors;

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

    /// <summary>See <see cref="Hidden"/>: that something is blank says nothing.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>It is known not to be concluded.</summary>
    public bool IsOpen => State == EnquiryState.Open;

    /// <summary>One of <see cref="EnquiryState"/>.</summary>
    public string State =>
        Withdrawn ? EnquiryState.Withdrawn
        : !CourseSupplied ? EnquiryState.NotSupplied
        : ConcludedOn is null ? EnquiryState.Open : EnquiryState.Concluded;

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

    /// <summary>The next version, in which the child was seen.</summary>
    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, ALREADY_CONCLUDED, ALREADY_VISITED.</exception>
    /// <exception cref="InvalidInput">Before the strategy discussion, or in the future.</exception>
    public Enquiry Visit(DateOnly visitOn, EnquiryDays days)
    {
        MustBeOpen("correct it, if a visit before its conclusion was not recorded");
        if (VisitOn is not null) throw Broken("ALREADY_VISITED", "The first visit of this enquiry has been recorded already; correct it, if the day is wrong.");
        return Checked(Next() with { VisitOn = visitOn }, days);
    }

    /// <summary>The next version, concluded.</summary>
    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, ALREADY_CONCLUDED, and as <see cref="EnquiryRules"/>.</exception>
    /// <exception cref="InvalidInput">Before the strategy discussion or the visit, or in the future; outcomes that do not go together.</exception>
    public Enquiry Conclude(Conclusion conclusion, EnquiryDays days)
    {
        MustBeOpen("correct it, if something about its conclusion is wrong");
        return Checked(Next() with
        {
            ConcludedOn = conclusion.ConcludedOn,
            IcpcRequired = conclusion.IcpcRequired,
            Outcomes = conclusion.Outcomes,
            NoVisitReason = conclusion.NoVisitReason
        }, days);
    }

    /// <summary>The next version, with the conference planned for a day; where that was not decided, it is required then.</summary>
    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, CONFERENCE_HELD, CONFERENCE_NOT_REQUIRED.</exception>
    /// <exception cref="InvalidInput">In the past, more than a year ahead, or the day for which it is planned already.</exception>
    public Enquiry Plan(DateOnly plannedOn, EnquiryDays days)
    {
        MustAwaitConference();
        days.CheckPlan("icpc_planned_on", plannedOn);
        if (plannedOn == IcpcPlannedOn)
            throw new InvalidInput("icpc_planned_on", "The conference is planned for that day already; name another one.", "UNCHANGED");
        return Next() with { IcpcPlannedOn = plannedOn, IcpcRequired = "true" };
    }

    /// <summary>The next version, in which the conference was held; where that was not decided, it was required then.</summary>
    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, CONFERENCE_HELD, CONFERENCE_NOT_REQUIRED, CONFERENCE_OUTCOME_REQUIRED.</exception>
    /// <exception cref="InvalidInput">Before the strategy discussion, or in the future.</exception>
    public Enquiry Hold(DateOnly heldOn, string outcomes, EnquiryDays days)
    {
        MustAwaitConference();
        return Checked(Next() with { IcpcOn = heldOn, IcpcOutcomes = outcomes, IcpcRequired = "true" }, days);
    }

    /// <summary>The next version, as it should be; the enquiry itself where all is as it was.</summary>
    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, and as <see cref="EnquiryRules"/>.</exception>
    /// <exception cref="InvalidInput">Days that are not in order or in the future; outcomes that do not go together.</exception>
    public Enquiry Correct(CorrectedEnquiry entered, EnquiryDays days)
    {
        MustHaveACourse();
        var corrected = entered.Of(this);
        return corrected == this ? this : Checked(corrected with { Version = Version + 1, ChangedHere = true }, days);
    }

    /// <summary>The next version, withdrawn as entered in error.</summary>
    /// <exception cref="RuleBroken">WITHDRAWN.</exception>
    public Enquiry Withdraw()
    {
        MustStand();
        return Next() with { Withdrawn = true };
    }

    /// <summary>A rule of the work forbids it.</summary>
    internal RuleBroken Broken(string rule, string message) => new(rule, message, "enquiry/" + S47Id);

    private Enquiry Checked(Enquiry next, EnquiryDays days)
    {
        EnquiryRules.Check(this, next, days);
        // A conference that was held, or is not required, is planned no more.
        return next is { IcpcOn: not null } or { IcpcRequired: "false" } ? next with { IcpcPlannedOn = null } : next;
    }

    private Enquiry Next() => this with { Version = Version + 1, ChangedHere = true };

    private void MustBeOpen(string instead)
    {
        MustHaveACourse();
        if (ConcludedOn is not null) throw Broken("ALREADY_CONCLUDED", $"This enquiry has been concluded; {instead}.");
    }

    private void MustAwaitConference()
    {
        MustHaveACourse();
        if (IcpcOn is not null) throw Broken("CONFERENCE_HELD", "The conference of this enquiry has been held already; correct it, if the day or its outcome is wrong.");
        if (IcpcRequired == "false") throw Broken("CONFERENCE_NOT_REQUIRED", "No conference is required in this enquiry; correct that first, if one is.");
    }

    private void MustHaveACourse()
    {
        MustStand();
        if (!CourseSupplied) throw Broken("COURSE_NOT_SUPPLIED", "This enquiry came from a list without visits and conclusions; it was dealt with in the system that it came from.");
    }

    private void MustStand()
    {
        if (Withdrawn) throw Broken("WITHDRAWN", "This enquiry was withdrawn as entered in error; nothing more can be done with it.");
    }
}
