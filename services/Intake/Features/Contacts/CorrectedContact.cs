using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>What was logged or imported about a contact, as it should be.</summary>
public sealed record CorrectedContact
{
    public required LocalMoment ReceivedAt { get; init; }
    public required string Source { get; init; }
    public string Mode { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string PrimaryNeed { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public string Summary { get; init; } = "";

    /// <summary>Who is best placed to help belongs to the decision once there is one: blank leaves it then.</summary>
    public Concern Concern { get; init; } = new();

    /// <summary>The next version of the contact; the contact itself where all is as it was.</summary>
    /// <param name="contact">The contact as it is.</param>
    /// <param name="bounds">When it can have been received.</param>
    /// <exception cref="RuleBroken">NEEDS_HAND_OFF: it is open and with another team or worker, from whom it goes by a hand-off.</exception>
    /// <exception cref="InvalidInput">Received when it cannot have been; or another who is best placed to help than was decided.</exception>
    public Contact Correct(Contact contact, ReceiptBounds bounds)
    {
        if (contact.Status == ContactStatus.Open) CheckHolder(contact);
        if (ReceivedAt != contact.ReceivedAt) CheckReceipt(contact, bounds);
        var corrected = Corrected(contact).Of(contact) with
        {
            ReceivedAt = ReceivedAt,
            Source = Source,
            Mode = Mode,
            LocalityId = LocalityId,
            TeamId = TeamId,
            PrimaryNeed = PrimaryNeed,
            WorkerId = WorkerId,
            Summary = Summary
        };
        return corrected == contact ? contact : corrected with { Version = contact.Version + 1, ChangedHere = true };
    }

    private Concern Corrected(Contact contact)
    {
        if (contact.Status != ContactStatus.Decided || Concern.BestPlaced == contact.BestPlaced) return Concern;
        if (Concern.BestPlaced.Length == 0) return Concern with { BestPlaced = contact.BestPlaced };
        throw new InvalidInput("best_placed", "best_placed of a decided contact belongs to the decision; leave it empty.", "NOT_ALLOWED");
    }

    // Of a contact that is not open a wrong one can only be put right: nobody hands it off any more.
    private void CheckHolder(Contact contact)
    {
        if (contact.TeamId.Length > 0 && contact.TeamId != TeamId) throw NeedsHandOff(contact, "team");
        if (contact.WorkerId.Length > 0 && contact.WorkerId != WorkerId) throw NeedsHandOff(contact, "worker");
    }

    private void CheckReceipt(Contact contact, ReceiptBounds bounds)
    {
        bounds.Check("received_at", ReceivedAt);
        if (contact.DecidedAt is { } decided) Moments.NotAfter("received_at", ReceivedAt, decided, "the decision");
        if (contact.FeedbackAt is { } told) Moments.NotAfter("received_at", ReceivedAt, told, "the referrer was told");
    }

    private static RuleBroken NeedsHandOff(Contact contact, string with) => new(
        "NEEDS_HAND_OFF", $"This contact has a {with} already. Hand it off, so that the hand-off counts.", "contact/" + contact.ContactId);
}
