using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

public sealed class ListContactsTests : IAsyncLifetime
{
    private const string OtherWorker = "7a2f5c1e-0b57-4f0e-9d3a-5d1c6f0a9e02";

    private readonly IntakeHost _intake = new();

    public async ValueTask InitializeAsync()
    {
        await _intake.InitializeAsync();
        await _intake.ImportAsync(
            ContactRow("A", row => (row.ReceivedAt, row.DecidedAt, row.Source, row.WorkerId) = ("2026-03-02T09:00", "2026-03-04", "6", OtherWorker)),
            ContactRow("B", row => (row.ReceivedAt, row.DecidedAt, row.FeedbackAt, row.Mode, row.TeamId) = ("2026-03-02T08:00", "2026-03-05", "", "written", "T1")),
            ContactRow("C", row => (row.ReceivedAt, row.DecidedAt, row.FeedbackAt, row.LocalityId, row.Outcome) = ("2026-03-03", "", "", "L1", "nfa")),
            ContactRow("D", row => (row.ReceivedAt, row.Outcome, row.DecidedAt, row.FeedbackAt) = ("2026-03-16T23:00", "", "", "")),
            ContactRow("E", row => (row.ReceivedAt, row.Outcome, row.DecidedAt, row.FeedbackAt) = ("2026-03-13T09:00", "", "", "")),
            new ContactRow { Line = 7, ContactId = "F", ChildId = "C2", ReceivedAt = "2026-02-28", Source = "10" });
    }

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Theory]
    [InlineData("received_at", "FBACED")]
    [InlineData("-received_at", "DECABF")]
    [InlineData("-decided_at", "BA")]
    public void ListContacts_OrderBy_SortsAndPagesInThatOrder(string order, string expected)
    {
        var request = new ListContactsRequest { OrderBy = order, Page = new PageRequest { PageSize = 2 } };
        var found = "";
        for (var pages = 0; pages < 10; pages++)
        {
            var page = _intake.Contacts().ListContacts(request);
            Assert.Equal(6, page.Total);
            found += string.Concat(page.Rows.Select(row => row.Contact.CouncilId));
            if (page.NextPageToken.Length == 0) break;
            request.Page.PageToken = page.NextPageToken;
        }

        Assert.StartsWith(expected, found);
        Assert.Equal("ABCDEF", string.Concat(found.Order()));
    }

    [Theory]
    [InlineData("status", "open", "ED")]
    [InlineData("status", "decided", "BAC")]
    [InlineData("status", "outcome_not_supplied", "F")]
    [InlineData("clock", "in_time", "D")]
    [InlineData("clock", "overdue", "E")]
    [InlineData("source", "6", "A")]
    [InlineData("mode", "written", "B")]
    [InlineData("team_id", "T1", "B")]
    [InlineData("locality_id", "L1", "C")]
    [InlineData("worker_id", OtherWorker, "A")]
    [InlineData("outcome", "nfa", "C")]
    [InlineData("from", "2026-03-03", "CED")]
    [InlineData("to", "2026-03-03", "FBA")]
    public void ListContacts_Filter_LeavesWhatMatches(string field, string value, string expected)
    {
        var request = new ListContactsRequest();
        ListContactsRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);

        var found = _intake.Contacts().ListContacts(request);

        Assert.Equal(expected, string.Concat(found.Rows.Select(row => row.Contact.CouncilId)));
        Assert.Equal((expected.Length, false), (found.Total, found.TotalCapped));
    }

    [Theory]
    [InlineData("status", "closed", "status")]
    [InlineData("clock", "late", "clock")]
    [InlineData("order_by", "name", "order_by")]
    [InlineData("source", "x", "source")]
    [InlineData("from", "March", "from")]
    public void ListContacts_BadFilter_IsRefusedByField(string field, string value, string expected)
    {
        var request = new ListContactsRequest();
        ListContactsRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);

        Assert.Equal(expected, Refused.Field(() => _intake.Contacts().ListContacts(request)).Field);
    }

    [Fact]
    public void ListContacts_BadPage_IsRefused()
    {
        var token = _intake.Contacts().ListContacts(new ListContactsRequest { Page = new PageRequest { PageSize = 1 } }).NextPageToken;

        Assert.Equal(("page.page_token", "NOT_A_TOKEN"), Refused.Field(() => List(new PageRequest { PageToken = "abc" })));
        Assert.Equal(("page.page_size", "OUT_OF_RANGE"), Refused.Field(() => List(new PageRequest { PageSize = 501 })));
        // A token is only good for its query.
        Assert.Equal(("page.page_token", "NOT_A_TOKEN"), Refused.Field(() => _intake.Contacts().ListContacts(
            new ListContactsRequest { Source = "6", Page = new PageRequest { PageToken = token } })));

        ListContactsResponse List(PageRequest page) => _intake.Contacts().ListContacts(new ListContactsRequest { Page = page });
    }

    [Fact]
    public async Task ListContacts_AnyQuery_IsOneEntryOfTheAccessLog()
    {
        var before = (await _intake.AccessLogAsync()).Count;

        _intake.Contacts().ListContacts(new ListContactsRequest());

        Assert.Equal([("list", "contacts", "")], (await _intake.AccessLogAsync()).Skip(before));
    }

    [Fact]
    public void ListContacts_ChildWithoutAName_IsTheOneOfItsCouncilIdAndNotRestricted()
    {
        var row = _intake.Contacts().ListContacts(new ListContactsRequest { Status = "outcome_not_supplied" }).Rows.Single();

        Assert.Equal(("", false, "C2"), (row.ChildName, row.Restricted, row.ChildCouncilId));
    }

    [Fact]
    public async Task CountOpenContacts_OfAWorker_CountsAllOverdueAndTheirsInOneEntryOfTheAccessLog()
    {
        _intake.LogContact(more: request => request.WorkerId = "w1");
        var before = (await _intake.AccessLogAsync()).Count;

        var counts = _intake.Contacts().CountOpenContacts(new CountOpenContactsRequest { WorkerId = "w1" });

        Assert.Equal((3, 1, 1), (counts.Open.Total, counts.Overdue.Total, counts.WithWorker.Total));
        Assert.False(counts.Open.TotalCapped);
        Assert.Equal([("count", "contacts", "")], (await _intake.AccessLogAsync()).Skip(before));
        Assert.Null(_intake.Contacts().CountOpenContacts(new CountOpenContactsRequest()).WithWorker);
        Assert.Equal(2, _intake.Contacts().CountOpenContacts(new CountOpenContactsRequest { WorkerId = Worker }).WithWorker.Total);
    }

    [Fact]
    public async Task CountOpenContacts_MoreThanTenThousand_SaysThatThereAreMore()
    {
        await _intake.ImportAsync([.. Enumerable.Range(0, 10_001).Select(i =>
            ContactRow($"N{i}", row => (row.Outcome, row.DecidedAt, row.FeedbackAt) = ("", "", "")))]);

        var counts = _intake.Contacts().CountOpenContacts(new CountOpenContactsRequest());

        Assert.Equal((10_000, true), (counts.Open.Total, counts.Open.TotalCapped));
    }

    [Fact]
    public void ListContacts_Rows_LeaveOutFreeText()
    {
        var logged = _intake.LogContact(more: request => request.Summary = "Told in confidence");
        _intake.Decide(logged, "nfa");

        var row = Assert.Single(_intake.Contacts().ListContacts(new ListContactsRequest { ChildId = logged.ChildId }).Rows);

        Assert.Equal(("", "", "", ""), (row.Contact.Summary, row.Contact.Rationale, row.Contact.NfaReason, row.Contact.BestPlaced));
        Assert.Equal("Ann Lee", row.ChildName);
    }

    [Fact]
    public void ListContacts_DecidedForEarlyHelp_LeavesOutWhichService()
    {
        var decided = _intake.Decide(_intake.LogContact(), "early_help");
        Assert.NotEmpty(decided.GoesTo);

        Assert.Empty(Assert.Single(_intake.Contacts().ListContacts(new ListContactsRequest { ChildId = decided.ChildId }).Rows).Contact.GoesTo);
    }
}
