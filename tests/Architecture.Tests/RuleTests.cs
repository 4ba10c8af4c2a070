using CsWorkPerf.Architecture.Tests.Rules;

namespace CsWorkPerf.Architecture.Tests;

public sealed class RuleTests
{
    private static readonly Rule[] _all = [.. Rooms.All, .. Projects.All, .. Habits.All, .. Rules.Contracts.All, .. Restriction.All];

    public static TheoryData<string> Names => [.. _all.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_InTheRepository_FindsNothing(string rule)
    {
        var violations = Named(rule).Find(Repository.Files).ToList();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_InAPlantedViolation_FindsIt(string rule)
    {
        Assert.NotEmpty(Named(rule).Planted);
        foreach (var planted in Named(rule).Planted) Assert.NotEmpty(Named(rule).Find([planted]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_NearTheBorder_FindsNothing(string rule) => Assert.Empty(Named(rule).Find(Named(rule).Fine));

    [Fact]
    public void Files_OfTheRepository_AreRead()
    {
        // The rules above would hold of nothing at all.
        Assert.Contains(Repository.Files, file => file.Path == "services/Common/Common.csproj");
        Assert.Contains(Repository.Files, file => file.Path == "protos/cswp/intake/v1/contacts.proto");
        Assert.DoesNotContain(Repository.Files, file => file.Path.Contains("/obj/", StringComparison.Ordinal));
    }

    private static Rule Named(string name) => _all.Single(rule => rule.Name == name);
}
