using System.Globalization;
using CsWorkPerf.Assessment.Features.AuditProgrammes;

namespace CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;

/// <summary>The draw itself: what it gives was worked out by another program (Python), written from the words of the contract.</summary>
public sealed class ProgrammeDrawsTests
{
    private static readonly string Secret = string.Concat(Enumerable.Repeat("ab", 32));
    private static readonly ProgrammePlan Plan = new(new(2026, 2, 1), new(2026, 3, 1), Size: 14);
    private static readonly IReadOnlyList<ProgrammeAuditor> Four = [new("w1", ["T1"]), new("w2", ["T2"]), new("w3", ["T3"]), new("w9", ["T4", "T5"])];

    private static readonly IReadOnlyList<PoolCase> Cases = [.. Enumerable.Range(1, 30).Select(i =>
        new PoolCase($"{i:D8}-0000-7000-8000-000000000000", ((string[][])[["T1"], ["T1", "T2"], ["T3"], []])[i % 4], [$"w{(i % 5) + 1}"]))];

    private static int Number(PoolCase one) => int.Parse(one.ChildId[..8], CultureInfo.InvariantCulture);

    [Fact]
    public void Draw_TheSameInAnyOrder_IsAsAnotherProgramDrawsIt()
    {
        PoolCase[] shuffled = [.. Cases];
        new Random(1).Shuffle(shuffled);

        var seed = ProgrammeDraws.Seed(Plan, Secret, Four.Reverse(), shuffled);
        Assert.Equal("defc6dcffe2a33020d0a5332f6c22060ae6e54e6f42046c23e2462d19b6c3a78", seed);
        Assert.Equal(
            "25:w3 4:w3 24:w2 10:w2 13:w9 12:w2 26:w1 16:w3 11:w1 29:w9 5:w9 20:w3 2:w1 7:w9",
            string.Join(' ', ProgrammeDraws.Draw(Plan, seed, Four, shuffled).Where(one => one.Position > 0).OrderBy(one => one.Position).Select(one => $"{Number(one)}:{one.AuditorId}")));
    }

    [Fact]
    public void Seed_AnythingElse_IsAnother()
    {
        string[] seeds =
        [
            ProgrammeDraws.Seed(Plan, Secret, Four, Cases), ProgrammeDraws.Seed(Plan, Secret[1..] + "c", Four, Cases), ProgrammeDraws.Seed(Plan, Secret, Four, Cases.Skip(1)),
            ProgrammeDraws.Seed(Plan with { Size = 13 }, Secret, Four, Cases), ProgrammeDraws.Seed(Plan, Secret, Four.Skip(1), Cases),
            ProgrammeDraws.Seed(Plan, Secret, [.. Four.Skip(1), new("w1", ["T2"])], Cases),
            ProgrammeDraws.Seed(Plan, Secret, Four, [.. Cases.Skip(1), new(Cases[0].ChildId, [], Cases[0].Workers)])
        ];

        Assert.Equal(seeds.Length, seeds.Distinct().Count());
    }

    [Fact]
    public void Draw_ManySeeds_GivesNobodyTheirOwnAndIsAsEvenAsItCanBe()
    {
        for (var i = 0; i < 200; i++)
        {
            var drawn = ProgrammeDraws.Draw(Plan, i.ToString(CultureInfo.InvariantCulture), Four, Cases).Where(one => one.Position > 0).ToList();

            Assert.Equal(14, drawn.Count);
            Assert.All(drawn, one => Assert.True(one.MayHave(Four.Single(auditor => auditor.WorkerId == one.AuditorId)), $"{one.ChildId} {one.AuditorId}"));
            // No case could go to somebody with two fewer.
            var loads = Four.ToDictionary(auditor => auditor.WorkerId, auditor => drawn.Count(one => one.AuditorId == auditor.WorkerId));
            Assert.DoesNotContain(drawn, one => Four.Any(other => one.MayHave(other) && loads[other.WorkerId] < loads[one.AuditorId] - 1));
        }
    }

    /// <summary>Taken one by one, whoever comes first would fill the only auditor that later ones may have.</summary>
    [Fact]
    public void Allocate_CasesThatOnlyOneMayHave_MovesOthersOn()
    {
        IReadOnlyList<ProgrammeAuditor> two = [new("near", ["T1"]), new("far", ["T9"])];
        // Six that both may have, six of T1 that only "far" may have.
        IReadOnlyList<PoolCase> drawn = [.. Enumerable.Range(1, 12).Select(i => new PoolCase($"c{i:D2}", i <= 6 ? ["T2"] : ["T1"], []) { Position = i })];

        for (var seed = 0; seed < 50; seed++)
        {
            var auditorOf = ProgrammeDraws.Allocate(seed.ToString(CultureInfo.InvariantCulture), two, drawn);
            Assert.Equal(6, auditorOf.Values.Count(auditor => auditor == "near"));
            Assert.All(drawn.Skip(6), one => Assert.Equal("far", auditorOf[one.ChildId]));
        }
    }

    [Fact]
    public void Draw_ManySeeds_DrawsEveryCaseAndPairAboutAsOften()
    {
        const int seeds = 2000;
        var (times, pairs) = (new int[31], 0);
        for (var i = 0; i < seeds; i++)
            foreach (var one in ProgrammeDraws.Draw(Plan, "s" + i, Four, Cases).Where(one => one.Position > 0))
            {
                times[Number(one)]++;
                if (Number(one) == 3 && one.AuditorId == "w9") pairs++;
            }

        // Each is drawn with probability 14/30: 933 of 2,000, give or take 4 standard deviations of 22.
        Assert.All(times.Skip(1), count => Assert.InRange(count, 844, 1022));
        // Case 3 is of no team: any of the four auditors may have it, w9 as others, though w9 is wanted more for what others may not have.
        Assert.InRange((double)pairs / times[3], 0.05, 0.45);
    }
}
