using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Recalculation;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.TestSupport;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>As <see cref="Courses"/>: assessments and enquiries, imported and worked on.</summary>
internal static class RecordCourses
{
    public static async Task ImportAsync(AssessmentHost host)
    {
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(2 * run, (await host.ImportAsync(OpenRow("A1"), ListedRow("A2", row => (row.ChildId, row.TeamName) = ("c2", "Night team")))).Unchanged);
            Assert.Equal(2 * run, (await host.ImportAsync(EnquiryRow("S1"), EnquiryRow("S2", row => (row.TeamId, row.TeamName) = ("", "Night team")))).Unchanged);
            Assert.Equal(run, (await host.ImportAsync(AuditRow("D1"))).Unchanged);
        }
        Assert.Contains("assessment_id", (await host.ImportAsync(OpenRow("A3"))).Notes.Select(note => note.Column));
        Assert.Contains("s47_id", (await host.ImportAsync(EnquiryRow("S3", row => row.ConcludedOn = ""), EnquiryRow("S4", row => row.ConcludedOn = ""))).Notes.Select(note => note.Column));
        Assert.Equal(1, (await host.ImportAsync(OpenRow("A1", row => row.WorkerId = "w9"))).Updated);
        Assert.Equal(1, (await host.ImportAsync(EnquiryRow("S1", row => row.IcpcOn = ""))).Updated);
        Assert.Equal(1, (await host.ImportAsync(AuditRow("D1", row => row.Grade = "inadequate"))).Updated);

        await host.HearTeamAsync("T9", "Night Team");
        await host.HearReferralAsync("r1", "2026-01-02");
        await host.HearReferralAsync("r1", "2026-01-03");

