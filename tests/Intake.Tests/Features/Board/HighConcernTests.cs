using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Intake.Features.Board;

namespace CsWorkPerf.Intake.Tests.Features.Board;

public sealed class HighConcernTests
{
    /// <summary>Levels 4, 3, 2, 1 and none said.</summary>
    [Theory]
    [InlineData(3, "1 1 0 0 0", "0 1 2 2 2")]
    [InlineData(4, "1 0 0 0 0", "0 1 1 1 1")]
    [InlineData(2, "1 1 1 0 0", "0 1 2 3 3")]
    [InlineData(1, "1 1 1 1 0", "0 1 2 3 4")]
    public void HighConcern_FromALevelOn_IsThatAndTheHigherOnesAndComesFirst(int from, string high, string ranks)
    {
        var concern = new HighConcern(from);
        OpenContact[] contacts = [.. new[] { "4", "3", "2", "1", "" }.Select(level => new OpenContact { ContactId = "c", Version = 1, ReceivedAt = new LocalMoment(new DateOnly(2026, 3, 17)), LevelOfNeed = level })];

        Assert.Equal(high, string.Join(' ', contacts.Select(contact => concern.Is(contact) ? 1 : 0)));
        Assert.Equal(ranks, string.Join(' ', contacts.Select(concern.Rank)));
    }
}
