using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.DataQuality;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.DataQuality;

/// <summary>Every kind of query, on rows made for it; today is Tuesday 17 March 2026.</summary>
public sealed class DataQualityTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public async ValueTask InitializeAsync()
    {
        await _intake.InitializeAsync();
        await _intake.ImportQueriedAsync();
    }

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private Contracts.Intake.V1.DataQuality.DataQualityClient Queries(string role = Roles.Practitioner) => new(_intake.Host.As(role));

    private string Ids(string kind, Action<ListQueriesRequest>? more = null)
    {
        var request = new ListQueriesRequest { Kind = kind };
        more?.Invoke(request);
        return string.Join(", ", Queries().ListQueries(request).Rows.Select(row => row.CouncilId));
    }

    public static TheoryData<string, string> Kinds => new(QueriedRows.ByKind.Select(kind => (kind.Key, kind.Value)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Query_OfEachKind_ListsAndCountsItsRecordsOnly(string kind, string expected)
    {
        var (listed, counted) = (Ids(kind), Queries(Roles.Analyst).CountQueries(new CountQueriesRequest()).Kinds.Single(each => each.Kind_ == kind));

        Assert.Equal(expected, listed);
        Assert.Equal((expected.Split(", ").Length, false, kind.Split('_')[0]), ((int)counted.Total, counted.TotalCapped, counted.Record));
    }

    [Fact]
    public void Kinds_OfTheTests_AreAllThereAre() => Assert.Equal(QueryKind.All.Select(kind => kind.Id), Queries().CountQueries(new CountQueriesRequest()).Kinds.Select(kind => kind.Kind_));

    [Fact]
    public async Task Query_RecordPutRight_IsGone()
    {
        await _intake.ImportAsync(ContactRow("unknown", row => row.Source = "6"));
        await _intake.ImportAsync(ContactRow("open late"));

        Assert.Equal(("", ""), (Ids("contact_without_source"), Ids("contact_without_outcome")));
    }

    [Fact]
    public void Query_ReferralWithdrawn_IsNone()
    {
        var contact = _intake.Decide(_intake.LogContact(more: request => request.Source = "10"), "referral_assessment");
        Assert.Equal(2, Ids("referral_without_source").Split(", ").Length);

        _intake.Correct(contact, "advice");

        Assert.Equal("unknown", Ids("referral_without_source"));
    }

    [Fact]
    public async Task List_FilterOrderAndPages_CoverItAndAreLogged()
    {
        Assert.Equal("not here, alone", Ids("referral_without_contact", request => request.OrderBy = "-day"));
        Assert.Equal("nowhere", Ids("referral_without_locality", request => request.TeamId = "T1"));
        Assert.Equal("", Ids("contact_without_source", request => request.LocalityId = "L1"));
        Assert.Equal(0, Queries().CountQueries(new CountQueriesRequest { LocalityId = "L1" }).Kinds.Single(kind => kind.Kind_ == "contact_without_source").Total);
        var request = new ListQueriesRequest { Kind = "referral_without_contact", Page = new PageRequest { PageSize = 1 } };
        var first = Queries().ListQueries(request);
        request.Page.PageToken = first.NextPageToken;
        var second = Queries().ListQueries(request);

        Assert.Equal(("alone", 2L, "not here", "K-77", ""), (first.Rows.Single().CouncilId, first.Total, second.Rows.Single().CouncilId, second.Rows.Single().ContactCouncilId, second.NextPageToken));
        Assert.Equal(("list", "referrals", ""), (await _intake.AccessLogAsync())[^1]);
    }

    [Fact]
    public void List_RestrictedChild_HidesTheNameFromOthers()
    {
        var child = _intake.AddChild("Sid", "Secret", restricted: true, councilId: "S1");
        _intake.LogContact(child.ChildId, request => request.Source = "10");
        var request = new ListQueriesRequest { Kind = "contact_without_source", OrderBy = "-day" };

        Assert.Equal(("", "", true), Seen(Roles.Practitioner));
        Assert.Equal(("Sid Secret", "S1", true), Seen(Roles.Manager));

        (string, string, bool) Seen(string role) => Queries(role).ListQueries(request).Rows[0].Child is var seen ? (seen.Name, seen.CouncilId, seen.Restricted) : default;
    }

    [Fact]
    public void List_WrongInput_IsRefusedByField()
    {
        Assert.Equal(("kind", "REQUIRED"), Refused.Field(() => Ids("")));
        Assert.Equal(("kind", "UNKNOWN_CODE"), Refused.Field(() => Ids("everything")));
        Assert.Equal(("order_by", "UNKNOWN_CODE"), Refused.Field(() => Ids("contact_in_future", request => request.OrderBy = "source")));
    }

    /// <summary>The conditions must be worded as the indexes are, or a million rows are read for each.</summary>
    [Fact]
    public async Task Counts_OfEveryKind_AreAnsweredFromAnIndexOfItsOwn()
    {
        foreach (var kind in QueryKind.All)
        {
            var sql = DataQualitySql.Count(kind, new QueryFilter("", "")).For(Common.Sql.Dialect.Sqlite);
            var plan = await _intake.Db.ReadAsync(session => session.ListAsync<Step>("explain query plan " + sql, new { FirstInTime = "2026-03-16", Tomorrow = "2026-03-18", BegunBefore = "2026-03-16T00:00:00.000Z", Most = 10 }), CancellationToken.None);

            var step = Assert.Single(plan, step => step.Detail.Contains(kind.Record + "s", StringComparison.Ordinal)).Detail;
            Assert.True(step.Contains(" INDEX ", StringComparison.Ordinal), $"{kind.Id}: {step}");
            // The index of a kind holds nothing else and may be read whole; that of a list may not.
            Assert.False(step.StartsWith("SCAN", StringComparison.Ordinal) && step.Split("INDEX ")[1].Split(' ')[0] is "contacts_received" or "contacts_decided" or "referrals_referred", $"{kind.Id}: {step}");
        }
    }

    private sealed record Step
    {
        public required string Detail { get; init; }
    }
}
