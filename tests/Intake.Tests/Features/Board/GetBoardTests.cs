using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Board;

/// <summary>Tuesday 17 March 2026, 10:30. Received on Monday: due today; on Friday: due on Monday, so overdue.</summary>
public sealed class GetBoardTests : IAsyncLifetime
{
    private const string Friday = "2026-03-13T16:00", Monday = "2026-03-16T09:00", Today = "2026-03-17T09:05";
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private Contact Log(string received, string level = "", string worker = "", Action<LogContactRequest>? more = null, bool restricted = false)
    {
        var child = _intake.AddChild("Ann", "Lee", restricted);
        return _intake.LogContact(child.ChildId, request =>
        {
            (request.ReceivedAt, request.LevelOfNeed, request.WorkerId) = (received, level, worker);
            more?.Invoke(request);
        });
    }

    private static IEnumerable<string> Ids(BoardView view) => view.Rows.Select(row => row.Contact.ContactId);

    [Fact]
    public void GetBoard_OpenContacts_AreCountedAndStandWithTheirClocks()
    {
        var overdue = Log(Friday, "4");
        var due = Log(Monday, "3", "w1");
        var fresh = Log(Today, "2");
        _intake.Decide(Log(Today));

        var view = _intake.View(request => request.OrderBy = "received_at");

        Assert.Equal(new BoardCounts { Open = 3, Overdue = 1, Due = 1, HighConcern = 2, Unclaimed = 2, Own = 1 }, view.Counts);
        Assert.Equal(3, view.Matching);
        Assert.Equal([(overdue.ContactId, "overdue", "2026-03-16T22:00"), (due.ContactId, "due", "2026-03-17T22:00"), (fresh.ContactId, "in_time", "2026-03-18T22:00")],
            view.Rows.Select(row => (row.Contact.ContactId, row.Clock, row.DueAt)));
        Assert.Equal([5430, 1530, 85], view.Rows.Select(row => row.WaitingMinutes));
        Assert.Equal((new OpeningState { Open = true, ChangesAt = "2026-03-17T22:00" }, "2026-03-17T10:30"), (view.Opening, view.AsOf));
        Assert.Equal([new WorkerContacts { Open = 2 }, new WorkerContacts { WorkerId = "w1", Open = 1 }], view.Workers);
        Assert.All(view.Rows, row => Assert.Equal("Ann Lee", row.ChildName));
    }

    [Fact]
    public void GetBoard_Orders_PutHighConcernOrOwnFirstAndTheLongestWaiting()
    {
        var (targetedLate, statutory) = (Log(Monday, "3"), Log(Today, "4"));
        var (early, late, own) = (Log(Friday, "1"), Log(Monday), Log("2026-03-17T09:30", "", "w1"));
        string[] concern = [statutory.ContactId, targetedLate.ContactId, early.ContactId, late.ContactId, own.ContactId];

        var offDuty = _intake.View();
        Assert.Equal("concern", offDuty.OrderBy);
        Assert.Equal(concern, Ids(offDuty));
        _intake.SignOn();
        var onDuty = _intake.View();
        Assert.Equal("own", onDuty.OrderBy);
        Assert.Equal([own.ContactId, .. concern[..4]], Ids(onDuty));
        Assert.Equal(concern, Ids(_intake.View(workerId: "w2")));
        Assert.Equal(own.ContactId, Ids(_intake.View(request => request.OrderBy = "-received_at")).First());
        _intake.Reassign(request => { request.Contacts.Add(BoardPeople.Seen(late)); request.ToTeamId = "T2"; });
        Assert.Equal(late.ContactId, Ids(_intake.View(request => request.OrderBy = "-hand_offs")).First());
    }

