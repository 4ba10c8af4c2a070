using CsWorkPerf.Assessment.Consumers;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using Grpc.Core;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Children;

/// <summary>Who reads what is kept here about a child whose record Intake restricts.</summary>
public sealed class RestrictedChildTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task RestrictedChild_RecordsOpenedByOthersThanManagers_AreDeniedAndTheRefusalLogged()
    {
        await ImportAsync();
        await HearAsync("c1", restricted: true);

        foreach (var role in new[] { Roles.Practitioner, Roles.Auditor })
            foreach (var (open, _) in Reads(role))
            {
                var refused = Assert.Throws<RpcException>(open);
                Assert.Equal((StatusCode.PermissionDenied, Own("c1")), (refused.StatusCode, Assert.IsType<Denied>(RpcErrors.Refusal(refused)).RecordId));
            }

        Assert.Equal(["assessment", "enquiry", "audit", "assessment", "enquiry", "audit"], (await _host.AccessLogAsync()).Where(entry => entry.Action == "refused").Select(entry => entry.Record));
        Assert.Equal(Reads(Roles.Auditor).Select(read => read.Id), (await _host.AccessLogAsync()).Where(entry => entry.Action == "refused").Take(3).Select(entry => entry.RecordId));
        Assert.DoesNotContain(await _host.AccessLogAsync(), entry => entry.Action == "open");
    }

    [Fact]
    public async Task RestrictedChild_ManagerOrAfterItIsLifted_OpensThem()
    {
        await ImportAsync();
        await HearAsync("c1", restricted: true);
        foreach (var (open, _) in Reads(Roles.Manager)) open();

        await HearAsync("c1", restricted: false);

        foreach (var (open, _) in Reads(Roles.Practitioner)) open();
    }

    [Fact]
    public async Task RestrictedChild_OpenedInAnEmergency_IsOpenToThatAccountForThatTimeAndChildOnly()
    {
        await ImportAsync();
        await HearAsync("c1", restricted: true);
        await HearAsync("c2", restricted: true);
        await OpenAsync("c2", _practitioner, AssessmentHost.Start.AddMinutes(30));
        Assert.All(Reads(Roles.Practitioner), read => Assert.Throws<RpcException>(read.Open));
        await OpenAsync("c1", _practitioner, AssessmentHost.Start);
        Assert.All(Reads(Roles.Practitioner), read => Assert.Throws<RpcException>(read.Open));

        await OpenAsync("c1", _practitioner, AssessmentHost.Start.AddMinutes(30));

        foreach (var (open, _) in Reads(Roles.Practitioner)) open();
        Assert.All(Reads(Roles.Auditor), read => Assert.Throws<RpcException>(read.Open));
        await _host.Db.WriteAsync(tx =>
        {
            RestrictedChild.Check(tx, Own("c1"), _practitioner, AssessmentHost.Start.AddMinutes(29));
            Assert.Throws<Denied>(() => RestrictedChild.Check(tx, Own("c1"), _practitioner, AssessmentHost.Start.AddMinutes(30)));
            Assert.Throws<Denied>(() => RestrictedChild.Check(tx, Own("c1"), _practitioner with { AccountId = "other" }, AssessmentHost.Start));
            RestrictedChild.Check(tx, Own("c1"), _practitioner with { AccountId = "other", Roles = [Roles.Manager] }, AssessmentHost.Start);
            RestrictedChild.Check(tx, Own("c3"), _practitioner, AssessmentHost.Start);
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    [Fact]
    public async Task RestrictedChild_OfMergedRecords_IsOneAndSoIsItsOpening()
    {
        await ImportAsync();
        await HearAsync("c2", restricted: true);
        await HearAsync("c1", restricted: true, kept: "c2");
        Assert.All(Reads(Roles.Practitioner), read => Assert.Throws<RpcException>(read.Open));
        await Assert.ThrowsAsync<Denied>(() => RecordsAsync("c1", _practitioner));
        Assert.Equal([Own("c2"), Own("c1")], await RecordsAsync("c1", _practitioner with { Roles = [Roles.Manager] }));

        await OpenAsync("c2", _practitioner, AssessmentHost.Start.AddMinutes(30));
        foreach (var (open, _) in Reads(Roles.Practitioner)) open();

        await HearAsync("c1", restricted: true);
        Assert.All(Reads(Roles.Practitioner), read => Assert.Throws<RpcException>(read.Open));
        await HearAsync("c1", restricted: false);
        Assert.Equal([Own("c1")], await RecordsAsync("c1", _practitioner));
    }

    [Fact]
    public async Task Hidden_OfAList_AreTheRestrictedChildrenToAllButManagersWhateverWasOpened()
    {
        await HearAsync("c1", restricted: true);
        await HearAsync("c2", restricted: false);
        await OpenAsync("c1", _practitioner, AssessmentHost.Start.AddMinutes(30));
        string[] page = [Own("c1"), Own("c2"), Own("c3"), Own("c1")];

        Assert.Equal([Own("c1")], await HiddenAsync(page, _practitioner));
        Assert.Empty(await HiddenAsync(page, _practitioner with { Roles = [Roles.Manager] }));
        Assert.Empty(await HiddenAsync([], _practitioner));
    }

    [Fact]
    public async Task Import_OfMergedRecords_FindsTwoOpenOnesOfTheChildAndItsReferral()
    {
        await HearAsync("c2", restricted: false, kept: "c1");
        await _host.HearOfRowsAsync();
        await _host.ImportAsync(OpenRow("A1"));
        await _host.ImportAsync(EnquiryRow("S1", row => row.ConcludedOn = ""));

        var assessments = await _host.ImportAsync(OpenRow("A2", row => row.ChildId = "c2"));
        var enquiries = await _host.ImportAsync(EnquiryRow("S2", row => (row.ChildId, row.ConcludedOn) = ("c2", "")));

        Assert.Equal(["assessment_id"], assessments.Notes.Select(note => note.Column));
        Assert.Equal(["s47_id"], enquiries.Notes.Select(note => note.Column));
        Assert.Contains("referral_id", (await _host.ImportAsync(OpenRow("A3", row => row.ChildId = "c3"))).Notes.Select(note => note.Column));
    }

    [Fact]
    public async Task ListAssessments_OfARestrictedChild_SaysWhoseWorkItIsAndByWhenOnly()
    {
        await ImportAsync();
        await _host.HearReferralAsync("r1", "2026-01-02");
        await HearAsync("c1", restricted: true);
        await OpenAsync("c1", _practitioner, AssessmentHost.Start.AddMinutes(30));

        var row = Assert.Single((await _host.Assessments().ListAssessmentsAsync(new())).Rows);
        var full = Assert.Single((await _host.Assessments(Roles.Manager).ListAssessmentsAsync(new())).Rows);

        Assert.Equal(("A1", "cin", 2, "2026-01-12", Own("r1")), (full.CouncilId, full.Outcome, full.Factors.Count, full.ChildSeenOn, full.ReferralId));
        full.CouncilId = full.Outcome = full.ChildSeenOn = full.ReferralId = "";
        full.Factors.Clear();
        Assert.Equal(full, row);
        Assert.Equal(("T1", "2026-01-02", "2026-02-20"), (row.TeamId, row.ClockStart, row.SubmittedOn));
    }

    [Fact]
    public async Task ListAssessments_OfOneChild_HasThoseOfMergedRecordsAndIsDeniedWhereItIsRestricted()
    {
        await _host.ImportAsync(AssessmentRow("A1"), AssessmentRow("A2", row => row.ChildId = "c2"), AssessmentRow("A3", row => row.ChildId = "c3"));
        await HearAsync("c2", restricted: false, kept: "c1");
        foreach (var child in new[] { "c1", "c2" }) Assert.Equal(["A1", "A2"], (await ListAsync(child)).Select(row => row.CouncilId).Order());

        await HearAsync("c2", restricted: true, kept: "c1");
        await HearAsync("c1", restricted: true);

        foreach (var child in new[] { "c1", "c2" }) Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(() => ListAsync(child))).StatusCode);
        Assert.Equal(["A3"], (await ListAsync("c3")).Select(row => row.CouncilId));
        Assert.Contains(("refused", "assessments", Own("c2")), await _host.AccessLogAsync());
        await OpenAsync("c2", _practitioner, AssessmentHost.Start.AddMinutes(30));
        Assert.Equal(["cin", "cin"], (await ListAsync("c1")).Select(row => row.Outcome));
    }

    [Fact]
    public async Task Commands_AboutARestrictedChild_AreRefusedToOthersThanManagersAndLogged()
    {
        await _host.ImportAsync(OpenRow("A1"), OpenRow("A2", row => row.ChildId = "c2"));
        var rows = (await _host.Assessments().ListAssessmentsAsync(new())).Rows;
        var (one, other) = (rows.Single(row => row.CouncilId == "A1"), rows.Single(row => row.CouncilId == "A2"));
        await HearAsync("c1", restricted: true);
        await _host.HearWorkerAsync("w2");
        var start = new StartAssessmentRequest { RequestId = Key(), ChildId = Own("c1") };
        var allocate = new AllocateAssessmentsRequest { RequestId = Key(), WorkerId = Own("w2"), Assessments = { Seen(one), Seen(other) } };

        Assert.Equal(Own("c1"), Assert.IsType<Denied>(RpcErrors.Refusal(Assert.Throws<RpcException>(() => _host.Assessments().StartAssessment(start)))).RecordId);
        var answer = await _host.Assessments().AllocateAssessmentsAsync(allocate);

        Assert.Equal((1, one.AssessmentId, "restricted", ""), (answer.Allocated, answer.NotAllocated[0].AssessmentId, answer.NotAllocated[0].Why, answer.NotAllocated[0].By));
        Assert.Equal([("refused", "child", Own("c1")), ("refused", "assessment", one.AssessmentId)], (await _host.AccessLogAsync()).Where(entry => entry.Action == "refused"));
        // Neither the version nor a rule is told.
        Assert.Throws<RpcException>(() => _host.Assessments().SubmitAssessment(new() { RequestId = Key(), AssessmentId = one.AssessmentId, Version = 9, Outcome = "cin", Factors = { "4B" } }));
        Assert.Throws<RpcException>(() => _host.Assessments().RecordCheckpoint(new() { RequestId = Key(), AssessmentId = one.AssessmentId, Version = 9, WorkingDays = 10 }));
        Assert.Equal(4, (await _host.AccessLogAsync()).Count(entry => entry.Action == "refused"));
        Assert.Equal(1, (await _host.Assessments(Roles.Manager).AllocateAssessmentsAsync(
            new() { RequestId = Key(), WorkerId = Own("w2"), Assessments = { Seen(one) } })).Allocated);
    }

    [Fact]
    public async Task Enquiries_OfARestrictedChild_AreListedWithoutWhatTheySayAndNotCarriedOn()
    {
        await ImportAsync();
        await HearAsync("c1", restricted: true);

        var row = Assert.Single((await _host.Enquiries().ListEnquiriesAsync(new())).Rows);
        var full = Assert.Single((await _host.Enquiries(Roles.Manager).ListEnquiriesAsync(new())).Rows);
        Assert.Equal(("S1", "true", "2026-02-20", Own("r1")), (full.CouncilId, full.IcpcRequired, full.IcpcOn, full.ReferralId));
        Assert.Equal(("", "", "", ""), (row.CouncilId, row.IcpcRequired, row.IcpcOn, row.ReferralId));
        Assert.Equal((full.StrategyOn, full.ConcludedOn, full.TeamId), (row.StrategyOn, row.ConcludedOn, row.TeamId));
        // Nor whether and when the child was seen.
        Assert.Equal(("2026-02-03", "done_in_time"), (full.VisitOn, full.VisitClock.State));
        Assert.Equal(("", "", 0), (row.VisitOn, row.VisitClock.State, row.VisitClock.WorkingDays));
        Assert.Equal((full.VisitClock.DueOn, full.IcpcClock.DueOn), (row.VisitClock.DueOn, row.IcpcClock.DueOn));

        var refused = new[]
        {
            () => _host.Enquiries().ListEnquiries(new ListEnquiriesRequest { ChildId = Own("c1") }) as object,
            () => _host.Enquiries().StartEnquiry(new StartEnquiryRequest { RequestId = Key(), ChildId = Own("c1"), StrategyOn = "2026-03-16" }),
            // Neither the version nor a rule is told.
            () => _host.Enquiries().RecordVisit(new RecordVisitRequest { RequestId = Key(), S47Id = full.S47Id, Version = 9, VisitOn = "2026-02-04" })
        };
        Assert.All(refused, call => Assert.Equal(Own("c1"), Assert.IsType<Denied>(RpcErrors.Refusal(Assert.Throws<RpcException>(call))).RecordId));
        Assert.Equal(
            [("refused", "enquiries", Own("c1")), ("refused", "child", Own("c1")), ("refused", "enquiry", full.S47Id)],
            (await _host.AccessLogAsync()).Where(entry => entry.Action == "refused"));
    }

    private static string Key() => Guid.NewGuid().ToString();

    private static SeenAssessment Seen(Contracts.Assessment.V1.Assessment assessment) => new() { AssessmentId = assessment.AssessmentId, Version = assessment.Version };

    private async Task<IReadOnlyList<Contracts.Assessment.V1.Assessment>> ListAsync(string child) =>
        (await _host.Assessments().ListAssessmentsAsync(new() { ChildId = Own(child) })).Rows;

    private static readonly Actor _practitioner = new() { AccountId = "account-" + Roles.Practitioner, Name = "P", Roles = [Roles.Practitioner] };

    private readonly Dictionary<string, string> _ids = [];

    private async Task ImportAsync()
    {
        await _host.ImportAsync(AssessmentRow("A1"));
        await _host.ImportAsync(EnquiryRow("S1"));
        await _host.ImportAsync(AuditRow("D1"));
        foreach (var sql in new[] { "select 'assessment', [assessment_id] from [assessments]", "select 'enquiry', [s47_id] from [enquiries]", "select 'audit', [audit_id] from [audits]" })
        {
            var (record, id) = await _host.Db.ReadAsync(session => session.OneAsync<(string, string)>(sql), CancellationToken.None);
            _ids[record] = id;
        }
    }

    private IReadOnlyList<(Action Open, string Id)> Reads(string role) =>
    [
        (() => _host.Assessments(role).GetAssessment(new GetAssessmentRequest { AssessmentId = _ids["assessment"] }), _ids["assessment"]),
        (() => _host.Enquiries(role).GetEnquiry(new GetEnquiryRequest { S47Id = _ids["enquiry"] }), _ids["enquiry"]),
        (() => _host.Audits(role).GetAudit(new GetAuditRequest { AuditId = _ids["audit"] }), _ids["audit"])
    ];

    private Task<IReadOnlySet<string>> HiddenAsync(string[] page, Actor actor) =>
        _host.Db.ReadAsync(session => RestrictedChild.HiddenAsync(session, page, actor), CancellationToken.None);

    private Task<IReadOnlyList<string>> RecordsAsync(string child, Actor actor) =>
        _host.Db.ReadAsync(session => _host.Host.Get<RestrictedChild>().RecordsAsync(session, Own(child), actor), CancellationToken.None);

    private Task HearAsync(string child, bool restricted, string? kept = null) => _host.HearChildAsync(child, restricted, kept);

    private Task OpenAsync(string child, Actor actor, DateTimeOffset until) => _host.Db.WriteAsync(tx => new OnRestrictedOpened().ApplyAsync(tx, new RestrictedOpened
    {
        OpeningId = Guid.NewGuid().ToString(), Version = 1, OccurredAt = AssessmentHost.Start, ChildId = Own(child), AccountId = actor.AccountId, Until = until
    }, live: false), CancellationToken.None);
}
