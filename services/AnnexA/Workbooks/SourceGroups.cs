using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>Source groups that stand for one code, for workbooks that name the group only.</summary>
internal static class SourceGroups
{
    private static readonly Dictionary<string, string> Codes = ReferralSources.Codes.Values
        .GroupBy(ReferralSources.GroupOf)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a group that has no other, such as 6 for Police and 2A for School; else null.</summary>
    public static string? OnlyCodeOf(ReadOnlySpan<char> group)
    {
        var name = group.Trim().ToString();
        return Codes.GetValueOrDefault(name) ?? Codes.GetValueOrDefault(name + "s");
    }
}
