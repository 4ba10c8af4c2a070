using System.ComponentModel.DataAnnotations;
using CsWorkPerf.Portal.Web;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Portal.Tests;

/// <summary>What a council calls the levels of need is a setting.</summary>
public sealed class LevelWordsTests
{
    [Fact]
    public void Of_LevelWithWordsOfTheCouncil_UsesThem()
    {
        var words = new LevelWords(Options.Create(Settings(("2", "Family help"))));

        Assert.Equal(["Level 1: Universal", "Level 2: Family help", "Level 3: Targeted", "Level 4: Statutory"], words.Options.Select(option => option.Text));
        Assert.Equal(["1", "2", "3", "4"], words.Options.Select(option => option.Value));
        Assert.Equal("", words.Of(""));
    }

    [Theory]
    [InlineData("5", "Crisis", "Setting Portal:LevelsOfNeed:5 is no level of need; the levels are 1 to 4.")]
    [InlineData("two", "Crisis", "Setting Portal:LevelsOfNeed:two is no level of need; the levels are 1 to 4.")]
    [InlineData("2", " ", "Setting Portal:LevelsOfNeed:2 is ' '; it must be 1 to 60 characters in one line.")]
    [InlineData("2", "a\nb", "Setting Portal:LevelsOfNeed:2 is 'a\nb'; it must be 1 to 60 characters in one line.")]
    [InlineData("2", "universal", "Setting Portal:LevelsOfNeed:2 is 'Universal', as level 1 is; each needs words of its own.")]
    public void Validate_WordsThatCannotBe_NamesTheKeyTheValueAndTheRule(string level, string words, string fault) =>
        Assert.Equal(fault, Assert.Single(Faults(Settings((level, words)))));

    [Fact]
    public void Validate_TwoLevelsSwapped_HasNoFault() => Assert.Empty(Faults(Settings(("1", "Early help"), ("2", "Universal"))));

    private static IEnumerable<string?> Faults(PortalSettings settings) => settings.Validate(new ValidationContext(settings)).Select(fault => fault.ErrorMessage);

    private static PortalSettings Settings(params (string Level, string Words)[] levels) =>
        new ConfigurationBuilder().AddInMemoryCollection(levels.Select(level => KeyValuePair.Create("Portal:LevelsOfNeed:" + level.Level, (string?)level.Words))).Build()
            .GetSection(PortalSettings.Section).Get<PortalSettings>() ?? new();
}
