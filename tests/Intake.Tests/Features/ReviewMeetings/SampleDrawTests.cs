using CsWorkPerf.Intake.Features.ReviewMeetings;

namespace CsWorkPerf.Intake.Tests.Features.ReviewMeetings;

/// <summary>The draw itself: what it gives was worked out by another program (Python), written from the words of the contract.</summary>
public sealed class SampleDrawTests
{
    private static readonly string Secret = string.Concat(Enumerable.Repeat("ab", 32));

    private static readonly MeetingPlan Plan = new(
        new(2026, 3, 18), new(2026, 3, 9), new(2026, 3, 16), Size: 12, [MeetingPlan.Outcome, MeetingPlan.Locality]);

    private static readonly IReadOnlyList<SampledDecision> Decisions = [.. Enumerable.Range(1, 40).Select(i => new SampledDecision
    {
        ContactId = $"{i:D8}-0000-7000-8000-000000000000",
        Outcome = ((string[])["advice", "early_help", "referral_assessment", "nfa"])[i % 3 == 0 ? 2 : i * i % 4],
        SourceGroup = "Police",
        LocalityId = ((string[])["L1", "L2", ""])[i % 3]
    })];

    [Fact]
    public void Draw_TheSameDecisionsInAnyOrder_IsAsAnotherProgramDrawsIt()
    {
        SampledDecision[] shuffled = [.. Decisions];
        new Random(1).Shuffle(shuffled);

        var seed = SampleDraw.Seed(Plan, Secret, shuffled);
        Assert.Equal("382d9ba4543c674cf04cac8f430d308b15a36b7f4166d9a2fa7ebe574898c892", seed);
        Assert.Equal(
            [17, 15, 10, 26, 25, 5, 36, 34, 38, 19, 27, 33],
            SampleDraw.Sample(Plan, seed, shuffled).Where(one => one.Position > 0).OrderBy(one => one.Position).Select(one => int.Parse(one.ContactId[..8], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Seed_AnythingElse_IsAnother()
    {
        string[] seeds =
        [
            SampleDraw.Seed(Plan, Secret, Decisions), SampleDraw.Seed(Plan, Secret[1..] + "c", Decisions), SampleDraw.Seed(Plan, Secret, Decisions.Skip(1)),
            SampleDraw.Seed(Plan with { Size = 13 }, Secret, Decisions), SampleDraw.Seed(Plan with { HeldOn = new(2026, 3, 19) }, Secret, Decisions),
            SampleDraw.Seed(Plan with { From = new(2026, 3, 8) }, Secret, Decisions), SampleDraw.Seed(Plan with { To = new(2026, 3, 17) }, Secret, Decisions),
            SampleDraw.Seed(Plan with { Strata = [] }, Secret, Decisions)
        ];

        Assert.Equal(seeds.Length, seeds.Distinct().Count());
    }

    [Theory]
    // 12 of 40: quotas 6, 3.9, 1.8, 0.3; the two seats left go to the largest remainders.
    [InlineData(12, "20 13 6 1", "6 4 2 0")]
    // Equal remainders: the first of them.
    [InlineData(3, "2 2 2 2", "1 1 1 0")]
    [InlineData(1, "1 9", "0 1")]
    [InlineData(10, "6 4", "6 4")]
    [InlineData(200, "6 4", "6 4")]
    public void Seats_BySize_AreTheLargestRemainders(int size, string members, string expected) =>
        Assert.Equal(expected, string.Join(' ', SampleDraw.Seats(size, [.. members.Split(' ').Select(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))])));

    [Fact]
    public void Sample_StrataTakeTurns_SoThatAShortMeetingSeesThemAll()
    {
        var seed = SampleDraw.Seed(Plan, Secret, Decisions);
        var agenda = SampleDraw.Sample(Plan, seed, Decisions).Where(one => one.Position > 0).OrderBy(one => one.Position)
            .Select(one => SampleDraw.Stratum(Plan.Strata, one)).ToList();

        var strata = agenda.Distinct().Count();
        Assert.Equal(strata, agenda.Take(strata).Distinct().Count());
        Assert.Equal(12, agenda.Count);
    }

    [Fact]
    public void Sample_WithoutStrata_IsOneStratum() =>
        Assert.Equal(12, SampleDraw.Sample(Plan with { Strata = [] }, "0", Decisions).Count(one => one.Position > 0));
}
