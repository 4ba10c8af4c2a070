using System.Text.Json;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.AnnexA.Tests.CodeSets;

public sealed class CodeSetTests
{
    public static TheoryData<string, CodeSet> FromTheDomain => new()
    {
        { "referralSource", ReferralSources.Codes },
        { "primaryNeed", PrimaryNeeds.Codes },
        { "ethnicityAnnexA", Ethnicities.Codes },
        { "disability", Disabilities.Codes },
    };

    [Theory]
    [MemberData(nameof(FromTheDomain))]
    public void Values_OfEverySet_AreTheDomainsInItsOrder(string set, CodeSet codes) =>
        Assert.Equal(Domain(set).Select(code => code.GetProperty("code").GetString()), codes.Values);

    [Fact]
    public void GroupOf_EverySource_IsThePublishedGroup() =>
        Assert.All(Domain("referralSource"), code => Assert.Equal(
            code.GetProperty("group").GetString(), ReferralSources.GroupOf(code.GetProperty("code").GetString()!)));

    [Fact]
    public void IsProfessional_OfEverySource_IsFalseForIndividualsAnonymousAndUnknown()
    {
        Assert.Equal(
            ["1A", "1B", "1C", "1D", "9", "10"], ReferralSources.Codes.Values.Where(code => !ReferralSources.IsProfessional(code)));
        Assert.False(ReferralSources.IsProfessional("99"));
    }

    [Fact]
    public void IsReferral_OfEveryOutcome_IsTrueForTheTwoReferrals() =>
        Assert.Equal(["referral_assessment", "referral_strategy"], Outcomes.Codes.Values.Where(Outcomes.IsReferral));

    [Theory]
    [InlineData("3a", "3A")]
    [InlineData("3A", "3A")]
    [InlineData("", null)]
    [InlineData(" 3A", null)]
    [InlineData("3", null)]
    public void Match_TextInAnyCase_GivesTheCanonicalCode(string text, string? code) => Assert.Equal(code, ReferralSources.Codes.Match(text));

    [Fact]
    public void LabelOf_UnknownCode_IsTheCode()
    {
        Assert.Equal("Police", ReferralSources.Codes.LabelOf("6"));
        Assert.Equal("x", ReferralSources.Codes.LabelOf("x"));
    }

    private static List<JsonElement> Domain(string set)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Derived("codesets.json")));
        return [.. json.RootElement.GetProperty(set).EnumerateArray().Select(code => code.Clone())];
    }
}
