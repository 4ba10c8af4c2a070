using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>
/// Who refers. The shares of the groups are those of referrals in England in the year to 31 March 2024 (Department for
/// Education, Children in Need, file c5: 621,880 referrals).
/// </summary>
internal static class Sources
{
    private static readonly (string Group, int Referrals, double Conversion)[] England =
    [
        ("Individual", 49_870, 0.25),
        ("Schools", 126_460, 0.29),
        ("Education services", 10_330, 0.28),
        ("Health services", 91_370, 0.29),
        ("Housing", 7_710, 0.26),
        ("LA services", 87_980, 0.30),
        ("Police", 177_210, 0.26),
        ("Other legal agency", 27_590, 0.28),
        ("Other", 26_120, 0.27),
        ("Anonymous", 10_030, 0.25),
        ("Unknown", 7_190, 0.25),
    ];

    private static readonly Dictionary<string, double[]> Weights = England.ToDictionary(
        row => row.Group,
        row => row.Group switch
        {
            "Individual" => [0.62, 0.14, 0.14, 0.1],
            "Health services" => [0.16, 0.2, 0.08, 0.14, 0.22, 0.2],
            "LA services" => [0.34, 0.28, 0.14, 0.24],
            _ => new[] { 1d },
        });

    public static IReadOnlyList<string> Groups { get; } = [.. England.Select(row => row.Group)];

    /// <summary>The share of a group among contacts: its share of referrals over its conversion.</summary>
    public static double ContactShare(int group) =>
        England[group].Referrals / England[group].Conversion / England.Sum(row => row.Referrals / row.Conversion);

    /// <summary>The share of a group's contacts that become referrals.</summary>
    public static double Conversion(int group) => England[group].Conversion;

    public static string Code(Dice dice, int group)
    {
        var name = Groups[group];
        var codes = CodesOf[name];
        return codes[dice.Weighted(Weights[name])];
    }

    private static Dictionary<string, string[]> CodesOf { get; } = ReferralSources.Codes.Values
        .GroupBy(ReferralSources.GroupOf)
        .ToDictionary(group => group.Key, group => group.ToArray());
}
