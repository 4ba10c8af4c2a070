using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Tests.Features.Children;

public sealed class ChildNamesTests
{
    [Theory]
    [InlineData("Zoë O'Brien", "obrien zoe")]
    [InlineData("Jean-Luc  SMITH", "jean luc smith")]
    [InlineData("Łukasz Þór Straße", "lukasz strasse thor")]
    [InlineData("O’Neill", "oneill")]
    [InlineData("Ann Ann", "ann")]
    [InlineData("李 明", "明 李")]
    [InlineData(" - ", "")]
    [InlineData("İnci", "inci")]
    public void Words_OfAName_AreSmallPlainAndDistinct(string name, string words) => Assert.Equal(words, string.Join(' ', ChildNames.Words(name)));
}
