using System.Globalization;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Workforce;

/// <summary>Settings of signing in: section <c>Workforce</c>.</summary>
public sealed record WorkforceSettings
{
    /// <summary><c>LockOutFailures</c>: failures in a row after which a name is locked out; 3 to 20, default 5.</summary>
    public int LockOutFailures { get; init; } = 5;

    /// <summary><c>LockOutMinutes</c>: how long; 1 to 1440, default 15.</summary>
    public TimeSpan LockOut { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary><c>SessionHours</c>: the longest a session lasts; 1 to 24, default 12.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromHours(12);

    /// <summary><c>IdleMinutes</c>: a session ends when it was not refreshed for so long; 6 to 720, default 60.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary><c>CodeDays</c>: how long a one-time code can be used; 1 to 30, default 7.</summary>
    public TimeSpan Code { get; init; } = TimeSpan.FromDays(7);

    /// <summary>
    /// <c>SignInsPerMinute</c>: attempts to sign in from one address over gRPC; 1 to 100000, default 300. The portal is one address.
    /// </summary>
    public int SignInsPerMinute { get; init; } = 300;

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="BadSetting">A value is not allowed; the message names its key.</exception>
    public static WorkforceSettings From(IConfiguration configuration) => new()
    {
        LockOutFailures = Number(configuration, "LockOutFailures", 3, 20, 5),
        LockOut = TimeSpan.FromMinutes(Number(configuration, "LockOutMinutes", 1, 1_440, 15)),
        SessionLife = TimeSpan.FromHours(Number(configuration, "SessionHours", 1, 24, 12)),
        Idle = TimeSpan.FromMinutes(Number(configuration, "IdleMinutes", 6, 720, 60)),
        Code = TimeSpan.FromDays(Number(configuration, "CodeDays", 1, 30, 7)),
        SignInsPerMinute = Number(configuration, "SignInsPerMinute", 1, 100_000, 300)
    };

    private static int Number(IConfiguration configuration, string key, int least, int most, int normal)
    {
        var text = configuration["Workforce:" + key];
        if (text is null) return normal;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        throw new BadSetting($"Setting Workforce:{key} is '{text}'; it must be a whole number from {least} to {most}.");
    }
}
