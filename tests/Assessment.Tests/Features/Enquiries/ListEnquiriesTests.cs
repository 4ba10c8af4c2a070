using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Enquiries;

/// <summary>Lists and counts on Tuesday 17 March 2026.</summary>
public sealed class ListEnquiriesTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearLocalityAsync("L1", "North");
        await _host.ImportAsync(
            // Visits: due today, and since yesterday overdue. Conferences: working day 10, 11, 15 and 16 of those waited for.
            Row("V1", "2026-03-16"), Row("V2", "2026-03-13"),
            Row("I10", "2026-03-03", "true"), Row("I11", "2026-03-02", "true"), Row("I15", "2026-02-24", "true", concluded: true), Row("I16", "2026-02-23", "true"),
            // Concluded, its conference never held: no longer overdue, as icpc.overdue has it.
            Row("C16", "2026-02-20", "true", concluded: true),
            Row("N1", "2026-02-02", "false", concluded: true), Row("H1", "2026-02-03", "true", concluded: true, held: "2026-02-20"),
            new EnquiryRow { Line = 9, S47Id = "A1", ChildId = "c3", StrategyOn = "2026-02-04", IcpcRequired = "true", TeamName = "assessment north" });
        _host.Withdraw(_host.Start());
        _host.Withdraw(_host.Conclude(_host.Visit(_host.Start())));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("", "A1 C16 H1 I10 I11 I15 I16 N1 V1 V2")]
    [InlineData("state=open", "I10 I11 I16 V1 V2")]
    [InlineData("state=concluded", "C16 H1 I15 N1")]
    [InlineData("state=not_supplied", "A1")]
    [InlineData("state=withdrawn", "")]
    [InlineData("visit=waiting", "V1 V2")]
    [InlineData("visit=in_time", "V1")]
    [InlineData("visit=overdue", "V2")]
    [InlineData("icpc=waiting", "C16 I10 I11 I15 I16")]
    [InlineData("icpc=in_time", "I10")]
    [InlineData("icpc=becoming_overdue", "I11 I15")]
    [InlineData("icpc=overdue", "I16")]
    [InlineData("state=concluded icpc=waiting", "C16 I15")]
    [InlineData("locality_id=L1", "I10")]
    [InlineData("team_id=T1", "A1 V1")]
    [InlineData("child_id=c2", "V2")]
    [InlineData("from=2026-02-23 to=2026-03-02", "I15 I16")]
    public void ListEnquiries_ByFilter_ListsTheMatchingOnesAndCountsThem(string filter, string expected)
    {
        var listed = List(filter);

        Assert.Equal(expected, string.Join(' ', listed.Rows.Select(row => row.CouncilId).Where(id => id.Length > 0).Order()));
        Assert.Equal((listed.Rows.Count, false), (listed.Total, listed.TotalCapped));
    }

    [Fact]
    public void CountEnquiries_OfAllOfAPlaceAndOfATeam_CountWhatTheListsList()
    {
        Assert.Equal(new EnquiryCounts { Open = 5, VisitInTime = 1, VisitOverdue = 1, IcpcInTime = 1, IcpcBecomingOverdue = 2, IcpcOverdue = 1 }, _host.Enquiries().CountEnquiries(new()));
        Assert.Equal(new EnquiryCounts { Open = 1, VisitInTime = 1 }, _host.Enquiries().CountEnquiries(new() { TeamId = "T1" }));
        Assert.Equal(new EnquiryCounts { Open = 1, IcpcInTime = 1 }, _host.Enquiries().CountEnquiries(new() { LocalityId = "L1" }));
        Assert.Equal(new EnquiryCounts(), _host.Enquiries().CountEnquiries(new() { WorkerId = "w9" }));
    }

    [Theory]
    [InlineData("strategy_on", "N1 H1 A1 C16 I16 I15 I11 I10 V2 V1")]
    [InlineData("-strategy_on", "V1 V2 I10 I11 I15 I16 C16 A1 H1 N1")]
    public void ListEnquiries_PageByPage_ListsEveryOneOnceInOrder(string order, string expected)
    {
        var (found, token) = (new List<string>(), "");
        do
        {
            var page = List("order_by=" + order, new PageRequest { PageSize = 2, PageToken = token });
            found.AddRange(page.Rows.Select(row => row.CouncilId));
            token = page.NextPageToken;
        } while (token.Length > 0);

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public async Task ListEnquiries_Rows_HaveNoFreeTextAndAreLoggedOnce()
    {
        _host.Conclude(_host.Start(), request => request.NoVisitReason = "The family had left the country.");
        var logged = (await _host.AccessLogAsync()).Count;

        Assert.All(List("state=concluded").Rows, row => Assert.Equal("", row.NoVisitReason));
        List("child_id=c2");
        _host.Enquiries().CountEnquiries(new());

        Assert.Equal([("list", "enquiries", ""), ("list", "enquiries", Own("c2")), ("count", "enquiries", "")], (await _host.AccessLogAsync()).Skip(logged));
    }

    [Theory]
    [InlineData("state=closed", "state")]
    [InlineData("visit=becoming_overdue", "visit")]
    [InlineData("icpc=late", "icpc")]
    [InlineData("order_by=child_id", "order_by")]
    [InlineData("from=x", "from")]
    [InlineData("from=2026-02-02 to=2026-02-01", "to")]
    public void ListEnquiries_FaultyFilter_IsRefusedAtTheField(string filter, string field) => Assert.Equal(field, Refusals.Field(() => List(filter)).Field);

    private ListEnquiriesResponse List(string filter, PageRequest? page = null)
    {
        var request = new ListEnquiriesRequest { Page = page };
        foreach (var part in filter.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            ListEnquiriesRequest.Descriptor.FindFieldByName(part.Split('=')[0]).Accessor.SetValue(request, Own(part.Split('=')[1]));
        return _host.Enquiries().ListEnquiries(request);
    }

    private static EnquiryRow Row(string id, string strategyOn, string required = "", bool concluded = false, string held = "") => new()
    {
        Line = 2, S47Id = id, ChildId = id == "V2" ? "c2" : "c1", StrategyOn = strategyOn, VisitOn = id[0] == 'V' ? "" : strategyOn, IcpcRequired = required, IcpcOn = held,
        ConcludedOn = concluded ? "2026-03-10" : "", LocalityId = id == "I10" ? "L1" : "", TeamId = id == "V1" ? "T1" : "", CourseSupplied = true
    };
}
