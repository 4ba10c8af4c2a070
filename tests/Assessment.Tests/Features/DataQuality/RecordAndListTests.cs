using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Audits;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.DataQuality;

/// <summary>
/// The rules stand twice: in C# for a record's page and an import's report, in SQL for the lists. Every kind is asked of the same rows by both:
/// those made for a kind, and those in which anything meets anything.
/// </summary>
public sealed class RecordAndListTests : IAsyncLifetime
{
    private static readonly string[] _days = ["", "", "2004-12-31", "2014-12-31", "2015-01-01", "2024-03-31", "2024-04-01", "2026-01-05", "2026-02-20", "2026-02-21", "2026-02-23", "2026-02-24", "2026-03-16", "2026-03-17", "2026-03-18"];
    private static readonly string[] _children = ["c1", "c4", "c5", "c8", "cx"];
    private static readonly string[] _referrals = ["", "r1", "r2", "r3", "r5", "r6", "r7", "r8", "r9", "ra"];
    private readonly AssessmentHost _host = new();
    private readonly Random _random = new(20261122);

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.ImportQueriedAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task EveryKind_OfAnyRow_IsListedAsTheRecordSays()
    {
        await ImportAnythingAsync(200);
        var said = await SaidAsync();

        foreach (var kind in QueryKinds.All)
        {
            var listed = Listed(kind.Id);
            Assert.NotEmpty(listed);
            Assert.Equal((kind.Id, string.Join(", ", said.Where(query => query.Kind == kind.Id).Select(query => query.Id).Distinct().Order())), (kind.Id, string.Join(", ", listed)));
        }
        Assert.Empty(said.Select(query => query.Kind).Distinct().Except(QueryKinds.All.Select(kind => kind.Id)));
    }

    [Fact]
    public async Task Record_WithNothingWrong_SaysNothing()
    {
        Assert.Empty((await _host.DetailsAsync((await _host.AssessmentAsync("good")).AssessmentId)).Queries);
        Assert.Empty(_host.Enquiries().GetEnquiry(new() { S47Id = (await _host.EnquiryAsync("good")).S47Id }).Queries);
        Assert.Empty(_host.Audits().GetAudit(new() { AuditId = (await _host.AuditAsync("good")).AuditId }).Queries);
    }

    [Fact]
    public async Task Record_WithMuchWrong_SaysEachOnce()
    {
        await _host.ImportAsync(AssessmentRow("long ago twice", row => (row.ChildId, row.ReferralId, row.ReferredOn, row.ChildSeenOn) = ("cz", "", "1926-01-02", "1926-01-12")));

        Assert.Equal(["A day is before 2005: no figure counts it."], (await _host.DetailsAsync((await _host.AssessmentAsync("long ago twice")).AssessmentId)).Queries);
        Assert.Equal(
            [
                "Its referral was withdrawn: name another one, or withdraw the enquiry too.", "Its referral was ended with no further action.", "Its referral is of another child's record.",
                "The strategy discussion was before the referral (census rule 2889)."
            ],
            _host.Enquiries().GetEnquiry(new() { S47Id = (await _host.EnquiryAsync("all at once")).S47Id }).Queries);
    }

    /// <summary>Compared pair by pair, whatever was stored before what, and after a merge that was undone.</summary>
    [Fact]
    public async Task RecordsOfAChild_InAnyOrder_AreComparedWithEachOther()
    {
        await ImportAnythingAsync(100);
        await _host.HearChildAsync("c8", restricted: false, kept: "cx");
        await _host.HearChildAsync("c5", restricted: false);

        var kept = new Dictionary<string, string> { [Own("c8")] = Own("cx") };
        var assessments = await RowsAsync("select [assessment_id] as [Id], [child_id] as [Child], [started_on] as [From], [ended_on] as [Until], [referral_id] as [Referral] from [assessments] where [withdrawn] = 0");
        var enquiries = await RowsAsync("select [s47_id] as [Id], [child_id] as [Child], [strategy_on] as [From], [concluded_on] as [Until], [referral_id] as [Referral] from [enquiries] where [course_supplied] = 1");
        var every = await RowsAsync("select [s47_id] as [Id], [child_id] as [Child], [strategy_on] as [From], '' as [Until], [referral_id] as [Referral] from [enquiries]");

        Assert.Equal(During(assessments), Listed("assessment_started_during_other"));
        Assert.Equal(During(enquiries), Listed("enquiry_started_during_other"));
        Assert.Equal(
            every.Where(row => row.Referral.Length > 0 && !assessments.Any(other => other.Referral == row.Referral && Kept(other) == Kept(row))).Select(row => row.Id).Order(),
            Listed("enquiry_without_assessment"));

        IEnumerable<string> During(IReadOnlyList<Row> rows) => rows
            .Where(row => rows.Any(other => other != row && Kept(other) == Kept(row) && string.CompareOrdinal(other.From, row.From) <= 0 && (other.Until.Length == 0 || string.CompareOrdinal(other.Until, row.From) > 0)))
            .Select(row => row.Id).Order();

        string Kept(Row row) => kept.GetValueOrDefault(row.Child, row.Child);
        Task<IReadOnlyList<Row>> RowsAsync(string sql) => _host.Db.ReadAsync(session => session.ListAsync<Row>(sql), CancellationToken.None);
    }

