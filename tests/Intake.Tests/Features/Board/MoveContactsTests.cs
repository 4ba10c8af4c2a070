using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Board;

public sealed class MoveContactsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public async ValueTask InitializeAsync()
    {
        await _intake.InitializeAsync();
        await _intake.Db.WriteAsync(tx =>
        {
            Intake.Features.Directory.DirectoryStore.AddWorker(tx, "w2");
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private Contact Log(string worker = "", bool restricted = false) =>
        _intake.LogContact(_intake.AddChild("Ann", "Lee", restricted).ChildId, request => (request.WorkerId, request.TeamId) = (worker, "T1"));

    [Fact]
    public async Task ClaimContacts_NobodyHasIt_IsMineAndNoHandOff()
    {
        var contact = Log();

        var moved = _intake.Claim("w1", contact.ContactId);

        Assert.Equal(new MovedContacts { Moved = 1 }, moved);
        var mine = _intake.Read(contact.ContactId);
        Assert.Equal((2L, "w1", "T1", 0), (mine.Version, mine.WorkerId, mine.TeamId, mine.HandOffs));
        Assert.Equal(("claimed", "Worker w1"), _intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId }).History.Select(one => (one.Action, one.By)).Last());
        Assert.Contains(("claimed", "contact", contact.ContactId), await _intake.AccessLogAsync());
        Assert.Equal("claimed", (await _intake.EventsAsync()).Select(one => one.Event).OfType<Contracts.Events.ContactChanged>().Last().Change);
    }

    [Fact]
    public async Task ClaimContacts_TwoAtOnce_OneWinsAndTheOtherHearsWho()
    {
        var contact = Log();

        var answers = await Task.WhenAll(new[] { "w1", "w2" }.Select(worker => Task.Run(() => (worker, answer: _intake.Claim(worker, contact.ContactId)))));

        var (winner, _) = Assert.Single(answers, one => one.answer.Moved == 1);
        var (_, told) = Assert.Single(answers, one => one.answer.Moved == 0);
        var why = Assert.Single(told.NotMoved);
        Assert.Equal((contact.ContactId, "taken", "Worker " + winner, winner, "Ann Lee"), (why.ContactId, why.Why, why.By, why.WorkerId, why.ChildName));
        Assert.Equal("2026-03-17T10:30:00.000Z", why.At);
        Assert.Equal(winner, _intake.Read(contact.ContactId).WorkerId);
    }

    [Fact]
    public void ClaimContacts_Several_TakesTheRestAndTellsWhyNot()
    {
        var (free, taken, mine, restricted) = (Log(), Log("w2"), Log("w1"), Log(restricted: true));
        var decided = _intake.Decide(Log());

        var moved = _intake.Claim("w1", free.ContactId, taken.ContactId, mine.ContactId, restricted.ContactId, decided.ContactId, "nowhere", free.ContactId);

        Assert.Equal(1, moved.Moved);
        Assert.Equal([(taken.ContactId, "taken"), (mine.ContactId, "unchanged"), (restricted.ContactId, "restricted"), (decided.ContactId, "decided"), ("nowhere", "not_found")],
            moved.NotMoved.Select(one => (one.ContactId, one.Why)));
        Assert.Equal(("Practitioner", "advice"), moved.NotMoved.Where(one => one.Why == "decided").Select(one => (one.By, one.Outcome)).Single());
        Assert.Equal(("", true), moved.NotMoved.Where(one => one.Why == "restricted").Select(one => (one.ChildName, one.Restricted)).Single());
    }

    [Fact]
    public async Task ClaimContacts_RestrictedChild_IsARefusalInTheAccessLog()
    {
        var contact = Log(restricted: true);
        _intake.Claim("w1", contact.ContactId);

        Assert.Contains(("refused", "contact", contact.ContactId), await _intake.AccessLogAsync());
        Assert.Equal("", _intake.Read(contact.ContactId).WorkerId);
    }

    [Fact]
    public void ReassignContacts_Named_CountsAHandOffEachWithTheReason()
    {
        var (first, second) = (Log("w1"), Log());

        var moved = _intake.Reassign(request => { request.Contacts.Add([BoardPeople.Seen(first), BoardPeople.Seen(second)]); request.ToWorkerId = "w2"; });

        Assert.Equal(new MovedContacts { Moved = 2 }, moved);
        foreach (var id in new[] { first.ContactId, second.ContactId })
        {
            var details = _intake.Contacts().GetContact(new GetContactRequest { ContactId = id });
            Assert.Equal(("w2", "T1", 1), (details.Contact.WorkerId, details.Contact.TeamId, details.Contact.HandOffs));
            Assert.Equal(("handed_off", "Worker w1", "Going home"), details.History.Select(one => (one.Action, one.By, one.Detail)).Last());
            Assert.Equal(("worker_id", id == first.ContactId ? "w1" : "", "w2"), details.History[^1].Changes.Select(change => (change.Field, change.Before, change.After)).Single());
        }
    }

    [Fact]
    public void ReassignContacts_FromWhoGoesHomeToTheirOwnTeam_NobodyHasThem()
    {
        var contact = Log("w1");

        var moved = _intake.Reassign(request => (request.FromWorkerId, request.ToTeamId) = ("w1", contact.TeamId));

        var after = _intake.Read(contact.ContactId);
        Assert.Equal((1, "", contact.TeamId, 1), (moved.Moved, after.WorkerId, after.TeamId, after.HandOffs));
    }

    [Fact]
    public void ReassignContacts_ChangedSinceSeen_StaysAndTellsWho()
    {
        var seen = Log("w1");
        _intake.Reassign(request => { request.Contacts.Add(BoardPeople.Seen(seen)); request.ToTeamId = "T2"; }, "w2");

        var moved = _intake.Reassign(request => { request.Contacts.Add(BoardPeople.Seen(seen)); request.ToWorkerId = "w2"; });

        var why = Assert.Single(moved.NotMoved);
        Assert.Equal((0, "changed", "Worker w2", "Ann Lee"), (moved.Moved, why.Why, why.By, why.ChildName));
        Assert.Equal(("", "T2", 1), (_intake.Read(seen.ContactId).WorkerId, _intake.Read(seen.ContactId).TeamId, _intake.Read(seen.ContactId).HandOffs));
    }

    [Fact]
    public void ReassignContacts_WorkerGoesHome_TakesAllAndTellsWhatWasGoneByThen()
    {
        var (kept, decided, claimedSince, restricted) = (Log("w1"), Log("w1"), Log(), Log("w1", restricted: true));
        var (seenDecided, seenKept) = (BoardPeople.Seen(decided), BoardPeople.Seen(kept));
        _intake.Decide(decided);
        _intake.Claim("w1", claimedSince.ContactId);

        var moved = _intake.Reassign(request => { request.FromWorkerId = "w1"; request.Contacts.Add([seenKept, seenDecided]); request.ToNobody = true; });

        Assert.Equal(2, moved.Moved);
        Assert.Equal([(restricted.ContactId, "restricted"), (decided.ContactId, "decided")], moved.NotMoved.Select(one => (one.ContactId, one.Why)));
        Assert.All([kept, claimedSince], contact => Assert.Equal(("", "T1", 1), (_intake.Read(contact.ContactId).WorkerId, _intake.Read(contact.ContactId).TeamId, _intake.Read(contact.ContactId).HandOffs)));
        Assert.Equal("w1", _intake.Read(restricted.ContactId).WorkerId);
        Assert.Equal(1, _intake.Reassign(request => (request.FromWorkerId, request.ToWorkerId) = ("w1", "w2"), role: Roles.Manager).Moved);
    }

    [Fact]
    public void ReassignContacts_SentTwice_IsDoneOnceWithTheSameAnswer()
    {
        var contact = Log("w1");
        var request = new ReassignContactsRequest { RequestId = IntakeHost.Key(), FromWorkerId = "w1", ToWorkerId = "w2", Reason = "Going home" };

        var first = _intake.Board().ReassignContacts(request);
        Log("w1");

        Assert.Equal(first, _intake.Board().ReassignContacts(request));
        Assert.Equal((1, 1), (first.Moved, _intake.Read(contact.ContactId).HandOffs));
        Assert.Equal(1, _intake.View(more => more.WorkerId = "w1").Matching);
    }

    [Fact]
    public void ReassignContacts_ToWhereItIs_IsUnchangedAndNoHandOff()
    {
        var contact = Log("w1");

        var moved = _intake.Reassign(request => { request.Contacts.Add(BoardPeople.Seen(contact)); (request.ToWorkerId, request.ToTeamId) = ("w1", "T1"); });

        Assert.Equal(("unchanged", 0), (Assert.Single(moved.NotMoved).Why, _intake.Read(contact.ContactId).HandOffs));
    }

    [Fact]
    public void ReassignContacts_BadRequest_IsRefusedByFieldAndNothingMoved()
    {
        var contact = Log("w1");
        var seen = BoardPeople.Seen(contact);

        Assert.Equal(("reason", "REQUIRED"), Field(request => (request.Reason, request.ToWorkerId) = (" ", "w2")));
        Assert.Equal(("to_worker_id", "REQUIRED"), Field(_ => { }));
        Assert.Equal(("to_worker_id", "UNKNOWN_ID"), Field(request => request.ToWorkerId = "w404"));
        Assert.Equal(("to_team_id", "UNKNOWN_ID"), Field(request => request.ToTeamId = "T404"));
        Assert.Equal(("to_nobody", "NOT_ALLOWED"), Field(request => (request.ToNobody, request.ToWorkerId) = (true, "w2")));
        Assert.Equal(("to_worker_id", "UNCHANGED"), Field(request => (request.FromWorkerId, request.ToWorkerId) = ("w1", "w1")));
        Assert.Equal(("contacts", "COUNT"), Refused.Field(() => _intake.Reassign(request => request.ToWorkerId = "w2")));
        Assert.Equal(("contacts", "COUNT"), Field(request => { request.ToWorkerId = "w2"; request.Contacts.Add(Enumerable.Repeat(seen, 500)); }));
        Assert.Equal(("contact_ids", "COUNT"), Refused.Field(() => _intake.Claim("w1")));
        Assert.Equal("NO_WORKER", Refused.Rule(() => new Contracts.Intake.V1.Board.BoardClient(_intake.Host.As(Roles.Manager)).ClaimContacts(
            new ClaimContactsRequest { RequestId = IntakeHost.Key(), ContactIds = { contact.ContactId } })));
        Assert.Equal(contact, _intake.Read(contact.ContactId));

        (string, string) Field(Action<ReassignContactsRequest> more) => Refused.Field(() => _intake.Reassign(request => { request.Contacts.Add(seen); more(request); }));
    }
}