        Assert.Equal(("2026-01-03", Own("w9")), (await host.AssessmentAsync("A1") is var one ? (one.ReferralDate, one.WorkerId) : default));
        Assert.Equal(("2026-01-03", "T9"), (await host.AssessmentAsync("A2") is var two ? (two.ReferralDate, two.TeamId) : default));
        Assert.Equal(("", "T9"), ((await host.EnquiryAsync("S1")).IcpcOn, (await host.EnquiryAsync("S2")).TeamId));
        Assert.Equal("inadequate", (await host.AuditAsync("D1")).Grade);
    }

    public static async Task EnquireAsync(AssessmentHost host)
    {
        await host.HearLocalityAsync("L1", "North");
        await host.HearReferralAsync("r1", "2026-03-02");
        var started = host.Start(request => (request.LocalityId, request.ReferralId) = ("L1", Own("r1")));
        var held = host.Hold(host.Plan(host.Conclude(host.Visit(started))));

        Assert.Equal(held, host.Open(held).Enquiry);
        Assert.Equal(5, host.Open(held).History.Count);
        Assert.Equal(6L, host.Change(held, request => request.VisitOn = "2026-03-09").Version);
        host.Withdraw(host.Start());
        host.Start(request => request.StrategyOn = "2026-03-16");
        foreach (var order in new[] { "strategy_on", "-strategy_on" })
        {
            var first = host.Enquiries().ListEnquiries(new() { OrderBy = order, Page = new() { PageSize = 1 } });
            Assert.Equal(2, first.Total);
            Assert.Single(host.Enquiries().ListEnquiries(new() { OrderBy = order, Page = new() { PageSize = 1, PageToken = first.NextPageToken } }).Rows);
        }
        Assert.Equal(new EnquiryCounts { Open = 1, VisitInTime = 1 }, host.Enquiries().CountEnquiries(new() { TeamId = "T1" }));
        Assert.Empty(host.Enquiries().ListEnquiries(new() { Icpc = "becoming_overdue", ChildId = Own("c1"), LocalityId = "L1", WorkerId = "w1", From = "2026-01-01", To = "2026-12-31" }).Rows);

        await host.HearReferralAsync("r2", "2026-03-16", child: "c2", route: "strategy");
        await host.HearReferralAsync("r3", "2026-03-17", child: "c3", route: "strategy");
        var referrals = host.Enquiries().ListStrategyReferrals(new() { LocalityId = "L1", TeamId = "T1", Page = new() { PageSize = 1 } });
        Assert.Equal((2, "2026-03-17"), (referrals.Total, Assert.Single(referrals.Rows).ReferredOn));
        Assert.Equal("2026-03-16", Assert.Single(host.Enquiries().ListStrategyReferrals(new() { LocalityId = "L1", TeamId = "T1", Page = new() { PageSize = 1, PageToken = referrals.NextPageToken } }).Rows).ReferredOn);
        foreach (var state in new[] { "open", "concluded", "withdrawn", "not_supplied" })
            Assert.Equal(state is "not_supplied" ? 0 : 1, host.Enquiries().ListEnquiries(new() { State = state }).Total);
        foreach (var band in new[] { "waiting", "in_time", "overdue" }) _ = host.Enquiries().ListEnquiries(new() { Visit = band, Icpc = band });
    }

    public static async Task AssessAsync(AssessmentHost host)
    {
        await host.HearWorkerAsync("w1");
        await host.HearWorkerAsync("w2", role: "team_manager");
        await host.HearReferralAsync("r1", "2026-03-10", route: "assessment");
        await host.HearReferralAsync("r1", "2026-03-10", route: "assessment");
        var (worker, manager) = (new Assessments.AssessmentsClient(host.Host.As(Features.Steps.Case.Worker)), host.Host.As(Features.Steps.Case.Manager));
        var (chief, desk) = (new Assessments.AssessmentsClient(manager), new Authorisations.AuthorisationsClient(manager));
        var id = Assert.Single((await worker.ListAssessmentsAsync(new() { Band = "in_time", OrderBy = "-due_on" })).Rows).AssessmentId;

        await worker.AllocateAssessmentsAsync(new() { RequestId = Key(), WorkerId = Own("w1"), Assessments = { new SeenAssessment { AssessmentId = id, Version = 1 } } });
        await worker.RecordCheckpointAsync(new() { RequestId = Key(), AssessmentId = id, Version = 2, WorkingDays = 10 });
        await worker.SubmitAssessmentAsync(new() { RequestId = Key(), AssessmentId = id, Version = 3, Outcome = "nfa", Factors = { "21" }, ManagerId = Own("w2") });
        Assert.Equal((1, 1), ((await chief.CountAssessmentsAsync(new())).ToAuthorise, (await desk.ListAwaitingAsync(new())).Rows.Count));
        await chief.AuthoriseAssessmentAsync(new() { RequestId = Key(), AssessmentId = id, Version = 4 });

        Assert.Equal(1, (await desk.GetLagAsync(new())).All.Authorised);
        var details = await host.DetailsAsync(id);
        Assert.Equal(["started", "allocated", "checkpoint_recorded", "submitted", "authorised"], details.Entries.Select(entry => entry.Action));
        await host.HearWorkerAsync("w3", role: "practice_manager");
        var made = await desk.DelegateAsync(new() { RequestId = Key(), DeputyId = Own("w3"), LastOn = "2026-03-20" });
        Assert.Equal("ended", (await desk.EndDelegationAsync(new() { RequestId = Key(), DelegationId = made.DelegationId })).State);
        await desk.DelegateAsync(new() { RequestId = Key(), DeputyId = Own("w3"), LastOn = "2026-03-20" });
        Assert.Equal((0, 2, 1), (
            (await desk.ListDelegationsAsync(new() { WorkerId = Own("w1") })).Rows.Count,
            (await desk.ListDelegationsAsync(new() { WorkerId = Own("w3") })).Rows.Count,
            (await desk.ListDelegationsAsync(new() { WorkerId = Own("w3"), NotOver = true })).Rows.Count));
        var page = await desk.ListDelegationsAsync(new() { Page = new() { PageSize = 1 } });
        Assert.Single((await desk.ListDelegationsAsync(new() { Page = new() { PageSize = 1, PageToken = page.NextPageToken } })).Rows);

        var second = await worker.StartAssessmentAsync(new() { RequestId = Key(), ChildId = Own("c2"), WorkerId = Own("w1"), StartedOn = "2026-03-02" });
        second = await worker.RecordSeenAsync(new() { RequestId = Key(), AssessmentId = second.AssessmentId, Version = 1, ChildSeenOn = "2026-03-03" });
        second = await worker.ChangePlanAsync(new() { RequestId = Key(), AssessmentId = second.AssessmentId, Version = 2, PlanOn = "2026-03-20" });
        await worker.RecordCheckpointAsync(new() { RequestId = Key(), AssessmentId = second.AssessmentId, Version = 3, WorkingDays = 10 });
        await worker.RecordCheckpointAsync(new() { RequestId = Key(), AssessmentId = second.AssessmentId, Version = 4, WorkingDays = 10, DoneOn = "2026-03-16" });
        var stale = await worker.AllocateAssessmentsAsync(new() { RequestId = Key(), WorkerId = Own("w3"), Assessments = { new SeenAssessment { AssessmentId = second.AssessmentId, Version = 1 } } });
        Assert.Equal(("changed", "Wendy Worker"), (stale.NotAllocated[0].Why, stale.NotAllocated[0].By));
        await worker.SubmitAssessmentAsync(new() { RequestId = Key(), AssessmentId = second.AssessmentId, Version = 5, Outcome = "nfa", Factors = { "21" } });
        Assert.Equal(1, (await desk.ListAwaitingAsync(new() { Everybody = true })).Total);
        Assert.Equal(0, (await desk.ListAwaitingAsync(new() { Everybody = true, TeamId = "T9" })).Total);
        await chief.ReturnAssessmentAsync(new() { RequestId = Key(), AssessmentId = second.AssessmentId, Version = 6, Reason = "More" });
        await chief.WithdrawAssessmentAsync(new() { RequestId = Key(), AssessmentId = second.AssessmentId, Version = 7, Reason = "Entered twice" });
        await chief.ReopenAssessmentAsync(new() { RequestId = Key(), AssessmentId = id, Version = 5, Reason = "The wrong one" });

        foreach (var state in new[] { "open", "submitted", "authorised", "completed", "withdrawn", "running", "returned" })
            Assert.Equal(state is "open" or "running" or "withdrawn" ? 1 : 0, (await worker.ListAssessmentsAsync(new() { State = state })).Total);
        foreach (var order in new[] { "due_on", "-due_on", "ended_on", "-ended_on", "submitted_on", "-submitted_on" })
        {
            var request = new ListAssessmentsRequest { OrderBy = order, State = order.EndsWith("submitted_on", StringComparison.Ordinal) ? "submitted" : "", Page = new() { PageSize = 1 } };
            request.Page.PageToken = (await worker.ListAssessmentsAsync(request)).NextPageToken;
            if (request.Page.PageToken.Length > 0) Assert.Single((await worker.ListAssessmentsAsync(request)).Rows);
        }
        foreach (var band in new[] { "in_time", "becoming_overdue", "overdue" }) _ = await worker.ListAssessmentsAsync(new() { Band = band });
        Assert.Equal(1, (await worker.ListAssessmentsAsync(new()
        {
            AssessmentIds = { id }, LocalityId = "L1", TeamId = "T1", WorkerId = Own("w1"), ChildId = Own("c1"), ReferralId = Own("r1"), AssessmentType = "single", ManagerId = Own("w2"),
            DueFrom = "2026-01-01", DueTo = "2027-01-01"
        })).Total);
        Assert.Equal(0, (await worker.ListAssessmentsAsync(new() { EndedFrom = "2026-01-01", EndedTo = "2026-03-17", Unallocated = true })).Total);
    }

    /// <summary>The calendar changes, and then the clock.</summary>
    public static async Task RecalculateAsync(AssessmentHost host)
    {
        await host.ImportAsync(OpenRow("A1", row => (row.ReferredOn, row.StartedOn) = ("2026-02-02", "2026-02-03")), AssessmentRow("A2", row => row.ChildId = "c2"));
        await Eventually.Async(async () => await RunAsync(new(), new()) == new Recalculated(0, 0), "the service has noted by what it counts");
        var closed = new CalendarSettings { ClosureDays = [new(2026, 4, 7)] };

        Assert.Equal(new Recalculated(1, 1), await RunAsync(closed, new()));
        Assert.Equal(("2026-04-09", 2L), (await host.AssessmentAsync("A1") is var moved ? (moved.DueOn, moved.Version) : default));
        Assert.Equal(new Recalculated(2, 2), await RunAsync(closed, new(StartedUntil: new(2026, 3, 1))));

        Task<Recalculated> RunAsync(CalendarSettings calendar, AssessmentClock clock) => new RecalculateDueDates(
            host.Db, new DueDates(clock, WorkingDayCalendar.From(calendar)), calendar, clock, host.Time).HandleAsync(CancellationToken.None);
    }
}