    [Fact]
    public void GetBoard_Filters_LetThroughWhatTheySay()
    {
        var a = Log(Friday, "4", "w1", request => (request.LocalityId, request.TeamId, request.Source) = ("L1", "T1", "6"));
        var b = Log(Monday, "2", "", request => (request.LocalityId, request.TeamId, request.Source) = ("L1", "T2", "9"));
        var c = Log(Today, "", "", request => request.Source = "9");

        Check(request => request.LocalityId = "L1", a, b);
        Check(request => request.TeamId = "T2", b);
        Check(request => request.WorkerId = "w1", a);
        Check(request => request.Unclaimed = true, b, c);
        Check(request => request.Source = "9", b, c);
        Check(request => request.Clock = "overdue", a);
        Check(request => request.Clock = "due", b);
        Check(request => request.Clock = "in_time", b, c);
        Check(request => request.Concern = "high", a);
        Check(request => request.Concern = "2", b);
        Check(request => request.Concern = "none", c);
        Check(request => (request.Source, request.Concern) = ("9", "high"));

        void Check(Action<GetBoardRequest> filter, params Contact[] expected)
        {
            var view = _intake.View(request => { filter(request); request.OrderBy = "received_at"; });
            Assert.Equal(expected.Select(contact => contact.ContactId), Ids(view));
            Assert.Equal((expected.Length, 3), (view.Matching, view.Counts.Open));
        }
    }

    [Theory]
    [InlineData("own")]
    [InlineData("concern")]
    [InlineData("received_at")]
    [InlineData("-received_at")]
    [InlineData("-hand_offs")]
    public void GetBoard_PageAfterPage_HasEveryContactOnceInOrder(string order)
    {
        foreach (var received in new[] { Friday, Monday, Monday, Today, "2026-03-16" })
        {
            Log(received, "4");
            Log(received, "", "w1");
        }
        var all = Ids(_intake.View(request => request.OrderBy = order)).ToList();
        Assert.Equal(10, all.Count);

        var (paged, token) = (new List<string>(), "");
        do
        {
            var view = _intake.View(request => { request.OrderBy = order; request.Page = new() { PageSize = 3, PageToken = token }; });
            paged.AddRange(Ids(view));
            token = view.NextPageToken;
            Assert.Equal(10, view.Matching);
        }
        while (token.Length > 0);
        Assert.Equal(all, paged);
    }

    [Fact]
    public void GetBoard_RestrictedChild_IsNamedToManagersOnly()
    {
        Log(Today, restricted: true);

        var row = Assert.Single(_intake.View().Rows);
        Assert.Equal(("", true, ""), (row.ChildName, row.Restricted, row.ChildCouncilId));
        Assert.Equal("Ann Lee", Assert.Single(_intake.View(role: Roles.Manager).Rows).ChildName);
    }

    [Fact]
    public void GetBoard_Row_HasNoFreeText()
    {
        Log(Today, more: request => request.Summary = "Told in confidence");

        Assert.DoesNotContain("confidence", _intake.View().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetBoard_Query_IsOneEntryOfTheAccessLog()
    {
        Log(Today);
        Log(Today);
        _intake.View();

        Assert.Single(await _intake.AccessLogAsync(), one => one == ("list", "board", ""));
    }

    [Fact]
    public void GetBoard_Mark_IsTheSameUntilSomethingChanges()
    {
        var contact = Log(Today);
        var mark = _intake.View().Mark;
        Assert.Equal(mark, _intake.View(request => request.Source = "9", "w2").Mark);

        _intake.SignOn();
        var signedOn = _intake.View().Mark;
        _intake.Claim("w1", contact.ContactId);
        var claimed = _intake.View().Mark;
        _intake.Decide(_intake.Read(contact.ContactId));

        Assert.Equal(4, new[] { mark, signedOn, claimed, _intake.View().Mark }.Distinct().Count());
    }

    [Fact]
    public void GetBoard_BadRequest_IsRefusedByField()
    {
        Assert.Equal(("clock", "UNKNOWN_CODE"), Refused.Field(() => _intake.View(request => request.Clock = "late")));
        Assert.Equal(("concern", "UNKNOWN_CODE"), Refused.Field(() => _intake.View(request => request.Concern = "5")));
        Assert.Equal(("order_by", "UNKNOWN_CODE"), Refused.Field(() => _intake.View(request => request.OrderBy = "name")));
        Assert.Equal(("source", "UNKNOWN_CODE"), Refused.Field(() => _intake.View(request => request.Source = "99")));
        Assert.Equal(("unclaimed", "NOT_ALLOWED"), Refused.Field(() => _intake.View(request => (request.Unclaimed, request.WorkerId) = (true, "w1"))));
        Assert.Equal(("page.page_token", "NOT_A_TOKEN"), Refused.Field(() => _intake.View(request => request.Page = new() { PageToken = "x" })));
        Assert.Equal(("page.page_size", "OUT_OF_RANGE"), Refused.Field(() => _intake.View(request => request.Page = new() { PageSize = 501 })));
    }
}
