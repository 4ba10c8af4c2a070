using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake;

/// <summary>The setting <c>Intake:AgreementOutcomes</c>: the outcomes that a manager must agree to, separated by commas; none by default.</summary>
/// <param name="Outcomes">Codes, in the order of the set.</param>
public sealed record AgreementSettings(IReadOnlyList<string> Outcomes)
{
    private const string Key = "Intake:AgreementOutcomes";

    public bool Needs(string outcome) => Outcomes.Contains(outcome);

    /// <exception cref="BadSetting">A value is no outcome; names the key.</exception>
    public static AgreementSettings Read(IConfiguration configuration)
    {
        var codes = Contracts.CodeSets.Outcomes.Codes;
        // A list of its own in a file, or one value with commas in the environment.
        var given = configuration.GetSection(Key).GetChildren().Select(child => child.Value ?? "").Append(configuration[Key] ?? "")
            .SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        if (given.FirstOrDefault(value => !codes.Contains(value)) is { } wrong)
            throw new BadSetting($"Setting {Key} holds '{wrong}'; it must hold outcomes, separated by commas: {string.Join(", ", codes.Values)}.");
        var needed = given.Select(value => codes.Match(value)).ToHashSet();
        return new([.. codes.Values.Where(needed.Contains)]);
    }
}
