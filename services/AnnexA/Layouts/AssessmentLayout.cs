using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of assessments.csv.</summary>
internal static class AssessmentLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("assessment_id"),
        Referral = Columns.Optional("referral_id"),
        Child = Columns.Required("child_id"),
        Type = Columns.Optional("assessment_type"),
        ReferredOn = Columns.Optional("referred_on"),
        StartedOn = Columns.Required("started_on"),
        ChildSeenOn = Columns.Optional("child_seen_on"),
        SubmittedOn = Columns.Optional("submitted_on"),
        CompletedOn = Columns.Optional("completed_on"),
        AuthorisedOn = Columns.Optional("authorised_on"),
        Outcome = Columns.Optional("outcome"),
        Locality = Columns.Optional("locality_id"),
        Team = Columns.Optional("team_id"),
        Worker = Columns.Optional("worker_id"),
        Factor = Columns.Optional("factors");

    public static Layout<AssessmentRow> Csv { get; } = new(Columns, cells => new AssessmentRow
    {
        Line = cells.Line,
        AssessmentId = cells.Id(Id),
        ReferralId = cells.Id(Referral),
        ChildId = cells.Id(Child),
        AssessmentType = cells.Code(Type, AssessmentTypes.Codes),
        ReferredOn = cells.Day(ReferredOn),
        StartedOn = cells.Day(StartedOn),
        ChildSeenOn = cells.Day(ChildSeenOn),
        SubmittedOn = cells.Day(SubmittedOn),
        CompletedOn = cells.Day(CompletedOn),
        AuthorisedOn = cells.Day(AuthorisedOn),
        Outcome = cells.Code(Outcome, AssessmentOutcomes.Codes),
        LocalityId = cells.Reference(Locality),
        TeamId = cells.Reference(Team),
        WorkerId = cells.Reference(Worker),
        Factors = cells.Codes(Factor, Factors.Codes),
        OutcomeSupplied = true,
        ChildSeenSupplied = true,
    });
}
