using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>A row of contacts.csv, or of a list of contacts, whose cells are good.</summary>
public sealed record ImportedContact
{
    public required long Line { get; init; }

    /// <summary>The council's id; of a contact logged here it may be ours.</summary>
    public required string ContactId { get; init; }
    public required string ChildId { get; init; }
    public required LocalMoment ReceivedAt { get; init; }
    public required string Source { get; init; }
    public string Mode { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string PrimaryNeed { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public int HandOffs { get; init; }
    public string Outcome { get; init; } = "";
    public LocalMoment? DecidedAt { get; init; }
    public LocalMoment? FeedbackAt { get; init; }

    /// <summary>False for a list without an outcome column.</summary>
    public bool OutcomeSupplied { get; init; }

    /// <summary>The faults between two columns.</summary>
    public IEnumerable<ImportNote> Faults()
    {
        if (DecidedAt is { } decided && decided.IsBefore(ReceivedAt))
            yield return ImportNote.Rejected(Line, "decided_at", decided.ToString(), $"Before received_at ({ReceivedAt}).");
        if (DecidedAt is not null && Outcome.Length == 0)
            yield return ImportNote.Rejected(Line, "decided_at", DecidedAt.Text(), "A decision time without an outcome.");
        if (FeedbackAt is { } told && DecidedAt is { } earliest && told.IsBefore(earliest))
            yield return ImportNote.Rejected(Line, "feedback_at", told.ToString(), $"Before decided_at ({earliest}).");
    }

    /// <summary>The fault between the row and what stays of the record because the file has no outcomes, or null.</summary>
    public ImportNote? Fault(Contact stored)
    {
        if (OutcomeSupplied) return null;
        if (stored.DecidedAt is { } decided && decided.IsBefore(ReceivedAt)) return ReceivedAfter("decided_at");
        if (stored.FeedbackAt is { } told && told.IsBefore(ReceivedAt)) return ReceivedAfter("feedback_at");
        return null;
    }

    /// <summary>The contact that the row makes where there was none.</summary>
    public Contact ToContact(string contactId, string childId) => new()
    {
        ContactId = contactId,
        Version = 1,
        ChildId = childId,
        CouncilId = ContactId,
        ReceivedAt = ReceivedAt,
        Source = Source,
        Mode = Mode,
        LocalityId = LocalityId,
        TeamId = TeamId,
        PrimaryNeed = PrimaryNeed,
        WorkerId = WorkerId,
        HandOffs = HandOffs,
        Outcome = Outcome,
        DecidedAt = DecidedAt,
        FeedbackAt = FeedbackAt,
        Status = StatusOfRow(),
        Origin = "import"
    };

    /// <summary>The next version of a record that nobody has changed here: the file is the whole truth, so a blank clears.</summary>
    public Contact Apply(Contact stored, string childId)
    {
        var next = ToContact(stored.ContactId, childId) with { Version = stored.Version + 1, CouncilId = stored.CouncilId, ReferralId = stored.ReferralId };
        return OutcomeSupplied ? next : next with
        {
            Status = stored.Status,
            Outcome = stored.Outcome,
            DecidedAt = stored.DecidedAt,
            FeedbackAt = stored.FeedbackAt
        };
    }

    /// <summary>The columns in which the row differs from the record.</summary>
    /// <param name="stored">The record.</param>
    /// <param name="childId">Our id of the row's child.</param>
    public IReadOnlyList<Difference> Differences(Contact stored, string childId)
    {
        var found = new Differences();
        if (childId != stored.ChildId) found.Compare("child_id", ChildId, stored.ChildId);
        if (ReceivedAt != stored.ReceivedAt) found.Compare("received_at", ReceivedAt.ToString(), stored.ReceivedAt.ToString());
        found.Compare("source", Source, stored.Source);
        found.Compare("mode", Mode, stored.Mode);
        found.Compare("locality_id", LocalityId, stored.LocalityId);
        found.Compare("team_id", TeamId, stored.TeamId);
        found.Compare("primary_need", PrimaryNeed, stored.PrimaryNeed);
        found.Compare("worker_id", WorkerId, stored.WorkerId);
        if (HandOffs != stored.HandOffs) found.Compare("hand_offs", $"{HandOffs}", $"{stored.HandOffs}");
        if (!OutcomeSupplied) return found.Found;
        if (stored.Status == ContactStatus.OutcomeNotSupplied) found.Compare("outcome", Outcome, "not supplied");
        else found.Compare("outcome", Outcome, stored.Outcome);
        if (DecidedAt != stored.DecidedAt) found.Compare("decided_at", DecidedAt.Text(), stored.DecidedAt.Text());
        if (FeedbackAt != stored.FeedbackAt) found.Compare("feedback_at", FeedbackAt.Text(), stored.FeedbackAt.Text());
        return found.Found;
    }

    // Without the value: the child may be restricted.
    private ImportNote ReceivedAfter(string column) => ImportNote.Rejected(Line, "received_at", ReceivedAt.ToString(),
        $"After the {column} that is stored here, which stays because the file has no outcomes.");

    private string StatusOfRow() =>
        !OutcomeSupplied ? ContactStatus.OutcomeNotSupplied : Outcome.Length > 0 ? ContactStatus.Decided : ContactStatus.Open;
}
