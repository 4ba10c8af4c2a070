using System.Globalization;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake;

/// <summary>Settings of the front door: section <c>Intake</c>.</summary>
public sealed record IntakeSettings
{
    /// <summary><c>RestrictedOpenMinutes</c>: how long a restricted record that was opened in an emergency stays open; 5 to 1440, default 60.</summary>
    public TimeSpan RestrictedOpen { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="BadSetting">A value is not allowed; the message names its key.</exception>
    public static IntakeSettings From(IConfiguration configuration)
    {
        var text = configuration["Intake:RestrictedOpenMinutes"];
        if (text is null) return new();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 5 and <= 1_440
            ? new() { RestrictedOpen = TimeSpan.FromMinutes(minutes) }
            : throw new BadSetting($"Setting Intake:RestrictedOpenMinutes is '{text}'; it must be a whole number from 5 to 1440.");
    }
}
