using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Assessments;

/// <summary>What an assessment's record says looks wrong about it.</summary>
public sealed class RecordQueriesTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearReferralAsync("r1", "2026-01-02");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("factors=16A", null)]
    [InlineData("outcome=", "It ended without an outcome.")]
    [InlineData("factors=", "It ended without factors (census rule 8897Q).")]
    [InlineData("submitted_on=2026-01-04", "It was submitted before it started.")]
    [InlineData("started_on=2026-01-01", "It started before its referral (census rule 1103).")]
    [InlineData("child_seen_on=2026-02-28", "The child was seen after it ended: it counts as one whose child was not.")]
    public async Task GetAssessment_OddRow_SaysWhatIsOdd(string change, string? said)
    {
        var row = AssessmentRow("A1");
        Contracts.Assessment.V1.AssessmentRow.Descriptor.FindFieldByName(change.Split('=')[0]).Accessor.SetValue(row, change.Split('=')[1]);
        await _host.ImportAsync(row);

        Assert.Equal(said is null ? [] : [said], await QueriesAsync());
    }

    [Fact]
    public async Task GetAssessment_ReferralEndedWithNoFurtherAction_SaysSo()
    {
        await _host.ImportAsync(AssessmentRow("A1"));

        await _host.HearReferralAsync("r1", "2026-01-02", nfa: true);

        Assert.Equal(["Its referral was ended with no further action."], await QueriesAsync());
    }

    [Fact]
    public async Task GetAssessment_ReferralOfAnotherChild_SaysSo()
    {
        await _host.ImportAsync(AssessmentRow("A1", row => row.ChildId = "c2"));

        Assert.Equal(["Its referral is of another child's record."], await QueriesAsync());
        await _host.HearChildAsync("c2", restricted: false, kept: "c1");
        Assert.Empty(await QueriesAsync());
    }

    private async Task<IEnumerable<string>> QueriesAsync() => (await _host.DetailsAsync((await _host.AssessmentAsync("A1")).AssessmentId)).Queries;
}
