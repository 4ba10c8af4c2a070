namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>By which clock the days of a weekly meeting were counted.</summary>
public sealed class MeetingClockTests
{
    [Fact]
    public async Task OpenMeeting_UnderSettingsOfTheClock_KeepsThem()
    {
        await using var host = new AssessmentHost { Settings = [("ClockStart", "started until 2013-04-01"), ("ClockEnd", "completed until 2012-09-01")] };
        await host.InitializeAsync();
        await host.SeedAsync();
        var id = host.OpenMeeting().MeetingId;

        var kept = host.Meeting(id).Meeting.Clock;
        Assert.Equal(("started until 2013-04-01", "completed until 2012-09-01"), (kept.Start, kept.End));
        Assert.Contains("Of assessments started before 1 April 2013 it starts on that day.", kept.Words, StringComparison.Ordinal);

        // One that was opened under other settings, and one of a version that did not keep them.
        await SetAsync("referral", "authorised");
        Assert.DoesNotContain("2013", host.Close(id).Clock.Words, StringComparison.Ordinal);
        await SetAsync("", "");
        Assert.Null(host.Meeting(id).Meeting.Clock);

        Task SetAsync(string start, string end) =>
            host.Db.WriteAsync(tx => tx.ExecuteAsync("update [tracker_meetings] set [clock_start] = @start, [clock_end] = @end", new { start, end }), CancellationToken.None);
    }
}
