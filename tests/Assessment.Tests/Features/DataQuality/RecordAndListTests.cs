using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Audits;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.DataQuality;

/// <summary>
/// The rules stand twice: in C# for a record's page and an import's report, in SQL for the lists. Every kind is asked of the same rows by both:
/// those made for a kind, and those in which anything meets anything.
/// </summary>
public sealed class RecordAndListTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.ImportQueriedAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task EveryKind_OfAnyRow_IsListedAsTheRecordSays()
    {
        await _host.ImportAnythingAsync(200);
        var said = await SaidAsync();

        foreach (var kind in QueryKinds.All)
        {
            var listed = _host.Listed(kind.Id);
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
}
