using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.Clocks;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>The tracker between the wire and the domain.</summary>
internal static class TrackerMapping
{
    private const double DefaultTarget = 80;

    public static (TrackerFilter Filter, decimal Target) Read(V1.GetTrackerRequest request)
    {
        var found = new Violations();
        var read = (new TrackerFilter(found.Id("locality_id", request.LocalityId), found.Id("team_id", request.TeamId), found.Id("worker_id", request.WorkerId), request.Unallocated),
            found.Target(request.TargetPercent));
        if (request is { Unallocated: true, WorkerId.Length: > 0 }) found.Add("unallocated", "unallocated asks for what no worker has; leave worker_id empty.", "NOT_ALLOWED");
        found.ThrowIfAny();
        return read;
    }

    /// <summary>The target in percent, 80 where none is given.</summary>
    public static decimal Target(this Violations found, double percent)
    {
        var target = percent == 0 ? DefaultTarget : percent;
        if (target is > 0 and <= 100) return (decimal)target;
        found.Add("target_percent", $"target_percent is {percent}; it must be over 0, up to 100.", "OUT_OF_RANGE");
        return (decimal)DefaultTarget;
    }

    public static V1.TrackerView Write(TrackerView view, AssessmentClock clock) => new()
    {
        Today = view.Days.Today.Text(),
        Open = Write(view.Open),
        Children = view.Children,
        Unallocated = view.Counts.Where(count => count.WorkerId.Length == 0).Sum(count => count.Open.All),
        Submitted = view.Counts.Sum(count => count.Submitted),
        Counts = { view.Counts.Select(Write) },
        Month = Write(view.Month),
        First = { view.First.Select(one => Write(one, view.Days.Of(one.ClockStart), view.Days.WorkingDays(one.ClockStart))) },
        Mark = view.Mark(),
        Clock = clock.Used()
    };

    public static V1.BandCounts Write(BandCounts counts) => new() { InTime = counts.InTime, BecomingOverdue = counts.BecomingOverdue, Overdue = counts.Overdue };

    public static V1.TrackerCount Write(TrackerCount count) => new()
    {
        LocalityId = count.LocalityId, TeamId = count.TeamId, WorkerId = count.WorkerId, Open = Write(count.Open), Submitted = count.Submitted
    };

    public static V1.MonthOutlook Write(MonthOutlook month)
    {
        var written = new V1.MonthOutlook
        {
            Month = month.Month.Text(),
            InTime = month.SoFar.InTime,
            Ended = month.SoFar.Ended,
            Overdue = month.Open.Overdue,
            TargetPercent = (double)month.Target,
            Available = month.Open.Available,
            WeekTo = month.Left.WeekTo.Text(),
            DueThisWeek = month.Open.DueThisWeek,
            WorkingDaysThisWeek = month.Left.ThisWeek,
            WorkingDaysThisMonth = month.Left.ThisMonth
        };
        if (month.Rate is { } rate) written.Rate = (double)rate;
        if (month.RateIfOverdueClosed is { } closed) written.RateIfOverdueClosed = (double)closed;
        if (month.Needed is { } needed) written.Needed = needed;
        if (month.NeededIfOverdueClosed is { } more) written.NeededIfOverdueClosed = more;
        if (month.ThisWeek is { } week) written.ThisWeek = week;
        return written;
    }

    public static V1.TrackerCase Write(OpenCase one, string band, int workingDays) => new()
    {
        AssessmentId = one.AssessmentId,
        ChildId = one.ChildId,
        AssessmentType = one.AssessmentType,
        LocalityId = one.LocalityId,
        TeamId = one.TeamId,
        WorkerId = one.WorkerId,
        ClockStart = one.ClockStart.Text(),
        DueOn = one.DueOn.Text(),
        WorkingDays = workingDays,
        Band = band,
        PlanOn = one.PlanOn.Text(),
        SubmittedOn = one.SubmittedOn.Text()
    };
}
