using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Reviews;

public sealed class ImportReviewsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task ImportReviews_TwiceAndAfterItsContact_IsLinkedAndThenUnchanged()
    {
        await _intake.ImportAsync(ContactRow("K1"));
        ReviewRow[] rows = [ReviewRow("V1"), ReviewRow("V2", row => row.Verdict = "threshold_too_high")];

        var first = await _intake.ImportAsync(rows);
        var events = await _intake.EventsAsync();
        var second = await _intake.ImportAsync(rows);

        Assert.Equal(((2, 2, 0, 0, 0, 0), (2, 0, 0, 2, 0, 0)), (first.Counts(), second.Counts()));
        Assert.Empty(first.Notes);
        Assert.Equal(events, await _intake.EventsAsync());
        var told = await ToldAsync();
        Assert.Equal([(ContactId(), "agree", 1L), (ContactId(), "threshold_too_high", 1L)], told.Select(one => (one.ContactId, one.Verdict, one.Version)));
        Assert.Equal(new DateOnly(2026, 3, 11), told[0].ReviewedOn);
        Assert.All(events, one => Assert.Equal("import", one.Origin));
    }

    [Fact]
    public async Task ImportReviews_BeforeItsContact_IsLinkedWhenTheContactArrives()
    {
        await _intake.ImportAsync(ReviewRow("V1"));
        Assert.Null(Assert.Single(await ToldAsync()).ContactId);

        await _intake.ImportAsync(ContactRow("K1"));

        Assert.Equal((ContactId(), 2L), ((await ToldAsync())[^1].ContactId, (await ToldAsync())[^1].Version));
        Assert.Equal(1, (await _intake.ImportAsync(ReviewRow("V1"))).Unchanged);
    }

    [Fact]
    public async Task ImportReviews_ChangedInTheFile_TheFileIsTheTruth()
    {
        await _intake.ImportAsync(ContactRow("K1"), ContactRow("K2", row => row.ChildId = "C2"));
        await _intake.ImportAsync(ReviewRow("V1"));

        var report = await _intake.ImportAsync(ReviewRow("V1", row => (row.ContactId, row.ReviewedOn, row.Verdict) = ("K2", "2026-03-12", "threshold_too_low")));

        Assert.Equal((1, 0, 1, 0, 0, 0), report.Counts());
        var told = (await ToldAsync())[^1];
        Assert.Equal((2L, new DateOnly(2026, 3, 12), "threshold_too_low"), (told.Version, told.ReviewedOn, told.Verdict));
        Assert.NotEqual((await ToldAsync())[0].ContactId, told.ContactId);
    }

    [Fact]
    public async Task ImportReviews_SameIdentityInSeveralChunks_TwiceChangesNothingAndTellsNothing()
    {
        ReviewRow[][] chunks = [[ReviewRow("V1"), ReviewRow("V2")], [ReviewRow("V1", row => row.Verdict = "threshold_too_low")]];

        Assert.Equal((3, 2, 1, 0, 0, 0), (await _intake.ImportChunksAsync(chunks)).Counts());
        var events = await _intake.EventsAsync();
        Assert.Equal((3, 0, 0, 3, 0, 0), (await _intake.ImportChunksAsync(chunks)).Counts());
        Assert.Equal(events, await _intake.EventsAsync());
    }

    [Theory]
    [InlineData("review_id", "")]
    [InlineData("contact_id", "")]
    [InlineData("reviewed_on", "")]
    [InlineData("reviewed_on", "2026-03-11T10:00")]
    [InlineData("verdict", "")]
    [InlineData("verdict", "disagree")]
    public async Task ImportReviews_FaultyRow_IsRejectedAtTheColumn(string column, string value)
    {
        var faulty = ReviewRow("V1");
        Contracts.Intake.V1.ReviewRow.Descriptor.FindFieldByName(column).Accessor.SetValue(faulty, value);

        var report = await _intake.ImportAsync(faulty);

        Assert.Equal((1, 0, 0, 0, 0, 1), report.Counts());
        Assert.Equal(column, Assert.Single(report.Notes).Column);
    }

    [Theory]
    [InlineData("2026-03-02", "decided", "Before the decision. The row is taken.")]
    [InlineData("2026-03-18", "decided", "In the future. The row is taken.")]
    [InlineData("2026-03-11", "open", "The contact is not decided. The row is taken.")]
    public async Task ImportReviews_DayThatLooksWrong_IsTakenWithANotice(string day, string status, string expected)
    {
        await _intake.ImportAsync(ContactRow("K1", row =>
        {
            if (status == "open") row.Outcome = row.DecidedAt = row.FeedbackAt = "";
        }));

        var report = await _intake.ImportAsync(ReviewRow("V1", row => row.ReviewedOn = day));

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Equal((RowNote.Types.Kind.Notice, "reviewed_on", expected), (Assert.Single(report.Notes).Kind, report.Notes[0].Column, report.Notes[0].Reason));
    }

    private string ContactId() => Assert.Single(_intake.Contacts().ListContacts(new ListContactsRequest()).Rows).Contact.ContactId;

    private async Task<IReadOnlyList<ReviewRecorded>> ToldAsync() => [.. (await _intake.EventsAsync()).Select(one => one.Event).OfType<ReviewRecorded>()];
}
