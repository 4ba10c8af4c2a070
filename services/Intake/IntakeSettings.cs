using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Board;
using CsWorkPerf.Intake.Features.Hours;

namespace CsWorkPerf.Intake;

/// <summary>Settings of the front door: section <c>Intake</c>.</summary>
public sealed record IntakeSettings
{
    /// <summary><c>RestrictedOpenMinutes</c>: how long a restricted record that was opened in an emergency stays open; 5 to 1440, default 60.</summary>
    public TimeSpan RestrictedOpen { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary><c>AgencyAnswerDays</c>: within how many working days another agency is to answer where nobody says by when; 0 (the same day) to 20, default 1.</summary>
    public int AgencyAnswerDays { get; init; } = 1;

    /// <summary><c>HighConcernFrom</c>: the lowest level of need that is high concern on the board; 1 to 4, default 3.</summary>
    public HighConcern HighConcern { get; init; } = new(3);

    /// <summary><c>OpeningHours</c>: when the front door answers, in rows with the day from which they hold; see <see cref="HoursRow.Default"/>.</summary>
    public IReadOnlyList<HoursRow> OpeningHours { get; init; } = [];

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="BadSetting">A value is not allowed; the message names its key.</exception>
    public static IntakeSettings From(IConfiguration configuration) => new()
    {
        RestrictedOpen = TimeSpan.FromMinutes(Number(configuration, "RestrictedOpenMinutes", 5, 1_440) ?? 60),
        AgencyAnswerDays = Number(configuration, "AgencyAnswerDays", 0, 20) ?? 1,
        HighConcern = new(Number(configuration, "HighConcernFrom", 1, 4) ?? 3),
        OpeningHours = OpeningHoursReader.Read(configuration)
    };

    private static int? Number(IConfiguration configuration, string key, int least, int most)
    {
        if (configuration["Intake:" + key] is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadSetting($"Setting Intake:{key} is '{text}'; it must be a whole number from {least} to {most}.");
    }
}
