using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Pages.Assessments;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What the tracker says of the month and of the weeks ahead, against sentences written by hand.</summary>
public sealed class TrackerWordsTests
{
    private static MonthOutlook Month(int inTime, int ended, int? needed, int available = 100, int? overdueClosed = null) => new()
    {
        Month = "2026-03-01", InTime = inTime, Ended = ended, TargetPercent = 80, Available = available, WeekTo = "2026-03-22",
        Needed = needed ?? 0, NeededIfOverdueClosed = overdueClosed ?? 0
    };

    private static MonthOutlook Unreachable()
    {
        var month = new MonthOutlook { Month = "2026-03-01", InTime = 9, Ended = 10, TargetPercent = 100, WeekTo = "2026-03-22" };
        Assert.False(month.HasNeeded);
        return month;
    }

    [Fact]
    public void Needed_InEachCase_SaysHowManyAndWhetherThatCanBe()
    {
        Assert.Equal("No number reaches 100% this month: something that ended late stays late.", TrackerWords.Needed(Unreachable()));
        Assert.Equal("Nothing has ended this month yet.", TrackerWords.Needed(Month(0, 0, 0)));
        Assert.Equal("The target of 80% is met. It stays so as long as what is authorised late does not outweigh it.", TrackerWords.Needed(Month(8, 10, 0)));
        Assert.Equal("5 more have to be authorised in time by the end of the month to reach 80%, if none is authorised late.", TrackerWords.Needed(Month(7, 10, 5, available: 5)));
        Assert.Equal("1 more has to be authorised in time by the end of the month to reach 80%, but only 0 open ones can still end in time: the target cannot be reached with these.", TrackerWords.Needed(Month(3, 4, 1, available: 0)));
    }

    [Fact]
    public void NeededIfOverdueClosed_WhereItTakesMore_SaysHowMany()
    {
        Assert.Equal("If all that is overdue were closed as well, 7 more would have to be authorised in time.", TrackerWords.NeededIfOverdueClosed(Month(1, 2, 3, overdueClosed: 7)));
        Assert.Equal("", TrackerWords.NeededIfOverdueClosed(Month(1, 2, 3, overdueClosed: 3)));
        Assert.Equal("", TrackerWords.NeededIfOverdueClosed(Unreachable()));
    }

    [Fact]
    public void ThisWeek_NeededOrDue_SaysWhichAndUntilWhen()
    {
        var month = Month(1, 2, 3);
        (month.ThisWeek, month.DueThisWeek) = (3, 1);
        Assert.Equal("Up to 22 Mar 2026: authorise at least 3; 1 falls due by then and will be late after it.", TrackerWords.ThisWeek(month));
        (month.ThisWeek, month.DueThisWeek) = (2, 0);
        Assert.Equal("Up to 22 Mar 2026: authorise at least 2; none falls due by then.", TrackerWords.ThisWeek(month));
        (month.ThisWeek, month.DueThisWeek) = (0, 4);
        Assert.Equal("Up to 22 Mar 2026: 4 fall due by then and will be late after it.", TrackerWords.ThisWeek(month));
    }

    [Fact]
    public void Since_WhatBecameOfACase_IsSaidOnce()
    {
        Assert.Equal("", Since(_ => { }));
        Assert.Equal("Submitted 18 Mar 2026", Since(one => one.Since.SubmittedOn = "2026-03-18"));
        Assert.Equal("Authorised 19 Mar 2026", Since(one => (one.Since.SubmittedOn, one.Since.EndedOn) = ("2026-03-18", "2026-03-19")));
        Assert.Equal("Returned", Since(one => one.Case.SubmittedOn = "2026-03-16"));
        Assert.Equal("", Since(one => one.Case.SubmittedOn = one.Since.SubmittedOn = "2026-03-16"));
        Assert.Equal("Allocated anew", Since(one => one.Since.WorkerId = "w2"));
        Assert.Equal("Withdrawn", Since(one => (one.Since.Withdrawn, one.Since.EndedOn) = (true, "2026-03-19")));

        static string Since(Action<MeetingCase> more)
        {
            var one = new MeetingCase { Case = new() { WorkerId = "w1", TeamId = "T1" }, Since = new() { WorkerId = "w1", TeamId = "T1" } };
            more(one);
            return TrackerWords.Since(one);
        }
    }

    [Fact]
    public void Trend_Request_AsksForWholeWeeksBackAndTenAheadIfNobodyActs()
    {
        // Tuesday 17 March 2026.
        var request = TrackerTrend.Request(new() { Weeks = 13, Locality = "L1", Team = "T1" }, new(2026, 3, 17));

        Assert.Equal(("assessments.open", "band", true, Grain.Week), (request.Indicator, request.GroupBy, request.Project, request.Grain));
        // Weeks from Monday 15 December to the one from 25 May; `to` is exclusive.
        Assert.Equal(("2025-12-15", "2026-06-01"), (request.From, request.To));
        Assert.Equal(("L1", "T1"), (request.Filter["locality"], request.Filter["team"]));
        Assert.Empty(TrackerTrend.Request(new(), new(2026, 3, 17)).Filter);
    }

    [Fact]
    public void Trend_Figure_SaysHowManyAreOverdueNowAndInFourWeeksIfNobodyActs()
    {
        var series = new IndicatorSeries { Clock = new ClockUsed { Start = "referral", End = "authorised" } };
        // Two weeks as they were, then five ahead: from each week to the next one more is overdue.
        foreach (var (week, i) in new[] { "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30", "2026-04-06", "2026-04-13", "2026-04-20" }.Select((week, i) => (week, i)))
            foreach (var (band, count) in new[] { ("in_time", 7 - i), ("becoming_overdue", 1), ("overdue", i) })
                series.Points.Add(new Point { PeriodStart = week, Group = band, Numerator = count, Projected = i > 1 });

        var figure = new TrackerTrend(series).Figure("North", everybody: false, "");

        Assert.Equal("1 overdue now, 5 by 19 Apr if nobody acts", figure.Finding);
        Assert.Equal(["16 Mar 2026", "6", "1", "1", "8"], figure.Rows[1]);
        Assert.Equal(["23 Mar 2026 (projected)", "5", "1", "2", "8"], figure.Rows[2]);
        Assert.StartsWith("Of the place (North): ", new TrackerTrend(series).Figure("North", everybody: true, "").Finding, StringComparison.Ordinal);
        Assert.Equal("No open assessments", new TrackerTrend(new IndicatorSeries()).Figure("North", everybody: false, "").Finding);
    }
}
