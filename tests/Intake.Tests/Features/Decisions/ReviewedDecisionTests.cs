using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.ReviewMeetings;

namespace CsWorkPerf.Intake.Tests.Features.Decisions;

/// <summary>Corrections of decisions that a panel has drawn or reviewed. The meeting is on 17 March 2026.</summary>
public sealed class ReviewedDecisionTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();
    private ReviewMeeting _meeting = null!;
    private MeetingItem _item = null!;

    public async ValueTask InitializeAsync()
    {
        await _intake.InitializeAsync();
        await _intake.DecideAsync(12);
        _meeting = _intake.Draw(request => request.Size = 12);
        _item = _intake.Agenda(_meeting).First(item => item.Contact.Outcome == "advice");
    }

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public void CorrectDecision_AfterTheDraw_AgendaShowsBothAndTheCorrectorRecordsNoVerdict()
    {
        _intake.Correct(_item.Contact, "universal", roles: Roles.Manager);

        var item = _intake.Agenda(_meeting).Single(item => item.ContactId == _item.ContactId);
        Assert.Equal(("advice", "universal", true), (item.DrawnOutcome, item.Contact.Outcome, item.OwnDecision));
        Assert.Equal("OWN_DECISION", Refused.Rule(() => _intake.Reviews(Roles.Manager).RecordVerdict(PanelHost.Verdict(_meeting, _item))));
        _intake.Reviews(Roles.Auditor).RecordVerdict(PanelHost.Verdict(_meeting, _item));
        Assert.True(_intake.Meetings().GetDraw(new GetDrawRequest { MeetingId = _meeting.MeetingId }).Repeats);
    }

    [Fact]
    public void CorrectDecision_AfterTheVerdict_VerdictStaysAndSaysWhatWasReviewed()
    {
        var review = _intake.Reviews(Roles.Auditor).RecordVerdict(PanelHost.Verdict(_meeting, _item, "threshold_too_high"));
        ((TestSupport.ManualTime)_intake.Time).Advance(TimeSpan.FromMinutes(5));

        _intake.Correct(_item.Contact, "referral_assessment", roles: Roles.Manager);

        var shown = _intake.Reviews(Roles.Auditor).GetReview(new GetReviewRequest { ReviewId = review.ReviewId });
        Assert.Equal((review, "referral_assessment", "advice"), (shown.Review, shown.Contact.Outcome, shown.ReviewedDecision.Outcome));
    }

    [Fact]
    public void CorrectDecision_ToATimeAfterTheReview_IsRefused()
    {
        _intake.Reviews(Roles.Auditor).RecordVerdict(PanelHost.Verdict(_meeting, _item));
        ((TestSupport.ManualTime)_intake.Time).Advance(TimeSpan.FromDays(2));

        Assert.Equal(("decided_at", "TOO_LATE"), Refused.Field(() => _intake.Correct(_item.Contact, "advice", request => request.DecidedAt = "2026-03-18", Roles.Manager)));
        Assert.Equal("2026-03-17T10:00", _intake.Correct(_item.Contact, "advice", request => request.DecidedAt = "2026-03-17T10:00", Roles.Manager).DecidedAt);
    }
}
