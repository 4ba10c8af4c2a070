using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Enquiries;

public sealed class ImportEnquiriesTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearOfRowsAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ImportEnquiries_Row_IsStoredToldAndShownWhole()
    {
        var report = await _host.ImportAsync(EnquiryRow("S1"));

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Empty(report.Notes);
        var shown = await _host.EnquiryAsync("S1");
        Assert.Equal(("S1", 1L, Own("c1"), Own("r1"), "import", true), (shown.CouncilId, shown.Version, shown.ChildId, shown.ReferralId, shown.Origin, shown.CourseSupplied));
        Assert.Equal(
            ("2026-02-02", "2026-02-03", "true", "2026-02-20", "2026-02-12", "L1", "T1"),
            (shown.StrategyOn, shown.VisitOn, shown.IcpcRequired, shown.IcpcOn, shown.ConcludedOn, shown.LocalityId, shown.TeamId));
        var (told, origin) = Assert.Single(await _host.EventsAsync());
        Assert.Equal("import", origin);
        Assert.Equal(
            new EnquiryChanged
            {
                S47Id = shown.S47Id, Version = 1, OccurredAt = AssessmentHost.Start, ChildId = Own("c1"), ReferralId = Own("r1"), StrategyOn = new(2026, 2, 2), VisitOn = new(2026, 2, 3),
                IcpcRequired = true, IcpcOn = new(2026, 2, 20), ConcludedOn = new(2026, 2, 12), LocalityId = "L1", TeamId = "T1"
            }, told);
        Assert.Equal([("import", "enquiry", ""), ("open", "enquiry", shown.S47Id)], await _host.AccessLogAsync());
    }

    [Fact]
    public async Task ImportEnquiries_FileTwiceHoweverCut_ChangesNothingAndTellsNothing()
    {
        Contracts.Assessment.V1.EnquiryRow[][] chunks = [[EnquiryRow("S1"), EnquiryRow("S2", row => row.IcpcRequired = "")], [EnquiryRow("S1", row => row.IcpcOn = ""), EnquiryRow("S2")]];

        Assert.Equal((4, 2, 2, 0, 0, 0), (await _host.ImportChunksAsync(chunks)).Counts());
        var events = await _host.EventsAsync();

        Assert.Equal((4, 0, 0, 4, 0, 0), (await _host.ImportChunksAsync(chunks)).Counts());
        Assert.Equal(events, await _host.EventsAsync());
    }

    [Fact]
    public async Task ImportEnquiries_ChangedFile_IsTheWholeTruthAndARecordChangedHereIsKept()
    {
        await _host.ImportAsync(EnquiryRow("S1"));

        Assert.Equal(1, (await _host.ImportAsync(EnquiryRow("S1", row => row.IcpcRequired = row.IcpcOn = row.ConcludedOn = row.LocalityId = ""))).Updated);

        var shown = await _host.EnquiryAsync("S1");
        Assert.Equal((2L, "", "", "", ""), (shown.Version, shown.IcpcRequired, shown.IcpcOn, shown.ConcludedOn, shown.LocalityId));
        Assert.Null(Assert.IsType<EnquiryChanged>((await _host.EventsAsync())[^1].Event).IcpcRequired);
        await _host.ChangeHereAsync("enquiries");
        var kept = await _host.ImportAsync(EnquiryRow("S1"));
        Assert.Equal((1, 0, 0, 0, 1, 0), kept.Counts());
        Assert.Equal("icpc_required", Assert.Single(kept.Notes).Column);
    }

    [Fact]
    public async Task ImportEnquiries_AnnexA_HasNoCourseAndLeavesOneThatIsKnown()
    {
        var listed = new Contracts.Assessment.V1.EnquiryRow { Line = 2, S47Id = "S1", ChildId = "c1", StrategyOn = "2026-02-02", IcpcRequired = "true", IcpcOn = "2026-02-20", TeamName = "assessment north" };
        await _host.ImportAsync(listed);
        Assert.Equal((false, "T1"), ((await _host.EnquiryAsync("S1")).CourseSupplied, (await _host.EnquiryAsync("S1")).TeamId));
        Assert.False(Assert.IsType<EnquiryChanged>((await _host.EventsAsync())[^1].Event).CourseSupplied);

        Assert.Equal(1, (await _host.ImportAsync(EnquiryRow("S1", row => row.VisitOn = row.ConcludedOn = ""))).Updated);
        Assert.True((await _host.EnquiryAsync("S1")).CourseSupplied);
        await _host.ImportAsync(EnquiryRow("S1"));

        await _host.ImportAsync(listed);
        Assert.Equal(("2026-02-03", "2026-02-12", true), (await _host.EnquiryAsync("S1") is var shown ? (shown.VisitOn, shown.ConcludedOn, shown.CourseSupplied) : default));
    }

    [Theory]
    [InlineData("s47_id", "")]
    [InlineData("child_id", "")]
    [InlineData("child_id", "K77")]
    [InlineData("referral_id", "K77")]
    [InlineData("strategy_on", "")]
    [InlineData("strategy_on", "x")]
    [InlineData("visit_on", "x")]
    [InlineData("icpc_required", "perhaps")]
    [InlineData("icpc_on", "x")]
    [InlineData("icpc_on", "2026-02-01")]
    [InlineData("concluded_on", "x")]
    public async Task ImportEnquiries_FaultyRow_IsRejectedAtTheColumn(string column, string value)
    {
        var faulty = EnquiryRow("S1");
        Contracts.Assessment.V1.EnquiryRow.Descriptor.FindFieldByName(column).Accessor.SetValue(faulty, value);

        var report = await _host.ImportAsync(faulty);

        Assert.Equal((1, 0, 0, 0, 0, 1), report.Counts());
        Assert.Equal(column, Assert.Single(report.Notes).Column);
        Assert.Empty(await _host.EventsAsync());
    }

    public static TheoryData<string, string> Odd => new()
    {
        { "visit_on=2026-02-01", "visit_on: 2026-02-01: Before strategy_on." },
        { "icpc_required=false", "icpc_on: 2026-02-20: A conference, although none is required." },
        { "icpc_on=2026-02-21", "icpc_on: 2026-02-21: A conference at a weekend (census rule 8875)." },
        { "icpc_on=2026-02-22", "icpc_on: 2026-02-22: A conference at a weekend (census rule 8875)." },
        { "concluded_on=2026-02-01 visit_on=", "concluded_on: 2026-02-01: Before strategy_on." },
        { "visit_on=2026-02-13", "concluded_on: 2026-02-12: Before visit_on." },
        { "icpc_on=2026-03-18", "icpc_on: 2026-03-18: In the future." },
        { "icpc_required=", "icpc_required: : Concluded without saying whether a conference is required." },
        { "referral_id=r9", "strategy_on: 2026-02-02: Before the referral (census rule 2889)." },
        { "referral_id=r8", $"referral_id: {Own("r8")}: A referral of another child's record." }
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task ImportEnquiries_OddRow_IsTakenWithANotice(string changes, string said)
    {
        await _host.HearReferralAsync("r9", "2026-02-03");
        await _host.HearReferralAsync("r8", "2026-02-02", child: "c9");
        var row = EnquiryRow("S1", row => row.Line = 5);
        foreach (var change in changes.Split(' ')) Contracts.Assessment.V1.EnquiryRow.Descriptor.FindFieldByName(change.Split('=')[0]).Accessor.SetValue(row, change.Split('=')[1]);

        var report = await _host.ImportAsync(row);

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Equal([$"Notice 5 {said} The row is taken."], report.Said());
    }

    [Fact]
    public async Task ImportEnquiries_SecondOpenOneOfAChild_IsTakenWithANotice()
    {
        await _host.ImportAsync(EnquiryRow("S1", row => row.ConcludedOn = ""), EnquiryRow("S2"), EnquiryRow("S3", row => (row.ChildId, row.ConcludedOn) = ("c2", "")));

        var report = await _host.ImportAsync(EnquiryRow("S4", row => row.ConcludedOn = ""));

        Assert.Equal(["Notice 2 s47_id: S4: The child has another open enquiry (census rule 8839). The row is taken."], report.Said());
    }
}
