using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>A contact as it is logged.</summary>
public sealed record NewContact
{
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

    /// <summary>Refuse it where one like it was logged a short time ago.</summary>
    public bool RefuseRepeat { get; init; }

    /// <summary>The first version of the contact.</summary>
    /// <exception cref="InvalidInput">Received when it cannot have been.</exception>
    public Contact Log(string contactId, ReceiptBounds bounds)
    {
        var received = ReceivedAt ?? bounds.Now;
        // That it is received now needs no checking: a concern is never turned away for what the record says of the child.
        if (ReceivedAt is not null) bounds.Check("received_at", received);
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
            Status = ContactStatus.Open,
            Origin = "live"
        });
    }
}
