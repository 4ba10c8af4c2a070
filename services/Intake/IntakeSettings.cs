using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Hours;

namespace CsWorkPerf.Intake;

/// <summary>Settings of the front door: section <c>Intake</c>.</summary>
public sealed record IntakeSettings
{
    /// <summary><c>RestrictedOpenMinutes</c>: how long a restricted record that was opened in an emergency stays open; 5 to 1440, default 60.</summary>
    public TimeSpan RestrictedOpen { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary><c>OpeningHours</c>: when the front door answers, in rows with the day from which they hold; see <see cref="HoursRow.Default"/>.</summary>
    public IReadOnlyList<HoursRow> OpeningHours { get; init; } = [];

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="BadSetting">A value is not allowed; the message names its key.</exception>
    public static IntakeSettings From(IConfiguration configuration)
    {
        var text = configuration["Intake:RestrictedOpenMinutes"];
        var settings = new IntakeSettings { OpeningHours = OpeningHoursReader.Read(configuration) };
        if (text is null) return settings;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 5 and <= 1_440
            ? settings with { RestrictedOpen = TimeSpan.FromMinutes(minutes) }
            : throw new BadSetting($"Setting Intake:RestrictedOpenMinutes is '{text}'; it must be a whole number from 5 to 1440.");
    }
}
