using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.ReviewMeetings;
using CsWorkPerf.TestSupport;
using static CsWorkPerf.Intake.Tests.Features.ReviewMeetings.PanelHost;

namespace CsWorkPerf.Intake.Tests.Features.Reviews;

public sealed class VerdictTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();
    private ReviewMeeting _meeting = null!;
    private IReadOnlyList<MeetingItem> _agenda = [];

    public async ValueTask InitializeAsync()
    {
        await _intake.InitializeAsync();
        await _intake.DecideAsync(12);
        _meeting = _intake.Draw();
        _agenda = _intake.Agenda(_meeting);
    }

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task RecordVerdict_OnTheSample_IsStoredToldAndCounted()
    {
        var review = Manager.RecordVerdict(Verdict(_meeting, _agenda[0], "threshold_too_high", "Ask what has been tried."));
        Manager.RecordVerdict(Verdict(_meeting, _agenda[1]));

        Assert.Equal(
            (1L, _agenda[0].ContactId, _meeting.MeetingId, "2026-03-17", "threshold_too_high", "Ask what has been tried.", "Manager", "live"),
            (review.Version, review.ContactId, review.MeetingId, review.ReviewedOn, review.Verdict, review.Learning, review.RecordedBy, review.Origin));
        Assert.Equal(review, _intake.Agenda(_meeting)[0].Review);
        var listed = Assert.Single(_intake.Meetings().ListMeetings(new ListMeetingsRequest()).Meetings);
        Assert.Equal((4, 2, 1), (listed.Drawn, listed.Reviewed, listed.Agreed));
        var (told, origin) = (await _intake.EventsAsync())[^2];
        Assert.Equal("live", origin);
        Assert.Equal((_agenda[0].ContactId, "threshold_too_high"), (Assert.IsType<ReviewRecorded>(told).ContactId, ((ReviewRecorded)told).Verdict));
        // What is to be learned stays here.
        Assert.DoesNotContain("tried", EventJson.Write(told), StringComparison.Ordinal);
        Assert.Contains(("add", "review", review.ReviewId), await _intake.AccessLogAsync());
    }

    [Fact]
    public void RecordVerdict_Twice_TellsWhoWasFirst()
    {
        var first = Manager.RecordVerdict(Verdict(_meeting, _agenda[0]));

        var refused = Refused.With<RuleBroken>(() => _intake.Reviews(Roles.Auditor).RecordVerdict(Verdict(_meeting, _agenda[0], "threshold_too_low")));

        Assert.Equal(("ALREADY_RECORDED", "review/" + first.ReviewId), (refused.Rule, refused.Subject));
        Assert.StartsWith("Manager has recorded", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RecordVerdict_NotInTheSample_IsRefused()
    {
        var drawn = _agenda.Select(item => item.ContactId).ToHashSet();
        var other = _intake.Contacts().ListContacts(new ListContactsRequest()).Rows.First(row => !drawn.Contains(row.Contact.ContactId)).Contact;

        Assert.Equal("NOT_IN_SAMPLE", Refused.Rule(() => Manager.RecordVerdict(Verdict(_meeting, new MeetingItem { ContactId = other.ContactId }))));
        Refused.With<NotFound>(() => Manager.RecordVerdict(Verdict(new ReviewMeeting { MeetingId = IntakeHost.Key() }, _agenda[0])));
    }

    [Fact]
    public async Task RecordVerdict_OnOnesOwnDecision_IsRefusedByName()
    {
        // The worker on the imported contacts.
        var worker = PanelHost.Worker(Importing.Worker, Roles.Manager);
        Assert.Equal("OWN_DECISION", Refused.Rule(() => _intake.ReviewsAs(worker).RecordVerdict(Verdict(_meeting, _agenda[0]))));
        var review = Manager.RecordVerdict(Verdict(_meeting, _agenda[0]));
        Assert.Equal("OWN_DECISION", Refused.Rule(() => _intake.ReviewsAs(worker).CorrectVerdict(Correction(review))));

        // The account that decided here, though the contact has another worker.
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromDays(7));
        _intake.Decide(_intake.LogContact(more: request => (request.ReceivedAt, request.WorkerId) = ("2026-03-17T09:00", "w1")), more: request => request.DecidedAt = "2026-03-17T12:00", roles: Roles.Manager);
        var meeting = _intake.Draw(request => (request.HeldOn, request.From, request.To, request.Size) = ("2026-03-24", "2026-03-16", "2026-03-23", 9));
        var own = _intake.Agenda(meeting).Single(item => item.Contact.Origin == "live");
        Assert.True(own.OwnDecision);
        Assert.Equal("OWN_DECISION", Refused.Rule(() => Manager.RecordVerdict(Verdict(meeting, own))));
        Assert.Equal("agree", _intake.Reviews(Roles.Auditor).RecordVerdict(Verdict(meeting, own)).Verdict);
        Assert.Single((await _intake.EventsAsync()).Select(one => one.Event).OfType<ReviewRecorded>(), one => one.ContactId == own.ContactId);
    }

    [Theory]
    [InlineData("2026-03-18", "IN_FUTURE")]
    [InlineData("2026-03-08", "TOO_EARLY")]
    [InlineData("soon", "NOT_A_DAY")]
    public void RecordVerdict_OnADayThatCannotBe_IsRefused(string day, string reason)
    {
        var request = Verdict(_meeting, _agenda[0]);
        request.ReviewedOn = day;

        Assert.Equal(("reviewed_on", reason), Refused.Field(() => Manager.RecordVerdict(request)));
    }

    [Fact]
    public void RecordVerdict_UnknownOrMissingVerdict_IsRefused()
    {
        Assert.Equal(("verdict", "UNKNOWN_CODE"), Refused.Field(() => Manager.RecordVerdict(Verdict(_meeting, _agenda[0], "disagree"))));
        Assert.Equal(("verdict", "REQUIRED"), Refused.Field(() => Manager.RecordVerdict(Verdict(_meeting, _agenda[0], ""))));
        Assert.Equal(("learning", "TOO_LONG"), Refused.Field(() => Manager.RecordVerdict(Verdict(_meeting, _agenda[0], learning: new('x', 4001)))));
    }

    [Fact]
    public async Task CorrectVerdict_OfAReview_KeepsWhatItSaidBeforeAndTellsTheNew()
    {
        var first = Manager.RecordVerdict(Verdict(_meeting, _agenda[0], "threshold_too_low", "Too soon."));

        var corrected = _intake.Reviews(Roles.Auditor).CorrectVerdict(Correction(first));

        Assert.Equal((2L, "agree", "", "Auditor", "2026-03-16"), (corrected.Version, corrected.Verdict, corrected.Learning, corrected.RecordedBy, corrected.ReviewedOn));
        var details = Manager.GetReview(new GetReviewRequest { ReviewId = first.ReviewId });
        Assert.Equal(corrected, details.Review);
        var before = Assert.Single(details.History);
        Assert.Equal((1L, "threshold_too_low", "Too soon.", "Manager", "2026-03-17"), (before.Version, before.Verdict, before.Learning, before.RecordedBy, before.ReviewedOn));
        Assert.Equal("agree", Assert.IsType<ReviewRecorded>((await _intake.EventsAsync())[^1].Event).Verdict);
        Assert.Equal(2, Refused.With<StaleVersion>(() => Manager.CorrectVerdict(Correction(first))).CurrentVersion);
    }

    [Fact]
    public async Task CorrectVerdict_NothingDiffers_IsNoNewVersion()
    {
        var first = Manager.RecordVerdict(Verdict(_meeting, _agenda[0]));
        var events = await _intake.EventsAsync();

        Assert.Equal(first, Manager.CorrectVerdict(Correction(first, request => request.ReviewedOn = "")));
        Assert.Equal(events, await _intake.EventsAsync());
    }

    [Fact]
    public async Task CorrectVerdict_OfAnImportedReview_KeepsTheRecordFromTheFile()
    {
        await _intake.ImportAsync(Importing.ReviewRow("V1"));
        var imported = Assert.Single(Manager.ListReviews(new ListReviewsRequest()).Rows).Review;

        Manager.CorrectVerdict(Correction(imported, request => request.Verdict = "threshold_too_high"));
        var report = await _intake.ImportAsync(Importing.ReviewRow("V1"));

        Assert.Equal((1, 0, 0, 0, 1, 0), report.Counts());
        Assert.Equal(("agree", "Import"), (Assert.Single(Manager.GetReview(new GetReviewRequest { ReviewId = imported.ReviewId }).History) is var before ? (before.Verdict, before.RecordedBy) : default));
    }

    private Contracts.Intake.V1.Reviews.ReviewsClient Manager => _intake.Reviews(Roles.Manager);

    private static CorrectVerdictRequest Correction(Review review, Action<CorrectVerdictRequest>? more = null)
    {
        var request = new CorrectVerdictRequest { RequestId = IntakeHost.Key(), ReviewId = review.ReviewId, Version = review.Version, Verdict = "agree", ReviewedOn = "2026-03-16" };
        more?.Invoke(request);
        return request;
    }
}
