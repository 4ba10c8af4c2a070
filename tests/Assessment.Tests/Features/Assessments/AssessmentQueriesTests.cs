using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Assessments;

/// <summary>What looks wrong about an assessment is said, and the row is taken.</summary>
public sealed class AssessmentQueriesTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new() { Settings = [("ClockEnd", "completed until 2012-09-01")] };

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearOfRowsAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static TheoryData<string, string> Odd => new()
    {
        { "referred_on=2026-01-06", "started_on: 2026-01-05: Before the referral (census rule 1103)." },
        { "referred_on= referral_id=", "referral_id: : No referral and no date of one: the clock starts on the day the assessment started." },
        { "child_seen_on=2026-01-01", "child_seen_on: 2026-01-01: Before the clock starts." },
        { "child_seen_on=2026-02-28", "child_seen_on: 2026-02-28: After the assessment ended: not counted as seen." },
        { "submitted_on=2026-01-04", "submitted_on: 2026-01-04: Before started_on." },
        { "completed_on=2026-01-04", "completed_on: 2026-01-04: Before started_on." },
        { "authorised_on=2026-03-18", "authorised_on: 2026-03-18: In the future." },
        { "referred_on=1926-01-02", "referred_on: 1926-01-02: In a year for which no bank holidays are known: check it." },
        { "assessment_type=core", "assessment_type: core: Not used after 2014." },
        { "outcome=", "outcome: : The assessment ended without one." },
        { "submitted_on= authorised_on= outcome=", "factors: 4B 16A: On an assessment that has not ended (census rule 8614)." },
        { "factors=", "factors: : None on an assessment that ended (census rule 8897Q)." },
        { "factors=16a,16A", "factors: 16A: One is given twice (census rule 8898)." },
        { "factors=21,16A outcome=nfa", "factors: 16A 21: 21 (none identified) beside others (census rule 8869)." },
        { "factors=21", "factors: 21: 21 (none identified), although more than early help followed." },
        { "factors=18A", "factors: 18A: 18A and 19A are retired: use B or C (census rules 8945Q, 8950Q)." }
    };

    /// <summary>As Reporting leaves them out: the record says so as long as it is so.</summary>
    [Fact]
    public async Task GetAssessment_OfDaysBeforeTheClock_SaysSo()
    {
        await _host.ImportAsync(AssessmentRow("A1", row => row.ReferredOn = "2026-03-02"), AssessmentRow("A2", row => (row.ReferralId, row.ChildId) = ("", "c2")));

        Assert.Equal(
            ["It started before its referral (census rule 1103).", "It ended before its clock started: no figure of timeliness counts it.", "The child was seen before the clock started: no figure of how soon counts it."],
            (await _host.DetailsAsync((await _host.AssessmentAsync("A1")).AssessmentId)).Queries);
        Assert.Empty((await _host.DetailsAsync((await _host.AssessmentAsync("A2")).AssessmentId)).Queries);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task ImportAssessments_OddRow_IsTakenWithANotice(string changes, string said)
    {
        var row = AssessmentRow("A1", row => row.Line = 5);
        foreach (var change in changes.Split(' '))
        {
            var (column, value) = (change.Split('=')[0], change.Split('=')[1].Replace(',', ' '));
            Contracts.Assessment.V1.AssessmentRow.Descriptor.FindFieldByName(column).Accessor.SetValue(row, value);
        }

        var report = await _host.ImportAsync(row);

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Equal([$"Notice 5 {said} The row is taken."], report.Said());
        Assert.Equal((1, 0, 0, 1, 0, 0), (await _host.ImportAsync(row)).Counts());
    }

    [Theory]
    [InlineData("factors=21 outcome=nfa")]
    [InlineData("factors=21 outcome=early_help")]
    [InlineData("authorised_on=")]
    [InlineData("factors=18A referred_on=2024-01-02 started_on=2024-01-05 child_seen_on=2024-01-06 submitted_on=2024-03-29 authorised_on=2024-03-31")]
    [InlineData("assessment_type=core referred_on=2014-01-02 started_on=2014-12-31")]
    public async Task ImportAssessments_RowThatOnlyLooksOdd_IsTakenWithoutANotice(string changes)
    {
        var row = AssessmentRow("A1");
        foreach (var change in changes.Split(' ')) Contracts.Assessment.V1.AssessmentRow.Descriptor.FindFieldByName(change.Split('=')[0]).Accessor.SetValue(row, change.Split('=')[1]);

        Assert.Empty((await _host.ImportAsync(row)).Notes);
    }

    [Fact]
    public async Task ImportAssessments_SecondOpenOneOfAChild_IsTakenWithANotice()
    {
        await _host.ImportAsync(OpenRow("A1"), AssessmentRow("A2"), OpenRow("A3", row => row.ChildId = "c2"));

        // What was completed before the day that the setting names ended with that.
        var old = await _host.ImportAsync(OpenRow("A4", row => (row.ReferredOn, row.StartedOn, row.ChildSeenOn, row.CompletedOn, row.Outcome, row.Factors) =
            ("2012-01-03", "2012-01-04", "2012-01-05", "2012-08-31", "cin", "16A")));
        var second = await _host.ImportAsync(OpenRow("A5", row => row.Line = 9));

        Assert.Empty(old.Notes);
        Assert.Equal(["Notice 9 assessment_id: A5: The child has another open assessment (census rule 8896). The row is taken."], second.Said());
        Assert.Empty((await _host.ImportAsync(OpenRow("A5"))).Notes);
    }

    [Fact]
    public async Task ImportAssessments_ReferralKnown_IsComparedWithIt()
    {
        await _host.HearReferralAsync("r1", "2026-01-06");
        await _host.HearReferralAsync("r2", "2026-01-02", child: "c9");

        var report = await _host.ImportAsync(
            AssessmentRow("A1", row => (row.ReferredOn, row.ChildSeenOn) = ("", "2026-01-07")), AssessmentRow("A2", row => (row.Line, row.ReferralId) = (3, "r2")));

        Assert.Equal(
            [
                "Notice 2 started_on: 2026-01-05: Before the referral (census rule 1103). The row is taken.",
                $"Notice 3 referral_id: {Own("r2")}: A referral of another child's record. The row is taken."
            ], report.Said());
    }
}
