using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.ReviewMeetings;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests.Features.ReviewMeetings;

public sealed class DrawMeetingTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private NextDraw Next => _intake.Meetings().GetNextDraw(new GetNextDrawRequest());

    [Fact]
    public async Task DrawMeeting_DecisionsOfThePeriod_DrawsAsManyAsAskedForAndShowsThem()
    {
        // 13 is of the day before the period, 14 of the first day after it, 15 is undecided.
        await _intake.DecideAsync(15, (i, row) =>
        {
            if (i == 13) (row.ReceivedAt, row.DecidedAt) = ("2026-03-08", "2026-03-08");
            if (i == 14) row.DecidedAt = "2026-03-16";
            if (i == 15) row.Outcome = row.DecidedAt = "";
        });

        var meeting = _intake.Draw();

        Assert.Equal((12, 4, 0, "Manager"), (meeting.Decisions, meeting.Drawn, meeting.Reviewed, meeting.DrawnBy));
        var agenda = _intake.Agenda(meeting);
        Assert.Equal([1, 2, 3, 4], agenda.Select(item => item.Position));
        Assert.All(agenda, item => Assert.DoesNotContain(item.Contact.CouncilId, (string[])["K13", "K14", "K15"]));
        Assert.Equal(4, agenda.Select(item => item.ContactId).Distinct().Count());
        Assert.Equal(meeting, Assert.Single(_intake.Meetings().ListMeetings(new ListMeetingsRequest()).Meetings));
        var log = await _intake.AccessLogAsync();
        Assert.All(agenda, item => Assert.Contains(("open", "contact", item.ContactId), log));
        Assert.Contains(("add", "review_meeting", meeting.MeetingId), log);
    }

    [Fact]
    public async Task DrawMeeting_TheSameWeekAgain_IsRefusedAndTheSampleStands()
    {
        await _intake.DecideAsync(20);
        var meeting = _intake.Draw();
        var agenda = _intake.Agenda(meeting);

        foreach (var another in new Action<DrawMeetingRequest>[] { _ => { }, request => request.HeldOn = "2026-03-22", request => request.Size = 5, request => request.Strata.Clear() })
            Assert.Equal("ALREADY_DRAWN", Refused.Rule(() => _intake.Draw(another)));

        Assert.Equal(agenda, _intake.Agenda(meeting));
        Assert.Equal(meeting.MeetingId, _intake.Meetings().GetNextDraw(new GetNextDrawRequest()).DrawnMeetingId);
    }

    [Fact]
    public async Task DrawMeeting_Retried_GivesTheFirstAnswer()
    {
        await _intake.DecideAsync(20);
        var request = PanelHost.Request();

        Assert.Equal(_intake.Meetings().DrawMeeting(request), _intake.Meetings().DrawMeeting(request));
    }

    [Fact]
    public async Task GetDraw_AfterwardsAndAfterACorrection_CanBeRepeatedByAnybody()
    {
        await _intake.DecideAsync(20);
        var promised = _intake.Meetings().GetNextDraw(new GetNextDrawRequest());
        Assert.Equal(("2026-03-09", "2026-03-16", 20), (promised.From, promised.To, promised.Decisions));
        var meeting = _intake.Draw();
        await _intake.DecideAsync(22, (_, row) => row.Outcome = "nfa");

        var draw = _intake.Meetings(Roles.Auditor).GetDraw(new GetDrawRequest { MeetingId = meeting.MeetingId });

        // The secret is the one promised before, and all else follows from what is shown.
        Assert.Equal(promised.Commitment, SampleDraw.Hash(draw.Secret));
        Assert.Equal(draw.Commitment, promised.Commitment);
        Assert.True(draw.Repeats);
        Assert.Equal(20, draw.Decisions.Count);
        var lines = new[] { "csworkperf-review-draw-1", "2026-03-17", "2026-03-09", "2026-03-16", "4", "outcome,source_group", draw.Secret }.Concat(draw.Decisions.Select(one => one.ContactId));
        Assert.Equal(SampleDraw.Hash(string.Join('\n', lines)), draw.Seed);
        Assert.Equal(_intake.Agenda(meeting).Select(item => item.ContactId), draw.Decisions.Where(one => one.Position > 0).OrderBy(one => one.Position).Select(one => one.ContactId));
        Assert.NotEqual(draw.Commitment, _intake.Meetings().GetNextDraw(new GetNextDrawRequest()).Commitment);
    }

    [Fact]
    public async Task GetDraw_RowsTamperedWith_DoesNotRepeat()
    {
        await _intake.DecideAsync(20);
        var meeting = _intake.Draw();
        await _intake.Db.WriteAsync(tx => tx.ExecuteAsync("update [review_decisions] set [position] = 5 - [position] where [position] > 0"), CancellationToken.None);

        Assert.False(_intake.Meetings().GetDraw(new GetDrawRequest { MeetingId = meeting.MeetingId }).Repeats);
    }

    [Fact]
    public async Task DrawMeeting_NextWeek_FollowsOnAndDrawsNoDecisionTwice()
    {
        await _intake.DecideAsync(12);
        var first = _intake.Agenda(_intake.Draw()).Select(item => item.ContactId).ToList();
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromDays(7));

        Assert.Equal("PERIOD_LEAVES_GAP", Refused.Rule(() => _intake.Draw(request => (request.HeldOn, request.From, request.To) = ("2026-03-24", "2026-03-17", "2026-03-23"))));
        var meeting = _intake.Draw(request => (request.HeldOn, request.To, request.Size) = ("2026-03-25", "2026-03-23", 200));

        Assert.Equal((8, 8), (meeting.Decisions, meeting.Drawn));
        Assert.Empty(_intake.Agenda(meeting).Select(item => item.ContactId).Intersect(first));
        var page = _intake.Meetings().ListMeetings(new ListMeetingsRequest { Page = new() { PageSize = 1 } });
        var next = _intake.Meetings().ListMeetings(new ListMeetingsRequest { Page = new() { PageSize = 1, PageToken = page.NextPageToken } });
        Assert.Equal(["2026-03-25", "2026-03-17"], page.Meetings.Concat(next.Meetings).Select(one => one.HeldOn));
        Assert.Equal("", next.NextPageToken);
    }

    [Theory]
    [InlineData("2026-03-10", "2026-03-16", "PERIOD_LEAVES_GAP", "must begin on 2026-03-09 or earlier")]
    [InlineData("2026-03-14", "2026-03-17", "PERIOD_LEAVES_GAP", "must begin on 2026-03-09 or earlier")]
    [InlineData("2026-03-09", "2026-03-15", "PERIOD_TOO_SHORT", "2026-03-15 or a later day as its last")]
    [InlineData("2026-03-02", "2026-03-10", "PERIOD_TOO_SHORT", "2026-03-15 or a later day as its last")]
    public async Task DrawMeeting_FirstOfAPeriodThatPicksDays_IsRefused(string from, string to, string rule, string words)
    {
        await _intake.DecideAsync(3);

        var refused = Refused.With<Common.Errors.RuleBroken>(() => _intake.Draw(request => (request.From, request.To) = (from, to)));

        Assert.Equal(rule, refused.Rule);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DrawMeeting_PeriodThatBeginsEarlierAndEndsLater_IsDrawn()
    {
        await _intake.DecideAsync(3, (i, row) => (row.ReceivedAt, row.DecidedAt) = i == 1 ? ("2026-03-03", "2026-03-03") : ("2026-03-16", "2026-03-16"));

        Assert.Equal(3, _intake.Draw(request => (request.From, request.To) = ("2026-03-02", "2026-03-17")).Decisions);
    }

    [Fact]
    public async Task DrawMeeting_NextPeriodThatEndsWithinAWeekThatIsOver_IsRefused()
    {
        await _intake.DecideAsync(12);
        _intake.Draw();
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromDays(7));

        Assert.Equal("PERIOD_TOO_SHORT", Refused.Rule(() => _intake.Draw(request => (request.HeldOn, request.From, request.To) = ("2026-03-24", "2026-03-16", "2026-03-17"))));
        Assert.Equal("NOTHING_TO_DRAW", Refused.Rule(() => _intake.Draw(request => (request.HeldOn, request.From, request.To) = ("2026-03-24", "2026-03-16", "2026-03-23"))));
    }

    [Fact]
    public async Task DrawMeeting_NoneForAQuarter_BeginsAnewWithLastWeek()
    {
        await _intake.DecideAsync(12);
        _intake.Draw();
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromDays(105));

        // It is 30 June: days between would be in no period whatever is chosen, yet no day of last week may be left out.
        Assert.Equal("PERIOD_LEAVES_GAP", Refused.Rule(() => _intake.Draw(request => (request.HeldOn, request.From, request.To) = ("2026-06-30", "2026-06-25", "2026-06-29"))));
        Assert.Equal("NOTHING_TO_DRAW", Refused.Rule(() => _intake.Draw(request => (request.HeldOn, request.From, request.To) = ("2026-06-30", "2026-06-22", "2026-06-29"))));
    }

    [Fact]
    public async Task GetNextDraw_DecisionsOfNoPeriod_SaysHowManyAreOlder()
    {
        // 1 to 3 were decided before last week; 3 has a review; 15 is undecided.
        await _intake.DecideAsync(15, (i, row) =>
        {
            if (i <= 3) (row.ReceivedAt, row.DecidedAt) = ("2026-03-02", "2026-03-02");
            if (i == 15) row.Outcome = row.DecidedAt = "";
        });
        await _intake.ImportAsync(Importing.ReviewRow("V1", row => (row.ContactId, row.ReviewedOn) = ("K3", "2026-03-05")));
        Assert.Equal((11, 2), (Next.Decisions, Next.Older));

        _intake.Draw();
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromDays(7));

        // Those that were drawn from had their chance.
        Assert.Equal(("2026-03-16", "2026-03-23", 0, 2), (Next.From, Next.To, Next.Decisions, Next.Older));
    }

    [Fact]
    public async Task DrawMeeting_DecisionThatWasReviewedElsewhere_IsNotDrawnFrom()
    {
        await _intake.DecideAsync(5);
        await _intake.ImportAsync(Importing.ReviewRow("V1", row => (row.ContactId, row.ReviewedOn) = ("K2", "2026-03-12")));
        Assert.Equal(4, Next.Decisions);

        var meeting = _intake.Draw(request => request.Size = 200);

        Assert.Equal((4, 4), (meeting.Decisions, meeting.Drawn));
        Assert.DoesNotContain("K2", _intake.Agenda(meeting).Select(item => item.Contact.CouncilId));
        var draw = _intake.Meetings().GetDraw(new GetDrawRequest { MeetingId = meeting.MeetingId });
        Assert.Equal((true, 4), (draw.Repeats, draw.Decisions.Count));
    }

    [Theory]
    [InlineData("held_on", "2026-03-16", "held_on", "TOO_EARLY")]
    [InlineData("held_on", "2026-03-24", "held_on", "TOO_LATE")]
    [InlineData("held_on", "Wednesday", "held_on", "NOT_A_DAY")]
    [InlineData("to", "2026-03-18", "to", "IN_FUTURE")]
    [InlineData("to", "2026-03-09", "to", "TOO_EARLY")]
    [InlineData("from", "2025-12-01", "from", "TOO_LONG")]
    [InlineData("from", "", "from", "REQUIRED")]
    public async Task DrawMeeting_DaysThatCannotBe_AreRefused(string field, string value, string atField, string reason)
    {
        await _intake.DecideAsync(3);
        var request = PanelHost.Request();
        DrawMeetingRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);

        Assert.Equal((atField, reason), Refused.Field(() => _intake.Meetings().DrawMeeting(request)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void DrawMeeting_SizeOutOfRange_IsRefused(int size) =>
        Assert.Equal(("size", "OUT_OF_RANGE"), Refused.Field(() => _intake.Draw(request => request.Size = size)));

    [Fact]
    public void DrawMeeting_UnknownStratum_IsRefused() =>
        Assert.Equal(("strata", "UNKNOWN_CODE"), Refused.Field(() => _intake.Draw(request => request.Strata.Add("worker"))));

    [Fact]
    public async Task DrawMeeting_NothingDecided_IsRefusedAndTheWeekStaysFree()
    {
        Assert.Equal("NOTHING_TO_DRAW", Refused.Rule(() => _intake.Draw()));
        await _intake.DecideAsync(1);
        Assert.Equal(1, _intake.Draw().Drawn);
    }

    [Fact]
    public async Task GetMeeting_RestrictedChild_IsDrawnAndShownToManagersOnly()
    {
        var child = _intake.AddChild("Kept", "Secret", restricted: true);
        var contact = _intake.Decide(
            _intake.LogContact(child.ChildId, request => request.ReceivedAt = "2026-03-10T09:00"), more: request => request.DecidedAt = "2026-03-10T10:00", roles: Roles.Manager);
        Assert.Equal("decided", contact.Status);
        var meeting = _intake.Draw();

        var hidden = Assert.Single(_intake.Agenda(meeting, Roles.Auditor));
        Assert.True(hidden.Hidden);
        Assert.Null(hidden.Contact);
        Assert.Null(hidden.Child);
        Assert.Equal("Kept Secret", Assert.Single(_intake.Agenda(meeting)).Child.Name);
        Refused.With<Common.Errors.Denied>(() => _intake.Reviews(Roles.Auditor).RecordVerdict(PanelHost.Verdict(meeting, hidden)));
        Assert.Contains(("refused", "contact", contact.ContactId), await _intake.AccessLogAsync());
    }

    [Fact]
    public void GetMeeting_Unknown_IsNotFound()
    {
        Refused.With<Common.Errors.NotFound>(() => _intake.Meetings().GetMeeting(new GetMeetingRequest { MeetingId = IntakeHost.Key() }));
        Refused.With<Common.Errors.NotFound>(() => _intake.Meetings().GetDraw(new GetDrawRequest { MeetingId = IntakeHost.Key() }));
    }
}
