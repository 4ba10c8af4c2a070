using CsWorkPerf.Assessment.Tests.Features.DataQuality;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.TestSupport;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>The records, steps and lists of Assessment once on SQL Server, in a database of its own.</summary>
public sealed class SqlServerTests : IAsyncLifetime
{
    private AssessmentHost _host = null!;
    private string? _database;

    public async ValueTask InitializeAsync()
    {
        _database = await SqlServer.CreateDatabaseAsync();
        await using (var db = new Db<AssessmentService>(new DataSettings(Dialect.SqlServer, _database)))
            await Migrator.MigrateAsync(db, typeof(AssessmentModule).Assembly, TimeProvider.System, CancellationToken.None);
        _host = new() { Settings = [("Data:Provider", "SqlServer"), ("ConnectionStrings:Assessment", _database)] };
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host?.Host is not null) await _host.DisposeAsync();
        if (_database is not null) await SqlServer.DropDatabaseAsync(_database);
    }

    [Fact]
    public async Task Import_OnSqlServerTwice_LinksAndChangesNothing()
    {
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(2 * run, (await _host.ImportAsync(OpenRow("A1"), ListedRow("A2", row => (row.ChildId, row.TeamName) = ("c2", "Night team")))).Unchanged);
            Assert.Equal(2 * run, (await _host.ImportAsync(EnquiryRow("S1"), EnquiryRow("S2", row => (row.TeamId, row.TeamName) = ("", "Night team")))).Unchanged);
            Assert.Equal(run, (await _host.ImportAsync(AuditRow("D1"))).Unchanged);
        }
        Assert.Contains("assessment_id", (await _host.ImportAsync(OpenRow("A3"))).Notes.Select(note => note.Column));
        Assert.Contains("s47_id", (await _host.ImportAsync(EnquiryRow("S3", row => row.ConcludedOn = ""), EnquiryRow("S4", row => row.ConcludedOn = ""))).Notes.Select(note => note.Column));
        Assert.Equal(1, (await _host.ImportAsync(OpenRow("A1", row => row.WorkerId = "w9"))).Updated);
        Assert.Equal(1, (await _host.ImportAsync(EnquiryRow("S1", row => row.IcpcOn = ""))).Updated);
        Assert.Equal(1, (await _host.ImportAsync(AuditRow("D1", row => row.Grade = "inadequate"))).Updated);

        await _host.HearTeamAsync("T9", "Night Team");
        await _host.HearReferralAsync("r1", "2026-01-02");
        await _host.HearReferralAsync("r1", "2026-01-03");

        Assert.Equal(("2026-01-03", Own("w9")), (await _host.AssessmentAsync("A1") is var one ? (one.ReferralDate, one.WorkerId) : default));
        Assert.Equal(("2026-01-03", "T9"), (await _host.AssessmentAsync("A2") is var two ? (two.ReferralDate, two.TeamId) : default));
        Assert.Equal(("", "T9"), ((await _host.EnquiryAsync("S1")).IcpcOn, (await _host.EnquiryAsync("S2")).TeamId));
        Assert.Equal("inadequate", (await _host.AuditAsync("D1")).Grade);
    }

    [Fact]
    public async Task Enquiries_OnSqlServer_TakeTheirCourseAndAreListed()
    {
        await _host.HearLocalityAsync("L1", "North");
        await _host.HearReferralAsync("r1", "2026-03-02");
        var started = _host.Start(request => (request.LocalityId, request.ReferralId) = ("L1", Own("r1")));
        var held = _host.Hold(_host.Plan(_host.Conclude(_host.Visit(started))));

        Assert.Equal(held, _host.Open(held).Enquiry);
        Assert.Equal(5, _host.Open(held).History.Count);
        Assert.Equal(6L, _host.Change(held, request => request.VisitOn = "2026-03-09").Version);
        _host.Withdraw(_host.Start());
        _host.Start(request => request.StrategyOn = "2026-03-16");
        foreach (var order in new[] { "strategy_on", "-strategy_on" })
        {
            var first = _host.Enquiries().ListEnquiries(new() { OrderBy = order, Page = new() { PageSize = 1 } });
            Assert.Equal(2, first.Total);
            Assert.Single(_host.Enquiries().ListEnquiries(new() { OrderBy = order, Page = new() { PageSize = 1, PageToken = first.NextPageToken } }).Rows);
        }
        Assert.Equal(new Contracts.Assessment.V1.EnquiryCounts { Open = 1, VisitInTime = 1 }, _host.Enquiries().CountEnquiries(new() { TeamId = "T1" }));
        Assert.Empty(_host.Enquiries().ListEnquiries(new() { Icpc = "becoming_overdue", ChildId = Own("c1"), LocalityId = "L1", WorkerId = "w1", From = "2026-01-01", To = "2026-12-31" }).Rows);
    }

    [Fact]
    public Task Meeting_OnSqlServer_GoesFromTheTrackerToItsClose() => Courses.MeetAsync(_host);

    [Fact]
    public Task Audit_OnSqlServer_GoesFromTheDrawToAnActionThatIsDone() => Courses.AuditAsync(_host);

    [Fact]
    public async Task DataQuality_OnSqlServer_CountsAndListsEachKind()
    {
        await _host.ImportQueriedAsync();
        Courses.QueryData(_host);
        await _host.HearReferralAsync("r9", "2026-01-02");
        var kinds = new Contracts.Assessment.V1.DataQuality.DataQualityClient(_host.Host.As(Contracts.Access.Roles.Analyst)).CountQueries(new()).Kinds;
        Assert.Equal(0, kinds.Where(kind => kind.Kind_.EndsWith("referral_unknown", StringComparison.Ordinal)).Sum(kind => kind.Total));
    }

    [Fact]
    public Task RestrictedChild_OnSqlServer_IsOpenToWhoOpenedIt() => Courses.OpenAsync(_host);

    [Fact]
    public async Task Assessment_OnSqlServer_GoesFromItsReferralToItsAuthorisation()
    {
        await _host.HearWorkerAsync("w1");
        await _host.HearWorkerAsync("w2", role: "team_manager");
        await _host.HearReferralAsync("r1", "2026-03-10", route: "assessment");
        var (worker, manager) = (new Contracts.Assessment.V1.Assessments.AssessmentsClient(_host.Host.As(Features.Steps.Case.Worker)), _host.Host.As(Features.Steps.Case.Manager));
        var (chief, desk) = (new Contracts.Assessment.V1.Assessments.AssessmentsClient(manager), new Contracts.Assessment.V1.Authorisations.AuthorisationsClient(manager));
        var id = Assert.Single((await worker.ListAssessmentsAsync(new() { Band = "in_time", OrderBy = "-due_on" })).Rows).AssessmentId;

        await worker.AllocateAssessmentsAsync(new() { RequestId = Id(), WorkerId = Own("w1"), Assessments = { new Contracts.Assessment.V1.SeenAssessment { AssessmentId = id, Version = 1 } } });
        await worker.RecordCheckpointAsync(new() { RequestId = Id(), AssessmentId = id, Version = 2, WorkingDays = 10 });
        await worker.SubmitAssessmentAsync(new() { RequestId = Id(), AssessmentId = id, Version = 3, Outcome = "nfa", Factors = { "21" }, ManagerId = Own("w2") });
        Assert.Equal((1, 1), ((await chief.CountAssessmentsAsync(new())).ToAuthorise, (await desk.ListAwaitingAsync(new())).Rows.Count));
        await chief.AuthoriseAssessmentAsync(new() { RequestId = Id(), AssessmentId = id, Version = 4 });

        Assert.Equal(1, (await desk.GetLagAsync(new())).All.Authorised);
        var details = await _host.DetailsAsync(id);
        Assert.Equal(["started", "allocated", "checkpoint_recorded", "submitted", "authorised"], details.Entries.Select(entry => entry.Action));
        await _host.HearWorkerAsync("w3", role: "practice_manager");
        var made = await desk.DelegateAsync(new() { RequestId = Id(), DeputyId = Own("w3"), LastOn = "2026-03-20" });
        Assert.Equal("ended", (await desk.EndDelegationAsync(new() { RequestId = Id(), DelegationId = made.DelegationId })).State);
        Assert.Single((await desk.ListDelegationsAsync(new() { WorkerId = Own("w1") })).Rows);

        static string Id() => Guid.NewGuid().ToString();
    }
}
