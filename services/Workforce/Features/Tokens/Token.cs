namespace CsWorkPerf.Workforce.Features.Tokens;

/// <summary>The registration of a program's bearer token. The token itself is shown once and not stored.</summary>
public sealed record Token
{
    public const int MostDays = 366;

    public required string TokenId { get; init; }

    /// <summary>From 1.</summary>
    public required long Version { get; init; }

    /// <summary>What it is for.</summary>
    public required string Label { get; init; }

    /// <summary>One of the roles of people.</summary>
    public required string Role { get; init; }

    /// <summary>Display name of who issued it.</summary>
    public required string IssuedBy { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }
}
