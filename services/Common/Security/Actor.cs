namespace CsWorkPerf.Common.Security;

/// <summary>Who is calling, as the access token says: never as the request says.</summary>
public sealed record Actor
{
    /// <summary>The account's id; of a program, its token's id; of a service, its name.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name to show beside what was done.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The worker linked to the account (Workforce's id), if any.</summary>
    public string? WorkerId { get; init; }

    /// <summary>What can be revoked: a program's registered token, or a person's session; none for services.</summary>
    public string? TokenId { get; init; }

    /// <summary>Whether a registered token calls, which is all the account that a program has.</summary>
    public bool IsProgram => TokenId == AccountId;

    public bool Is(string role) => Roles.Contains(role);
}
