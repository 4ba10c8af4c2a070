using CsWorkPerf.Contracts.Intake.V1;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Imports;

/// <summary>A file that was imported before changes nothing, however its rows are cut into chunks.</summary>
public sealed class ImportTwiceTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task ImportContacts_SameIdentityInSeveralChunks_TwiceChangesNothingAndTellsNothing()
    {
        ContactRow[][] chunks = [[ContactRow("K1"), ContactRow("K2")], [ContactRow("K1", row => row.Mode = "written")], [ContactRow("K1", row => row.ChildId = "C2")]];

        Assert.Equal((4, 2, 2, 0, 0, 0), (await _intake.ImportChunksAsync(chunks)).Counts());
        var (events, stored) = (await _intake.EventsAsync(), Contacts());
        Assert.Equal((4, 0, 0, 4, 0, 0), (await _intake.ImportChunksAsync(chunks)).Counts());

        Assert.Equal(events, await _intake.EventsAsync());
        Assert.Equal(stored, Contacts());
    }

    [Fact]
    public async Task ImportChildren_SameIdentityInSeveralChunks_TwiceChangesNothing()
    {
        ChildRow[][] chunks = [[ChildRow("C1", "Ann"), ChildRow("C2", "Bo")], [ChildRow("C1", "Anna")], [ChildRow("C1", "Annie"), ChildRow("C2", "Bo")]];

        Assert.Equal((5, 2, 2, 1, 0, 0), (await _intake.ImportChunksAsync(chunks)).Counts());
        var stored = await ChildrenAsync();
        Assert.Equal((5, 0, 0, 5, 0, 0), (await _intake.ImportChunksAsync(chunks)).Counts());

        Assert.Equal([("C1", 3, "Annie"), ("C2", 1, "Bo")], stored);
        Assert.Equal(stored, await ChildrenAsync());
    }

    [Fact]
    public async Task ImportReferrals_SameIdentityInSeveralChunks_TwiceChangesNothingAndTellsNothing()
    {
        await _intake.ImportAsync(ContactRow("K1"));
        ReferralRow[][] chunks =
        [
            [ReferralRow("R1"), ReferralRow("R2", row => row.TeamName = "Nobody's")], [ReferralRow("R1", row => row.ContactId = "K1")],
            [ReferralRow("R1", row => row.Route = "strategy"), ReferralRow("R2", row => (row.Line, row.TeamName) = (5, "Front door"))]
        ];

        Assert.Equal((5, 2, 3, 0, 0, 0), (await _intake.ImportChunksAsync(chunks)).Counts());
        var (events, stored) = (await _intake.EventsAsync(), Referrals());
        var again = await _intake.ImportChunksAsync(chunks);

        Assert.Equal((5, 0, 0, 5, 0, 0), again.Counts());
        // What is to be said of a row that is overruled is not worth saying.
        Assert.Empty(again.Notes);
        Assert.Equal(events, await _intake.EventsAsync());
        Assert.Equal(stored, Referrals());
    }

    [Fact]
    public async Task ImportContacts_StoredRecordChangedInTwoChunks_IsStoredOnceAsTheLastAcceptedRowSays()
    {
        await _intake.ImportAsync(ContactRow("K1"), ContactRow("K2"));

        var report = await _intake.ImportChunksAsync(
            [ContactRow("K1", row => row.Mode = "written"), ContactRow("K2", row => row.Mode = "written")], [ContactRow("K1", row => row.Mode = "telephone")],
            [ContactRow("K1", row => row.Source = "99"), ContactRow("K2")]);

        Assert.Equal((5, 0, 1, 3, 0, 1), report.Counts());
        Assert.Equal([("K1", "telephone", 2), ("K2", "online", 1)], Contacts().Select(one => (one.CouncilId, one.Mode, one.Version)));
        Assert.Equal(3, (await _intake.EventsAsync()).Count);
    }

    [Fact]
    public async Task ImportContacts_ChangedByAPersonBeforeTheEndOfTheFile_IsKept()
    {
        await _intake.ImportAsync(ContactRow("K1", row => row.Outcome = row.DecidedAt = row.FeedbackAt = ""));
        using var call = _intake.Contacts(CsWorkPerf.Contracts.Access.Roles.Administrator).ImportContacts();
        await call.RequestStream.WriteAsync(new ImportContactsRequest { Rows = { ContactRow("K1") } });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(0, call.ResponseStream.Current.Read);

        _intake.Decide(Assert.Single(Contacts()), "universal");
        await call.RequestStream.CompleteAsync();

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal((1, 0, 0, 0, 1, 0), call.ResponseStream.Current.Counts());
        Assert.Equal("outcome", Assert.Single(call.ResponseStream.Current.Notes).Column);
        Assert.Equal("universal", Assert.Single(Contacts()).Outcome);
    }

    [Fact]
    public async Task ImportContacts_SameContactByItsIdAndByOurs_TwiceChangesNothing()
    {
        await _intake.ImportAsync(ContactRow("K1"));
        var own = Assert.Single(Contacts()).ContactId;
        ContactRow[][] chunks = [[ContactRow(own, row => row.Mode = "written")], [ContactRow("K1")]];
        var events = await _intake.EventsAsync();

        Assert.Equal((2, 0, 0, 2, 0, 0), (await _intake.ImportChunksAsync(chunks)).Counts());
        Assert.Equal(events, await _intake.EventsAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ImportContacts_AnyFileTwiceHoweverCut_IsTheSameAsOnce(int seed)
    {
        var random = new Random(seed);
        await _intake.ImportAsync([.. Enumerable.Range(0, 5).Select(i => ContactRow($"K{i}"))]);
        ContactRow[] rows = [.. Enumerable.Range(2, 150).Select(line => ContactRow($"K{random.Next(15)}", row =>
        {
            (row.Line, row.Mode) = (line, random.GetItems(["written", "online", "telephone", ""], 1)[0]);
            if (random.Next(8) == 0) row.Source = "99";
        }))];

        var first = await _intake.ImportChunksAsync(Cut(rows, random));
        var (events, stored) = (await _intake.EventsAsync(), Contacts());
        var second = await _intake.ImportChunksAsync(Cut(rows, random));

        Assert.Equal((150, 150), (first.Read, second.Read));
        Assert.Equal((0, 0, 0), (second.Accepted, second.Updated, second.Kept));
        Assert.Equal(first.Rejected, second.Rejected);
        Assert.Equal(events, await _intake.EventsAsync());
        Assert.Equal(stored, Contacts());
        foreach (var one in rows.Where(row => row.Source != "99").GroupBy(row => row.ContactId))
            Assert.Equal(one.Last().Mode, stored.Single(contact => contact.CouncilId == one.Key).Mode);
    }

    private static ContactRow[][] Cut(ContactRow[] rows, Random random)
    {
        var chunks = new List<ContactRow[]>();
        for (var from = 0; from < rows.Length; from += chunks[^1].Length)
            chunks.Add(rows[from..Math.Min(rows.Length, from + random.Next(1, 40))]);
        return [.. chunks];
    }

    private static ChildRow ChildRow(string id, string first) => new() { Line = 2, ChildId = id, FirstName = first, LastName = "Lee", DetailsSupplied = true };

    private IReadOnlyList<Contact> Contacts() =>
        [.. _intake.Contacts().ListContacts(new ListContactsRequest()).Rows.Select(row => row.Contact).OrderBy(contact => contact.CouncilId)];

    private IReadOnlyList<Referral> Referrals() => [.. _intake.Referrals().ListReferrals(new ListReferralsRequest()).Referrals.OrderBy(referral => referral.CouncilId)];

    private async Task<IReadOnlyList<(string, long, string)>> ChildrenAsync() => await _intake.Db.ReadAsync(
        session => session.ListAsync<(string, long, string)>("select [council_id], [version], [first_name] from [children] order by [council_id]"), CancellationToken.None);
}
