namespace CsWorkPerf.Contracts.Events;

/// <summary>A consumer token was revoked, or a person's session ended (source: workforce): every service refuses the token from now on.</summary>
public sealed record TokenRevoked : IEvent
{
    /// <summary>The consumer token's id, or the session's.</summary>
    public required string TokenId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>From when on no such token is good anyway, so that it need not be remembered; null: not known.</summary>
    public DateTimeOffset? ForgetAt { get; init; }

    string IEvent.AggregateId => TokenId;
}
