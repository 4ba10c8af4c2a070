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

    /// <summary>The first version of the contact.</summary>
    /// <exception cref="InvalidInput">Received in the future.</exception>
    public Contact Log(string contactId, LocalMoment now)
    {
        var received = ReceivedAt ?? now;
        Moments.NotInFuture("received_at", received, now);
        return new Contact
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
        };
    }
}
