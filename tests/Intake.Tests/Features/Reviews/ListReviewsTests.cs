using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.ReviewMeetings;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Reviews;

public sealed class ListReviewsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task ListReviews_ByFilter_GivesThoseNewestFirst()
    {
        await _intake.DecideAsync(3, (i, row) => row.LocalityId = "L" + i);
        await _intake.ImportAsync(
            ReviewRow("V1", row => row.ReviewedOn = "2026-03-10"), ReviewRow("V2", row => (row.ContactId, row.Verdict) = ("K2", "threshold_too_high")),
            ReviewRow("V3", row => (row.ContactId, row.ReviewedOn) = ("K3", "2026-03-13")), ReviewRow("V4", row => (row.ContactId, row.ReviewedOn) = ("unknown", "2026-03-12")));

        Assert.Equal("V3 V4 V2 V1", Listed(new()));
        Assert.Equal("V3 V4 V2", Listed(new() { From = "2026-03-11" }));
        Assert.Equal("V1", Listed(new() { To = "2026-03-11" }));
        Assert.Equal("V2", Listed(new() { Verdict = "threshold_too_high" }));
        Assert.Equal("V2", Listed(new() { SourceGroup = "Police" }));
        Assert.Equal("V3", Listed(new() { LocalityId = "L3" }));
        Assert.Equal("V1", Listed(new() { Outcome = "nfa" }));
        Assert.Equal("", Listed(new() { WithLearning = true }));
        Assert.Equal(("source_group", "UNKNOWN_CODE"), Refused.Field(() => Listed(new() { SourceGroup = "Nobody" })));
        Assert.Equal(("to", "TOO_EARLY"), Refused.Field(() => Listed(new() { From = "2026-03-11", To = "2026-03-10" })));
    }

    [Fact]
    public async Task ListReviews_PageAfterPage_GivesEachOnce()
    {
        await _intake.ImportAsync([.. Enumerable.Range(1, 7).Select(i => ReviewRow("V" + i, row => (row.Line, row.ReviewedOn) = (i, i < 4 ? "2026-03-10" : "2026-03-11")))]);
        var (found, token) = (new List<string>(), "");
        do
        {
            var page = _intake.Reviews(Roles.Manager).ListReviews(new ListReviewsRequest { Page = new() { PageSize = 3, PageToken = token } });
            Assert.Equal(7, page.Total);
            found.AddRange(page.Rows.Select(row => row.Review.CouncilId));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        Assert.Equal(7, found.Distinct().Count());
        Assert.Equal(7, found.Count);
    }

    [Fact]
    public async Task ListReviews_Practitioner_GetsOwnDecisionsOnly()
    {
        await _intake.DecideAsync(2, (i, row) => row.WorkerId = i == 1 ? Worker : "");
        await _intake.ImportAsync(ReviewRow("V1"), ReviewRow("V2", row => (row.ContactId, row.ReviewedOn) = ("K2", "2026-03-12")));
        var mine = _intake.ReviewsAs(PanelHost.Worker(Worker));
        var nobody = _intake.Reviews(Roles.Practitioner);

        var row = Assert.Single(mine.ListReviews(new ListReviewsRequest()).Rows);
        Assert.Equal("V1", row.Review.CouncilId);
        Assert.True(mine.GetReview(new GetReviewRequest { ReviewId = row.Review.ReviewId }).OwnDecision);
        Assert.Empty(nobody.ListReviews(new ListReviewsRequest()).Rows);
        Refused.With<Denied>(() => nobody.GetReview(new GetReviewRequest { ReviewId = row.Review.ReviewId }));
        Assert.Equal("V2 V1", string.Join(' ', _intake.Reviews(Roles.Auditor).ListReviews(new ListReviewsRequest()).Rows.Select(one => one.Review.CouncilId)));
    }

    [Fact]
    public async Task ListReviews_RestrictedChild_TellsNameAndLearningToManagersOnly()
    {
        _intake.AddChild("Kept", "Secret", restricted: true, councilId: "C1");
        await _intake.DecideAsync(1);
        var meeting = _intake.Draw();
        _intake.Reviews(Roles.Manager).RecordVerdict(PanelHost.Verdict(meeting, Assert.Single(_intake.Agenda(meeting)), learning: "What was learned"));

        var auditor = Assert.Single(_intake.Reviews(Roles.Auditor).ListReviews(new ListReviewsRequest { WithLearning = true }).Rows);
        var manager = Assert.Single(_intake.Reviews(Roles.Manager).ListReviews(new ListReviewsRequest { WithLearning = true }).Rows);

        Assert.Equal((new ListedChild { Restricted = true }, ""), (auditor.Child, auditor.Review.Learning));
        Assert.Equal((new ListedChild { Name = "Kept Secret", Restricted = true, CouncilId = "C1" }, "What was learned"), (manager.Child, manager.Review.Learning));
        Refused.With<Denied>(() => _intake.Reviews(Roles.Auditor).GetReview(new GetReviewRequest { ReviewId = auditor.Review.ReviewId }));
    }

    private string Listed(ListReviewsRequest request) =>
        string.Join(' ', _intake.Reviews(Roles.Manager).ListReviews(request).Rows.Select(row => row.Review.CouncilId));
}
