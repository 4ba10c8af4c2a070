using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of contacts.csv.</summary>
internal static class ContactLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("contact_id"),
        Child = Columns.Required("child_id"),
        ReceivedAt = Columns.Required("received_at"),
        Source = Columns.Required("source"),
        Mode = Columns.Optional("mode"),
        Locality = Columns.Optional("locality_id"),
        Team = Columns.Optional("team_id"),
        PrimaryNeed = Columns.Optional("primary_need"),
        Worker = Columns.Optional("worker_id"),
        HandOffs = Columns.Optional("hand_offs"),
        Outcome = Columns.Optional("outcome"),
        DecidedAt = Columns.Optional("decided_at"),
        FeedbackAt = Columns.Optional("feedback_at");

    public static Layout<ContactRow> Csv { get; } = new(Columns, Read);

    private static ContactRow Read(RowCells cells)
    {
        var row = new ContactRow
        {
            Line = cells.Line,
            ContactId = cells.Id(Id),
            ChildId = cells.Id(Child),
            ReceivedAt = cells.Moment(ReceivedAt),
            Source = cells.Code(Source, ReferralSources.Codes),
            Mode = cells.Code(Mode, Modes.Codes),
            LocalityId = cells.Reference(Locality),
            TeamId = cells.Reference(Team),
            PrimaryNeed = cells.Code(PrimaryNeed, PrimaryNeeds.Codes),
            WorkerId = cells.Reference(Worker),
            OutcomeSupplied = cells.Has(Outcome),
        };
        if (cells.Whole(HandOffs) is { } handOffs) row.HandOffs = handOffs;
        row.Outcome = cells.Code(Outcome, Outcomes.Codes);
        row.DecidedAt = cells.Moment(DecidedAt);
        row.FeedbackAt = cells.Moment(FeedbackAt);
        return row;
    }
}
