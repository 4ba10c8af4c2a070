namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>A person's session. Each refresh moves it one step on, and a refresh token is good for one step.</summary>
public sealed record SignedInSession
{
    /// <summary>How long the token of the step before is still answered: two pages may refresh at once.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public required string SessionId { get; init; }
    public required string AccountId { get; init; }

    /// <summary>The step that the newest refresh token is good for, from 1.</summary>
    public required int Sequence { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset RefreshedAt { get; init; }

    /// <summary>What to do about a refresh token of step <paramref name="shown"/>.</summary>
    public Refresh Judge(int shown, DateTimeOffset now, WorkforceSettings settings)
    {
        if (now >= StartedAt + settings.SessionLife || now >= RefreshedAt + settings.Idle) return Refresh.Ended;
        if (shown == Sequence) return Refresh.Next;
        return shown == Sequence - 1 && now < RefreshedAt + Grace ? Refresh.Same : Refresh.Reused;
    }
}

/// <summary>What a refresh token leads to.</summary>
public enum Refresh
{
    /// <summary>The session moves on.</summary>
    Next,

    /// <summary>Somebody was quicker by a moment: the session is answered as it is.</summary>
    Same,

    /// <summary>The session is over by age.</summary>
    Ended,

    /// <summary>An old token was shown again: perhaps stolen, so the session ends.</summary>
    Reused
}
