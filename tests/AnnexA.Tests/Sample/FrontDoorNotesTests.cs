using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.SampleCouncil;

namespace CsWorkPerf.AnnexA.Tests.Sample;

/// <summary>What the sample council's front door wrote down must be what the front door takes.</summary>
public sealed class FrontDoorNotesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static IEnumerable<(DateOnly Received, string Outcome, FrontDoorNote Note)> Notes(int seed = 1)
    {
        var notes = new FrontDoorNotes(Today, seed);
        string[] outcomes = ["", .. Outcomes.Codes.Values], needs = ["", .. PrimaryNeeds.Codes.Values];
        for (var i = 0; i < 600; i++)
        {
            var (received, outcome) = (Today.AddDays(-(i % 15)), outcomes[i % outcomes.Length]);
            yield return (received, outcome, notes.Next(received, needs[i % needs.Length], outcome));
        }
    }

    [Fact]
    public void Next_SameSeed_IsTheSame()
    {
        static string All(int seed) => string.Join('\n', Notes(seed).Select(one => System.Text.Json.JsonSerializer.Serialize(one.Note)));

        Assert.Equal(All(1), All(1));
        Assert.NotEqual(All(1), All(2));
    }

    [Fact]
    public void Next_AnyContact_HasCodesThatAreKnownAndReasonsWhereConsentNeedsThem() => Assert.All(Notes(), one =>
    {
        Assert.True(one.Note.LevelOfNeed.Length == 0 ? one.Outcome.Length == 0 : LevelsOfNeed.Codes.Values.Contains(one.Note.LevelOfNeed));
        Assert.All(one.Note.Factors, factor => Assert.Contains(factor, Factors.Offered.Select(code => code.Value)));
        Assert.Equal(one.Note.Factors.Distinct(), one.Note.Factors);
        Assert.Equal(Consents.NeedsReason(one.Note.Consent), one.Note.ConsentReason.Length > 0);
        Assert.All(one.Note.Checks, check => Assert.Contains(check.Agency, Agencies.Codes.Values));
    });

    [Fact]
    public void Next_StepsAndChecks_AreWhereTheFrontDoorTakesThem()
    {
        Assert.All(Notes(), one =>
        {
            if (one.Outcome.Length == 0) Assert.Empty(one.Note.Steps);
            if (one.Outcome is not ("" or Outcomes.ReferralStrategy)) Assert.Empty(one.Note.Checks);
            Assert.All(one.Note.Steps, step => Assert.True(step.DueOn > one.Received));
        });
        Assert.All(Notes().Where(one => one.Outcome == Outcomes.ReferralStrategy), one => Assert.Equal(("4", 2, 3), (one.Note.LevelOfNeed, one.Note.Steps.Count, one.Note.Checks.Count)));
    }

    /// <summary>Each page of the demonstration has some of everything that it can show.</summary>
    [Fact]
    public void Next_ManyContacts_HaveSomeOfEach()
    {
        var notes = Notes().Select(one => one.Note).ToList();
        var steps = notes.SelectMany(note => note.Steps).ToList();

        Assert.Equal(["", "1", "2", "3", "4"], notes.Select(note => note.LevelOfNeed).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["", .. Consents.Codes.Values.Order(StringComparer.Ordinal)], notes.Select(note => note.Consent).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(steps, step => step.IsDone);
        Assert.Contains(steps, step => !step.IsDone && step.DueOn < Today);
        Assert.Contains(steps, step => !step.IsDone && step.DueOn >= Today);
        Assert.Equal([false, true], notes.SelectMany(note => note.Checks).Select(check => check.Answer.Length > 0).Distinct().Order());
    }
}
