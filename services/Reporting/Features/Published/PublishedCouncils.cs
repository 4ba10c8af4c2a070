using System.Collections.Frozen;

namespace CsWorkPerf.Reporting.Features.Published;

/// <summary>
/// Facts as published: each council with its region, the share of assessments completed within 45 working days in the years to 31
/// March 2015 to 2024, in percent, and its ten statistical neighbours, the closest first.
/// Sources, under the Open Government Licence v3.0: Department for Education, Characteristics of children in need 2024, assessments by
/// duration (same day to 41-45 days of all completed; where those are suppressed, all less the longer ones; - where neither can be told,
/// or there were fewer than 100); Department for Education and Ofsted, statistical neighbours model 2025.
/// </summary>
internal static class PublishedCouncils
{
    public static IReadOnlyList<PublishedCouncil> All { get; } = [.. LondonBoroughs.All, .. MetropolitanDistricts.All, .. UnitariesAndCounties.All];

    private static readonly FrozenDictionary<string, PublishedCouncil> ByCode = All.ToFrozenDictionary(council => council.Code);

    public static PublishedCouncil? Find(string code) => ByCode.GetValueOrDefault(code);
}
