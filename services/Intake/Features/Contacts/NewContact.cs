using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>A contact as it is logged.</summary>
public sealed record NewContact
{
    public const int MostSummary = 4000;

    public required string ChildId { get; init; }

    /// <summary>Null means now.</summary>
    public LocalMoment? ReceivedAt { get; init; }
    public required string Source { get; init; }
    public string Mode { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string PrimaryNeed { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public string Summary { get; init; } = "";

    public Concern Concern { get; init; } = new();

    /// <summary>The conversation in which it is logged; blank for one logged alone.</summary>
    public string ConversationId { get; init; } = "";

    /// <summary>Refuse it where one like it was logged a short time ago.</summary>
    public bool RefuseRepeat { get; init; }

    /// <summary>The first version of the contact.</summary>
    /// <param name="contactId">Its id.</param>
    /// <param name="field">The request's field that says when it was received.</param>
    /// <param name="bounds">When it can have been received.</param>
    /// <exception cref="InvalidInput">Received when it cannot have been.</exception>
    public Contact Log(string contactId, string field, ReceiptBounds bounds)
    {
        var received = ReceivedAt ?? bounds.Now;
        // That it is received now needs no checking: a concern is never turned away for what the record says of the child.
        if (ReceivedAt is not null) bounds.Check(field, received);
        return Concern.Of(new Contact
        {
            ContactId = contactId,
            Version = 1,
            ChildId = ChildId,
            ReceivedAt = received,
            Source = Source,
            Mode = Mode,
            LocalityId = LocalityId,
            TeamId = TeamId,
            PrimaryNeed = PrimaryNeed,
            WorkerId = WorkerId,
            Summary = Summary,
            ConversationId = ConversationId,
            Status = ContactStatus.Open,
            Origin = "live"
        });
    }
}
