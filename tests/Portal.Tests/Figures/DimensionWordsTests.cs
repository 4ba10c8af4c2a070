using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Tests.Figures;

/// <summary>Dimensions and their values as a reader knows them.</summary>
public class DimensionWordsTests
{
    private static readonly DirectoryNames Nobody = new([], []);

    [Theory]
    [InlineData("contacts.received", "early_help", "Early help")]
    [InlineData("assessments.completed", "strategy_cp", "Strategy discussion or child protection")]
    [InlineData("assessments.completed", "(none)", "No outcome recorded")]
    [InlineData("contacts.received", "(none)", "Not decided or not supplied")]
    public void Value_Outcome_IsOfTheIndicatorsOwnSet(string indicator, string value, string expected) =>
        Assert.Equal(expected, DimensionWords.Value("outcome", value, Nobody, indicator));

    [Theory]
    [InlineData("band", "becoming_overdue", "Becoming overdue")]
    [InlineData("working_days", "45", "45")]
    [InlineData("working_days", "over_120", "Over 120")]
    [InlineData("grade", "requires_improvement", "Requires improvement")]
    [InlineData("assessment_type", "core", "Core assessment (until 2014)")]
    public void Value_OfAssessmentsAndAudits_IsInWords(string dimension, string value, string expected) =>
        Assert.Equal(expected, DimensionWords.Value(dimension, value, Nobody));

    [Fact]
    public void Values_WorkingDays_AreInOrder() =>
        Assert.Equal(["", "0", "1", .. Enumerable.Range(2, 119).Select(days => $"{days}"), "over_120"], DimensionWords.Values("working_days", Nobody)!.Select(option => option.Value));

    [Fact]
    public void Values_OutcomesOfAssessments_AreNotThoseOfContacts() =>
        Assert.Equal(["", "strategy_cp", "cin", "cla", "early_help", "nfa", "other", "(none)"], DimensionWords.Values("outcome", Nobody, "assessments.completed")!.Select(option => option.Value));
}
