using CsWorkPerf.Common.Imports;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Rows of contacts from the wire, with their cells checked.</summary>
internal static class ContactRowMapping
{
    public static IReadOnlyList<ImportedRow<ImportedContact>> Read(V1.ImportContactsRequest request) => [.. request.Rows.Select(Read)];

    private static ImportedRow<ImportedContact> Read(V1.ContactRow row)
    {
        var cells = new RowCells(row.Line);
        var contact = new ImportedContact
        {
            Line = row.Line,
            ContactId = cells.Id("contact_id", cells.Required("contact_id", row.ContactId)),
            ChildId = cells.Id("child_id", cells.Required("child_id", row.ChildId)),
            ReceivedAt = cells.Moment("received_at", cells.Required("received_at", row.ReceivedAt)) ?? default,
            Source = cells.Code("source", cells.Required("source", row.Source), ReferralSources.Codes),
            Mode = cells.Code("mode", row.Mode, Modes.Codes),
            LocalityId = cells.Id("locality_id", row.LocalityId),
            TeamId = cells.Id("team_id", row.TeamId),
            PrimaryNeed = cells.Code("primary_need", row.PrimaryNeed, PrimaryNeeds.Codes),
            WorkerId = cells.Id("worker_id", row.WorkerId),
            HandOffs = row.HandOffs,
            Outcome = cells.Code("outcome", row.Outcome, Outcomes.Codes),
            DecidedAt = cells.Moment("decided_at", row.DecidedAt),
            FeedbackAt = cells.Moment("feedback_at", row.FeedbackAt),
            OutcomeSupplied = row.OutcomeSupplied || row.Outcome.Length > 0
        };
        // A council's id of a worker must not come to lie where ours belongs.
        if (row.WorkerId.Length > 0 && !Guid.TryParseExact(row.WorkerId, "D", out _))
            cells.Reject("worker_id", row.WorkerId, "Not Workforce's id of a worker. Ask its Directory.IdentifyWorkers for the ids of the council's ids.");
        if (contact.HandOffs < 0) cells.Reject("hand_offs", $"{contact.HandOffs}", "Must be 0 or more.");
        return cells.Row(contact, contact.Faults());
    }
}