    /// <summary>The case system names another child, or another end: the records of the child that it was are compared anew too.</summary>
    [Fact]
    public async Task RecordsOfAChild_MovedEndedOrWithdrawn_AreComparedAnew()
    {
        await _host.ImportAsync(EnquiryRow("put right", row => (row.ChildId, row.ReferralId, row.ConcludedOn) = ("cv", "", "")));
        Assert.Equal(2, await DuringAsync("meanwhile", "next"));
        await _host.ImportAsync(EnquiryRow("put right", row => (row.ChildId, row.ReferralId) = ("cy", "")));
        Assert.Equal(1, await DuringAsync("meanwhile", "next"));

        var first = await _host.EnquiryAsync("first");
        await _host.Enquiries(Roles.Manager).WithdrawEnquiryAsync(new() { RequestId = Guid.NewGuid().ToString(), S47Id = first.S47Id, Version = first.Version, Reason = "Twice" });
        Assert.Equal(0, await DuringAsync("meanwhile", "next"));

        async Task<int> DuringAsync(params string[] ids)
        {
            var listed = Listed("enquiry_started_during_other");
            var count = 0;
            foreach (var id in ids) if (listed.Contains((await _host.EnquiryAsync(id)).S47Id)) count++;
            return count;
        }
    }

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string Child { get; init; }
        public required string From { get; init; }
        public required string Until { get; init; }
        public required string Referral { get; init; }
    }

    /// <summary>As after migration 0011, which kept one fault of a referral alone and compared no records.</summary>
    [Fact]
    public async Task EveryKind_OfRowsFromBeforeEachFaultWasKept_IsListedAsTheRecordSays()
    {
        await _host.Db.WriteAsync(async tx =>
        {
            string[] faults = ["unknown", "withdrawn", "nfa", "of_other_record"];
            foreach (var table in new[] { "assessments", "enquiries" })
            {
                foreach (var fault in faults) await tx.ExecuteAsync($"drop index [{table}_referral_{fault}]");
                await tx.ExecuteAsync($"drop index [{table}_days_impossible]");
                foreach (var fault in table == "enquiries" ? [.. faults, "later"] : faults) await tx.ExecuteAsync($"alter table [{table}] drop column [referral_{fault}]");
                await tx.ExecuteAsync($"alter table [{table}] add [referral_fault] text not null default ''");
                foreach (var index in new[] { "referral_fault", "days_impossible" }) await tx.ExecuteAsync($"create index [{table}_{index}] on [{table}] ([referral_fault])");
            }
            await tx.ExecuteAsync("drop index [assessments_plan_after_due]");
            foreach (var (table, column) in new[] { ("assessments", "started_during_other"), ("enquiries", "started_during_other"), ("enquiries", "without_assessment") })
                await tx.ExecuteAsync($"drop index [{table}_{column}]; alter table [{table}] drop column [{column}]");
            await tx.ExecuteAsync("delete from [migrations] where [name] like 'assessment/0012%' or [name] like 'assessment/0013%'");
        }, CancellationToken.None);

        await Migrator.MigrateAsync(_host.Db, typeof(AssessmentModule).Assembly, TimeProvider.System, CancellationToken.None);

        Courses.QueryData(_host);
    }

    private async Task ImportAnythingAsync(int rows)
    {
        await _host.ImportAsync([.. Enumerable.Range(0, rows).Select(number => AssessmentRow("any " + number, row =>
        {
            (row.ChildId, row.ReferralId, row.AssessmentType) = (Any(_children), Any(_referrals), Any("single", "single", "core"));
            (row.ReferredOn, row.ChildSeenOn, row.SubmittedOn, row.CompletedOn, row.AuthorisedOn) = (Any(_days), Any(_days), Any(_days), Any(_days), Any(_days));
            row.StartedOn = Any(_days[2..]);
            (row.Outcome, row.Factors) = (Any("", "cin", "nfa", "early_help", "strategy_cp"), Any("", "21", "21 4B", "18A", "4B 19A", "4B"));
            (row.LocalityId, row.TeamId, row.TeamName) = Any(("L1", "T1", ""), ("", "T1", ""), ("L1", "", "Nobody's"));
            if (Any(true, false, false)) (row.OutcomeSupplied, row.Outcome, row.Factors) = (false, "", "");
        }))]);
        await _host.ImportAsync([.. Enumerable.Range(0, rows).Select(number => EnquiryRow("any " + number, row =>
        {
            (row.ChildId, row.ReferralId) = (Any(_children), Any(_referrals));
            (row.StrategyOn, row.VisitOn, row.ConcludedOn, row.IcpcOn) = (Any(_days[2..]), Any(_days), Any(_days), Any(_days));
            row.IcpcRequired = Any("", "true", "false");
            (row.LocalityId, row.TeamId, row.TeamName) = Any(("L1", "T1", ""), ("", "T1", ""), ("L1", "", "Nobody's"));
            if (Any(true, false, false)) (row.CourseSupplied, row.VisitOn, row.ConcludedOn) = (false, "", "");
        }))]);
        await _host.ImportAsync([.. Enumerable.Range(0, rows).Select(number => AuditRow("any " + number, row =>
        {
            (row.AuditedOn, row.ModeratedOn, row.ModeratedGrade) = (Any(_days[2..]), Any(_days), Any("", "good"));
            (row.AuditorId, row.LocalityId) = (Any("", "w2", "w3", "w9"), Any("", "L1"));
        }))]);
    }

    private T Any<T>(params T[] values) => values[_random.Next(values.Length)];

    /// <summary>What every record's page says, by kind.</summary>
    private async Task<IReadOnlyList<(string Id, string Kind)>> SaidAsync()
    {
        var said = new List<(string, string)>();
        var actor = new Actor { AccountId = Guid.NewGuid().ToString(), Name = "Reader", Roles = [Roles.Manager] };
        var (assessments, enquiries, audits) = (_host.Host.Get<ReadAssessment>(), _host.Host.Get<ReadEnquiry>(), _host.Host.Get<ReadAudit>());
        foreach (var id in await IdsAsync("assessment_id", "assessments")) Add(id, (await assessments.HandleAsync(id, actor, CancellationToken.None)).Queries);
        foreach (var id in await IdsAsync("s47_id", "enquiries")) Add(id, (await enquiries.HandleAsync(id, actor, CancellationToken.None)).Queries);
        foreach (var id in await IdsAsync("audit_id", "audits")) Add(id, (await audits.HandleAsync(id, actor, CancellationToken.None)).Queries);
        return said;

        void Add(string id, IReadOnlyList<RecordQuery> queries)
        {
            Assert.All(queries, query => Assert.EndsWith(".", query.Said, StringComparison.Ordinal));
            said.AddRange(queries.Select(query => (id, query.Kind)));
        }
    }

    private Task<IReadOnlyList<string>> IdsAsync(string column, string table) =>
        _host.Db.ReadAsync(session => session.ListAsync<string>($"select [{column}] from [{table}]"), CancellationToken.None);

    private IReadOnlyList<string> Listed(string kind)
    {
        var queries = new Contracts.Assessment.V1.DataQuality.DataQualityClient(_host.Host.As(Roles.Practitioner));
        var (request, ids) = (new ListQueriesRequest { Kind = kind, Page = new() { PageSize = 100 } }, new List<string>());
        do
        {
            var page = queries.ListQueries(request);
            ids.AddRange(page.Rows.Select(row => row.Id));
            request.Page.PageToken = page.NextPageToken;
        }
        while (request.Page.PageToken.Length > 0);
        return [.. ids.Order()];
    }
}
