using CsWorkPerf.Assessment.Tests.Features.DataQuality;
using CsWorkPerf.Contracts.Access;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.ChildRecords;

/// <summary>What only a child's other records tell of an assessment or an enquiry.</summary>
public sealed class CompareRecordsTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.ImportQueriedAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Compared pair by pair, whatever was stored before what, and after a merge that was undone.</summary>
    [Fact]
    public async Task RecordsOfAChild_InAnyOrder_AreComparedWithEachOther()
    {
        await _host.ImportAnythingAsync(100);
        await _host.HearChildAsync("c8", restricted: false, kept: "cx");
        await _host.HearChildAsync("c5", restricted: false);

        var kept = new Dictionary<string, string> { [Own("c8")] = Own("cx") };
        var assessments = await RowsAsync("select [assessment_id] as [Id], [child_id] as [Child], [started_on] as [From], [ended_on] as [Until], [referral_id] as [Referral] from [assessments] where [withdrawn] = 0");
        var enquiries = await RowsAsync("select [s47_id] as [Id], [child_id] as [Child], [strategy_on] as [From], [concluded_on] as [Until], [referral_id] as [Referral] from [enquiries] where [course_supplied] = 1");
        var every = await RowsAsync("select [s47_id] as [Id], [child_id] as [Child], [strategy_on] as [From], '' as [Until], [referral_id] as [Referral] from [enquiries]");

        Assert.Equal(During(assessments), _host.Listed("assessment_started_during_other"));
        Assert.Equal(During(enquiries), _host.Listed("enquiry_started_during_other"));
        Assert.Equal(
            every.Where(row => row.Referral.Length > 0 && !assessments.Any(other => other.Referral == row.Referral && Kept(other) == Kept(row))).Select(row => row.Id).Order(),
            _host.Listed("enquiry_without_assessment"));

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
            var listed = _host.Listed("enquiry_started_during_other");
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
}
