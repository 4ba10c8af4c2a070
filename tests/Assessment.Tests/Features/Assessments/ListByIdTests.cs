using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Assessments;

/// <summary>The list of those assessments that somebody ticked.</summary>
public sealed class ListByIdTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ListAssessments_ByIds_ListsTheseThatMatch()
    {
        await _host.ImportAsync(AssessmentRow("A1"), OpenRow("A2"), OpenRow("A3"));
        var ids = (await _host.Assessments().ListAssessmentsAsync(new())).Rows.ToDictionary(row => row.CouncilId, row => row.AssessmentId);

        var listed = await _host.Assessments().ListAssessmentsAsync(new() { State = "running", AssessmentIds = { ids["A1"], ids["A2"], Own("none") } });

        Assert.Equal((1, "A2"), (listed.Total, Assert.Single(listed.Rows).CouncilId));
        Assert.Equal(2, (await _host.Assessments().ListAssessmentsAsync(new() { AssessmentIds = { ids["A1"], ids["A2"] } })).Total);
    }

    [Fact]
    public async Task ListAssessments_WithoutAPlace_ListsThoseThatHaveNone()
    {
        await _host.HearLocalityAsync("L1", "North");
        await _host.ImportAsync(OpenRow("A1", row => (row.LocalityId, row.TeamId) = ("L1", "T1")), OpenRow("A2", row => (row.LocalityId, row.TeamId) = ("L1", "")), OpenRow("A3", row => (row.LocalityId, row.TeamId) = ("", "T1")));

        Assert.Equal("A3", Assert.Single((await _host.Assessments().ListAssessmentsAsync(new() { LocalityId = "(none)" })).Rows).CouncilId);
        Assert.Equal("A2", Assert.Single((await _host.Assessments().ListAssessmentsAsync(new() { TeamId = "(none)" })).Rows).CouncilId);
        Assert.Equal(2, (await _host.Assessments().ListAssessmentsAsync(new() { LocalityId = "L1" })).Total);
    }

    [Fact]
    public void ListAssessments_TooManyIds_IsRefused()
    {
        var request = new ListAssessmentsRequest { AssessmentIds = { Enumerable.Range(0, 501).Select(i => Own("a" + i)) } };

        Assert.Equal([("assessment_ids", "COUNT")], Refusals.Fields(() => _host.Assessments().ListAssessments(request)));
    }
}
