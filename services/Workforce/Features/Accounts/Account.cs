namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Who may sign in, and as what. Holds no secret.</summary>
public sealed record Account
{
    public const int ShortestName = 3, LongestName = 64;

    public required string AccountId { get; init; }

    /// <summary>From 1.</summary>
    public required long Version { get; init; }

    /// <summary>Sign-in name: <see cref="IsName"/>.</summary>
    public required string Name { get; init; }

    public required string DisplayName { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Workforce's own id of the worker whose account it is.</summary>
    public string? WorkerId { get; init; }

    public bool Disabled { get; init; }
    public DateTimeOffset? LastSignedIn { get; init; }

    /// <summary>Set while repeated failures lock the name out.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>False until a one-time code has been used.</summary>
    public bool PasswordSet { get; init; }

    /// <summary>Can sign in now and look after the others' accounts.</summary>
    public bool IsWorkingAdministrator => !Disabled && PasswordSet && Roles.Contains(Contracts.Access.Roles.Administrator);

    /// <summary>
    /// Whether a session that began with <paramref name="before"/> could do what this account may not: it is disabled, lacks a
    /// role, or is another worker's.
    /// </summary>
    public bool MayLessThan(Account before) =>
        Disabled || before.Roles.Except(Roles).Any() || (before.WorkerId is not null && before.WorkerId != WorkerId);

    /// <summary>A sign-in name as it is stored: names match in any case.</summary>
    public static string Normal(string name) => name.Trim().ToLowerInvariant();

    /// <summary>3 to 64 of a-z, 0-9, dot and hyphen.</summary>
    public static bool IsName(string name) =>
        name.Length is >= ShortestName and <= LongestName && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-');
}
