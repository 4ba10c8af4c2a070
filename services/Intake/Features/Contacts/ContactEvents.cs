using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>A contact as the other services hear of it: no worker, no free text, no council id.</summary>
internal static class ContactEvents
{
    public static ContactChanged Of(Contact contact, string action, DateTimeOffset at) => new()
    {
        ContactId = contact.ContactId,
        Version = contact.Version,
        OccurredAt = at,
        Change = action,
        ChildId = contact.ChildId,
        ReceivedAt = contact.ReceivedAt.ToString(),
        Source = contact.Source,
        Mode = OrNull(contact.Mode),
        LocalityId = OrNull(contact.LocalityId),
        TeamId = OrNull(contact.TeamId),
        PrimaryNeed = OrNull(contact.PrimaryNeed),
        HandOffs = contact.HandOffs,
        Outcome = OrNull(contact.Outcome),
        DecidedAt = contact.DecidedAt?.ToString(),
        FeedbackAt = contact.FeedbackAt?.ToString(),
        LevelOfNeed = OrNull(contact.LevelOfNeed),
        ConversationId = OrNull(contact.ConversationId),
        OutcomeSupplied = contact.Status != ContactStatus.OutcomeNotSupplied
    };

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
