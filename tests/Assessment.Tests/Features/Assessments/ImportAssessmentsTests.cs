using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Assessments;

public sealed class ImportAssessmentsTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ImportAssessments_Row_IsStoredToldAndShownWhole()
    {
        await _host.HearOfRowsAsync();
        var report = await _host.ImportAsync(AssessmentRow("A1"));

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Empty(report.Notes);
        var shown = await _host.AssessmentAsync("A1");
        Assert.Equal(("A1", 1L, Own("c1"), Own("r1"), "single", "import"), (shown.CouncilId, shown.Version, shown.ChildId, shown.ReferralId, shown.AssessmentType, shown.Origin));
        Assert.Equal(
            ("2026-01-02", "2026-01-02", "2026-01-05", "2026-01-12", "2026-02-20", "", "2026-02-27"),
            (shown.ReferredOn, shown.ReferralDate, shown.StartedOn, shown.ChildSeenOn, shown.SubmittedOn, shown.CompletedOn, shown.AuthorisedOn));
        Assert.Equal(("cin", "L1", "T1", Own("w1"), true, true), (shown.Outcome, shown.LocalityId, shown.TeamId, shown.WorkerId, shown.OutcomeSupplied, shown.ChildSeenSupplied));
        Assert.Equal(["4B", "16A"], shown.Factors);
        var (told, origin) = Assert.Single(await _host.EventsAsync());
        Assert.Equal("import", origin);
        Assert.Equal(
            new AssessmentChanged
            {
                AssessmentId = shown.AssessmentId, Version = 1, OccurredAt = AssessmentHost.Start, ChildId = Own("c1"), ReferralId = Own("r1"), AssessmentType = "single",
                ReferredOn = new(2026, 1, 2), ReferralDate = new(2026, 1, 2), StartedOn = new(2026, 1, 5), ChildSeenOn = new(2026, 1, 12), SubmittedOn = new(2026, 2, 20), AuthorisedOn = new(2026, 2, 27),
                Outcome = "cin", LocalityId = "L1", TeamId = "T1", WorkerId = Own("w1")
            }, told);
        Assert.Equal([("import", "assessment", ""), ("open", "assessment", shown.AssessmentId)], await _host.AccessLogAsync());
    }

    /// <summary>The bank holidays of 2004 are not known, and will not come to be.</summary>
    [Fact]
    public async Task ImportAssessments_ClockBeforeTheHolidaysKnown_IsNotProvisional()
    {
        await _host.ImportAsync(OpenRow("A1", row => (row.ReferralId, row.ReferredOn, row.StartedOn, row.ChildSeenOn) = ("", "2004-03-01", "2004-03-02", "2004-03-03")));

        var due = (await _host.DetailsAsync((await _host.AssessmentAsync("A1")).AssessmentId)).Due;

        Assert.Equal(("2004-05-03", 2005, false, 0), (due.DueOn, due.FirstYear, due.Provisional, due.Skipped.Count));
    }

    [Fact]
    public async Task ImportAssessments_FileTwiceHoweverCut_ChangesNothingAndTellsNothing()
    {
        Contracts.Assessment.V1.AssessmentRow[][] chunks =
        [
            [AssessmentRow("A1"), OpenRow("A2", row => row.ChildId = "c2")], [AssessmentRow("A1", row => row.Outcome = "nfa")],
            [AssessmentRow("A1", row => row.Outcome = "cla"), ListedRow("A3", row => (row.ChildId, row.TeamName) = ("c3", "Nobody's")), ListedRow("A3", row => row.ChildId = "c3")]
        ];

        Assert.Equal((6, 3, 3, 0, 0, 0), (await _host.ImportChunksAsync(chunks)).Counts());
        var events = await _host.EventsAsync();
        var again = await _host.ImportChunksAsync(chunks);

        Assert.Equal((6, 0, 0, 6, 0, 0), again.Counts());
        Assert.Equal(events, await _host.EventsAsync());
        Assert.Equal("cla", (await _host.AssessmentAsync("A1")).Outcome);
    }

    [Fact]
    public async Task ImportAssessments_ChangedFile_IsTheWholeTruthSoABlankClears()
    {
        await _host.ImportAsync(AssessmentRow("A1"));

        var report = await _host.ImportAsync(OpenRow("A1", row => (row.ReferredOn, row.ReferralId, row.ChildSeenOn, row.LocalityId, row.TeamId, row.WorkerId, row.AssessmentType) = ("", "r2", "", "", "", "", "core")));

        Assert.Equal((1, 0, 1, 0, 0, 0), report.Counts());
        var shown = await _host.AssessmentAsync("A1");
        Assert.Equal((2L, Own("r2"), "", "", "", "", "", "core"), (shown.Version, shown.ReferralId, shown.ReferredOn, shown.ChildSeenOn, shown.AuthorisedOn, shown.Outcome, shown.WorkerId, shown.AssessmentType));
        Assert.Empty(shown.Factors);
        Assert.Equal(2, Assert.IsType<AssessmentChanged>((await _host.EventsAsync())[^1].Event).Version);
        Assert.Contains(("import", "assessment", shown.AssessmentId), await _host.AccessLogAsync());
    }

    [Fact]
    public async Task ImportAssessments_ByOurOwnId_UpdatesTheSameRecord()
    {
        await _host.ImportAsync(AssessmentRow("A1"));
        var own = (await _host.AssessmentAsync("A1")).AssessmentId;

        Assert.Equal(1, (await _host.ImportAsync(AssessmentRow(own, row => row.Outcome = "nfa"))).Updated);

        Assert.Equal("nfa", (await _host.AssessmentAsync("A1")).Outcome);
    }

    [Fact]
    public async Task ImportAssessments_RecordChangedHere_IsKeptAndSaysOnlyWhatTheFileHas()
    {
        await _host.ImportAsync(AssessmentRow("A1"));
        await _host.ChangeHereAsync("assessments");

        var report = await _host.ImportAsync(AssessmentRow("A1", row => (row.Line, row.Outcome, row.Factors) = (7, "nfa", "21")));

        Assert.Equal((1, 0, 0, 0, 1, 0), report.Counts());
        Assert.Equal(["Kept 7 outcome: nfa: The record was changed here and is kept. It differs in outcome (file 'nfa'); factors (file '21')."], report.Said());
        Assert.Equal((1, 0, 0, 1, 0, 0), (await _host.ImportAsync(AssessmentRow("A1"))).Counts());
    }

    [Theory]
    [InlineData("assessment_id", "")]
    [InlineData("child_id", "")]
    [InlineData("child_id", "K77")]
    [InlineData("referral_id", "K77")]
    [InlineData("worker_id", "K77")]
    [InlineData("started_on", "")]
    [InlineData("started_on", "2026-03-03T10:00")]
    [InlineData("assessment_type", "x")]
    [InlineData("referred_on", "x")]
    [InlineData("child_seen_on", "x")]
    [InlineData("submitted_on", "x")]
    [InlineData("completed_on", "x")]
    [InlineData("authorised_on", "31/02/2026")]
    [InlineData("outcome", "x")]
    [InlineData("factors", "16A 99Z")]
    [InlineData("locality_id", "a\u0001")]
    public async Task ImportAssessments_FaultyCell_RejectsTheRowAtTheColumn(string column, string value)
    {
        var faulty = AssessmentRow("A1");
        Contracts.Assessment.V1.AssessmentRow.Descriptor.FindFieldByName(column).Accessor.SetValue(faulty, value);

        var report = await _host.ImportAsync(faulty);

        Assert.Equal((1, 0, 0, 0, 0, 1), report.Counts());
        Assert.Equal(column, Assert.Single(report.Notes).Column);
        Assert.Empty(await _host.EventsAsync());
    }

    [Theory]
    [InlineData("2026-01-05", "", "2026-01-04", "Rejected 2 authorised_on: 2026-01-04: Before started_on (2026-01-05).")]
    [InlineData("2026-01-05", "2026-02-28", "2026-02-27", "Rejected 2 authorised_on: 2026-02-27: Before submitted_on (2026-02-28).")]
    public async Task ImportAssessments_DaysThatContradictEachOther_RejectTheRowAtTheLaterColumn(string started, string submitted, string authorised, string said)
    {
        var report = await _host.ImportAsync(AssessmentRow("A1", row => (row.StartedOn, row.SubmittedOn, row.AuthorisedOn) = (started, submitted, authorised)));

        Assert.Equal([said], report.Said());
        Assert.Equal(1, report.Rejected);
    }

    [Fact]
    public async Task ImportAssessments_SeveralFaults_AreAllReportedAndTheRowCountsOnce()
    {
        var report = await _host.ImportAsync(
            AssessmentRow("A1", row => (row.ReferredOn, row.Outcome, row.Factors, row.AuthorisedOn) = ("x", "y", "16A 98Z 99Z", "2026-01-01")),
            AssessmentRow("A2", row => (row.Line, row.AuthorisedOn) = (3, "2026-01-01")));

        Assert.Equal((2, 0, 0, 0, 0, 2), report.Counts());
        Assert.Equal([(2L, "referred_on", "x"), (2, "outcome", "y"), (2, "factors", "98Z"), (3, "authorised_on", "2026-01-01"), (3, "authorised_on", "2026-01-01")],
            report.Notes.Select(note => (note.Line, note.Column, note.Value)));
        Assert.Equal(["Before started_on (2026-01-05).", "Before submitted_on (2026-02-20)."], report.Notes.Where(note => note.Line == 3).Select(note => note.Reason));
    }

    [Fact]
    public async Task Import_RowsThatNameWhatNobodyToldOf_AreTakenWithANoticeAndLinkedWhenItIsTold()
    {
        await _host.HearWorkerAsync("w3", []);
        var assessments = await _host.ImportAsync(AssessmentRow("A1"), AssessmentRow("A2", row => (row.Line, row.ReferralId, row.WorkerId) = (3, "", "w3")));
        var enquiries = await _host.ImportAsync(EnquiryRow("S1"));
        var audits = await _host.ImportAsync(AuditRow("D1"));

        const string Referral = "Not known here yet: the two are linked when it is imported or made. The row is taken.", Worker = "Not known here yet: workers.csv brings name and team. The row is taken.";
        Assert.Equal([$"Notice 2 referral_id: {Own("r1")}: {Referral}", $"Notice 2 worker_id: {Own("w1")}: {Worker}", $"Notice 3 worker_id: {Own("w3")}: {Worker}"], assessments.Said());
        Assert.Equal([$"Notice 2 referral_id: {Own("r1")}: {Referral}"], enquiries.Said());
        Assert.Equal([$"Notice 2 auditor_id: {Own("w2")}: {Worker}"], audits.Said());
        Assert.Equal(("", 2L), ((await _host.AssessmentAsync("A1")).ReferralDate, assessments.Accepted));

        await _host.HearOfRowsAsync();

        Assert.Equal("2026-01-02", (await _host.AssessmentAsync("A1")).ReferralDate);
        Assert.Empty((await _host.ImportAsync(AssessmentRow("A1", row => row.Outcome = "nfa"))).Notes);
    }

    [Fact]
    public async Task ImportAssessments_SameDays_AreTaken()
    {
        await _host.HearOfRowsAsync();
        var report = await _host.ImportAsync(AssessmentRow("A1", row => row.SubmittedOn = row.AuthorisedOn = row.ChildSeenOn = row.StartedOn));

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Empty(report.Notes);
    }
}
