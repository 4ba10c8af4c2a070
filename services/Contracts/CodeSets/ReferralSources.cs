using System.Collections.Frozen;

namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>
/// Who made a contact or referral: the referral source codes of the Children in Need census (5D since 2023) and the groups in
/// which the Department for Education publishes them (referrals by source, file c5).
/// </summary>
public static class ReferralSources
{
    private const string Individual = "Individual", Schools = "Schools", Education = "Education services",
        Health = "Health services", Housing = "Housing", Authority = "LA services", Police = "Police",
        Legal = "Other legal agency", Other = "Other", Anonymous = "Anonymous", Unknown = "Unknown";

    private static readonly (string Code, string Label, string Group)[] Rows =
    [
        ("1A", "Family member, relative or carer", Individual),
        ("1B", "Acquaintance, neighbour or childminder", Individual),
        ("1C", "Self", Individual),
        ("1D", "Other individual", Individual),
        ("2A", "Schools", Schools),
        ("2B", "Education services", Education),
        ("3A", "Health: GP", Health),
        ("3B", "Health: health visitor", Health),
        ("3C", "Health: school nurse", Health),
        ("3D", "Health: other primary health", Health),
        ("3E", "Health: A&E", Health),
        ("3F", "Health: other", Health),
        ("4", "Housing", Housing),
        ("5A", "LA services: social care", Authority),
        ("5B", "LA services: other internal", Authority),
        ("5C", "LA services: external", Authority),
        ("5D", "LA services: early help", Authority),
        ("6", "Police", Police),
        ("7", "Other legal agency: courts, probation, immigration, Cafcass, prison", Legal),
        ("8", "Other: children's centres, independent providers, voluntary bodies", Other),
        ("9", "Anonymous", Anonymous),
        ("10", "Unknown", Unknown),
    ];

    private static readonly FrozenDictionary<string, string> GroupByCode =
        Rows.ToFrozenDictionary(row => row.Code, row => row.Group, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotProfessional =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "1A", "1B", "1C", "1D", "9", "10");

    /// <summary>The source codes, in census order.</summary>
    public static CodeSet Codes { get; } =
        new("referral source", [.. Rows.Select(row => new Code(row.Code, row.Label))]);

    /// <summary>The published groups, in census order; the values of the dimension <c>source_group</c>.</summary>
    public static IReadOnlyList<string> Groups { get; } = [.. Rows.Select(row => row.Group).Distinct()];

    /// <summary>The professional sources, in census order.</summary>
    public static IReadOnlyList<string> Professional { get; } = [.. Rows.Select(row => row.Code).Where(IsProfessional)];

    /// <summary>The published group of a source, such as "Police" for 6; empty for an unknown code.</summary>
    public static string GroupOf(string code) => GroupByCode.GetValueOrDefault(code, "");

    /// <summary>
    /// Whether the source is a professional one: all but individuals (1A to 1D), anonymous (9) and unknown (10), as the
    /// indicator catalogue defines it. False for an unknown code.
    /// </summary>
    public static bool IsProfessional(string code) => GroupByCode.ContainsKey(code) && !NotProfessional.Contains(code);
}
