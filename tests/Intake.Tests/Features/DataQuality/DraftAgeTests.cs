using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.Conversations;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests.Features.DataQuality;

/// <summary>A conversation left open is not forgotten: its owner, and whoever leads, see that it is there.</summary>
public sealed class DraftAgeTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(IntakeHost.Start);
    private readonly IntakeHost _intake;

    public DraftAgeTests() => _intake = new IntakeHost { Time = _time };

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private CountQueriesResponse.Types.Kind Counted(string team = "") =>
        new Contracts.Intake.V1.DataQuality.DataQualityClient(_intake.Host.As(Roles.Analyst)).CountQueries(new CountQueriesRequest { TeamId = team })
            .Kinds.Single(kind => kind.Kind_ == "conversation_not_ended");

    [Fact]
    public void CountQueries_DraftLeftOpen_IsCountedAfterAWorkingDayWithItsAge()
    {
        var draft = _intake.Start();
        // Begun on Tuesday: in time until the end of Wednesday.
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((0, ""), (Counted().Total, Counted().OldestAt));

        _time.Advance(TimeSpan.FromDays(1));
        _intake.Start();

        Assert.Equal((1, draft.BegunAt, "conversation_draft"), (Counted().Total, Counted().OldestAt, Counted().Record));
        // It is in no place until it has ended.
        Assert.Equal(0, Counted("T1").Total);
        _intake.Discard(draft);
        Assert.Equal((0, ""), (Counted().Total, Counted().OldestAt));
    }

    [Fact]
    public void CountQueries_DraftLeftOverAWeekend_IsCountedFromTuesdayOn()
    {
        _time.Advance(TimeSpan.FromDays(3));
        _intake.Start();
        _time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, Counted().Total);

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, Counted().Total);
    }

    [Fact]
    public void ListQueries_OfDrafts_IsRefused() => Assert.Equal(("kind", "UNKNOWN_CODE"), Refused.Field(() =>
        new Contracts.Intake.V1.DataQuality.DataQualityClient(_intake.Host.As(Roles.Manager)).ListQueries(new ListQueriesRequest { Kind = "conversation_not_ended" })));

    [Fact]
    public void CountOpenContacts_OfAnOwnerOfDrafts_CountsTheirOwnOnly()
    {
        var first = _intake.Start();
        _time.Advance(TimeSpan.FromHours(5));
        _intake.Start();
        _intake.Start(actor: Talk.Wilma);

        var counts = new Contracts.Intake.V1.Contacts.ContactsClient(_intake.Host.As(Talk.Wendy)).CountOpenContacts(new CountOpenContactsRequest());
        Assert.Equal((2, first.BegunAt), (counts.OwnDrafts, counts.OldestOwnDraft));
        var manager = new Contracts.Intake.V1.Contacts.ContactsClient(_intake.Host.As(Talk.Manager)).CountOpenContacts(new CountOpenContactsRequest());
        Assert.Equal((0, ""), (manager.OwnDrafts, manager.OldestOwnDraft));
    }
}
