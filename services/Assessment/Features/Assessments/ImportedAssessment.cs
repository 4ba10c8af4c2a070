using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>A row of assessments.csv, or of a list of assessments, whose cells are good.</summary>
public sealed record ImportedAssessment
{
    public required long Line { get; init; }

    /// <summary>The council's id, or ours.</summary>
    public required string AssessmentId { get; init; }
    public string ReferralId { get; init; } = "";
    public required string ChildId { get; init; }
    public required string AssessmentType { get; init; }
    public DateOnly? ReferredOn { get; init; }
    public required DateOnly StartedOn { get; init; }
    public DateOnly? ChildSeenOn { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public DateOnly? AuthorisedOn { get; init; }
    public string Outcome { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The team by name, of a list that has no team ids.</summary>
    public string TeamName { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public string Factors { get; init; } = "";

    /// <summary>The row gives a factor twice.</summary>
    public bool FactorsRepeated { get; init; }

    /// <summary>False for a list without outcomes by kind.</summary>
    public bool OutcomeSupplied { get; init; }

    /// <summary>False for a list without the day on which the child was seen.</summary>
    public bool ChildSeenSupplied { get; init; }

    /// <summary>The faults between two columns.</summary>
    public IEnumerable<ImportNote> Faults()
    {
        if (AuthorisedOn < StartedOn) yield return AuthorisedBefore("started_on", StartedOn);
        if (AuthorisedOn < SubmittedOn) yield return AuthorisedBefore("submitted_on", SubmittedOn);
    }

    /// <summary>The assessment that the row makes where there was none.</summary>
    /// <param name="assessmentId">Its new id.</param>
    /// <param name="links">What is known of what the row names.</param>
    public Assessment ToAssessment(string assessmentId, AssessmentRowLinks links) => new()
    {
        AssessmentId = assessmentId,
        Version = 1,
        CouncilId = AssessmentId,
        ChildId = ChildId,
        ReferralId = ReferralId,
        AssessmentType = AssessmentType,
        ReferredOn = ReferredOn,
        ReferralDate = links.ReferralDate,
        StartedOn = StartedOn,
        ChildSeenOn = ChildSeenOn,
        SubmittedOn = SubmittedOn,
        CompletedOn = CompletedOn,
        AuthorisedOn = AuthorisedOn,
        Outcome = Outcome,
        LocalityId = LocalityId,
        TeamId = links.Team.TeamId,
        TeamNameKey = links.Team.NameKey,
        WorkerId = WorkerId,
        Factors = Factors,
        Origin = "import",
        OutcomeSupplied = OutcomeSupplied,
        ChildSeenSupplied = ChildSeenSupplied
    };

    /// <summary>The next version of an assessment that its referral started here and nobody has touched: the row is the same one, and the file's from now on.</summary>
    public Assessment Join(Assessment started, AssessmentRowLinks links) => ToAssessment(started.AssessmentId, links) with { Version = started.Version + 1 };

    /// <summary>The next version of a record that nobody has changed here: the file is the whole truth, so a blank clears. What a list has no column for stays.</summary>
    public Assessment Apply(Assessment stored, AssessmentRowLinks links)
    {
        var next = ToAssessment(stored.AssessmentId, links) with { Version = stored.Version + 1, CouncilId = stored.CouncilId };
        if (!OutcomeSupplied) next = next with { Outcome = stored.Outcome, Factors = stored.Factors, OutcomeSupplied = stored.OutcomeSupplied };
        return ChildSeenSupplied ? next : next with { ChildSeenOn = stored.ChildSeenOn, ChildSeenSupplied = stored.ChildSeenSupplied };
    }

    /// <summary>The columns in which the row differs from the record.</summary>
    public IReadOnlyList<Difference> Differences(Assessment stored, AssessmentRowLinks links)
    {
        var next = Apply(stored, links);
        var found = new Differences();
        found.Compare("referral_id", next.ReferralId, stored.ReferralId);
        found.Compare("child_id", next.ChildId, stored.ChildId);
        found.Compare("assessment_type", next.AssessmentType, stored.AssessmentType);
        Compare("referred_on", next.ReferredOn, stored.ReferredOn);
        Compare("started_on", next.StartedOn, stored.StartedOn);
        Compare("child_seen_on", next.ChildSeenOn, stored.ChildSeenOn);
        if (next.ChildSeenSupplied != stored.ChildSeenSupplied) found.Compare("child_seen_on", "supplied", "not supplied");
        Compare("submitted_on", next.SubmittedOn, stored.SubmittedOn);
        Compare("completed_on", next.CompletedOn, stored.CompletedOn);
        Compare("authorised_on", next.AuthorisedOn, stored.AuthorisedOn);
        found.Compare("outcome", next.Outcome, stored.Outcome);
        if (next.OutcomeSupplied != stored.OutcomeSupplied) found.Compare("outcome", "supplied", "not supplied");
        found.Compare("locality_id", next.LocalityId, stored.LocalityId);
        found.Compare("team_id", next.TeamId, stored.TeamId);
        found.Compare("team", next.TeamNameKey, stored.TeamNameKey);
        found.Compare("worker_id", next.WorkerId, stored.WorkerId);
        found.Compare("factors", next.Factors, stored.Factors);
        return found.Found;

        void Compare(string column, DateOnly? inRow, DateOnly? here)
        {
            if (inRow != here) found.Compare(column, inRow.Text(), here.Text());
        }
    }

    private ImportNote AuthorisedBefore(string column, DateOnly? day) =>
        ImportNote.Rejected(Line, "authorised_on", AuthorisedOn.Text(), $"Before {column} ({day.Text()}).");
}

/// <summary>What is known of what a row names.</summary>
/// <param name="ReferralDate">The date of its referral; null while that is not known.</param>
/// <param name="Team">Its team.</param>
public sealed record AssessmentRowLinks(DateOnly? ReferralDate, RowTeam Team);
