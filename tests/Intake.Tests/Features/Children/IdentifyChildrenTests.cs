using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Children;

public sealed class IdentifyChildrenTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task IdentifyChildren_KnownNewAndOurOwnId_AnswersEachAndAddsOnlyWhoIsNew()
    {
        var known = _intake.AddChild(councilId: "C1");
        var own = _intake.AddChild("Bo");

        var first = Identify("C1", "C2", own.ChildId, "C2");
        var second = Identify("C1", "C2", own.ChildId);

        Assert.Equal((known.ChildId, own.ChildId, 3), (first["C1"], first[own.ChildId], first.Count));
        Assert.Equal(first, second);
        Assert.Equal(3, await CountAsync());
        Assert.Contains(("import", "child", ""), await _intake.AccessLogAsync());
    }

    [Fact]
    public async Task ImportChildren_AfterTheChildWasIdentified_FillsInTheSameRecord()
    {
        var childId = Identify("C7")["C7"];

        var report = await _intake.ImportAsync(new ChildRow { Line = 2, ChildId = "C7", FirstName = "Ann", LastName = "Lee", DetailsSupplied = true });

        Assert.Equal(1, report.Accepted);
        Assert.Equal("Ann", _intake.Children().GetChild(new GetChildRequest { ChildId = childId }).FirstName);
    }

    [Fact]
    public async Task IdentifyChildren_MoreThanOneTransaction_AnswersAll()
    {
        var asked = Enumerable.Range(1, 1_000).Select(i => $"C{i}").ToArray();

        var found = Identify(asked);

        Assert.Equal((1_000, 1_000), (found.Keys.Intersect(asked).Count(), found.Values.Distinct().Count()));
        Assert.Equal(1_000, await CountAsync());
    }

    [Theory]
    [InlineData(0, "", "OUT_OF_RANGE")]
    [InlineData(1_001, "C", "OUT_OF_RANGE")]
    [InlineData(1, " ", "REQUIRED")]
    [InlineData(1, "C\u0001", "CONTROL_CHARACTER")]
    public void IdentifyChildren_NoIds_AreRefused(int count, string id, string reason) =>
        Assert.Equal(("council_ids", reason), Refused.Field(() => Identify([.. Enumerable.Repeat(id, count)])));

    private IReadOnlyDictionary<string, string> Identify(params string[] councilIds) =>
        _intake.Children(Roles.Administrator).IdentifyChildren(new IdentifyChildrenRequest { CouncilIds = { councilIds } }).ChildIds.ToDictionary();

    private Task<int> CountAsync() => _intake.Db.ReadAsync(session => session.OneAsync<int>("select count(*) from [children]"), CancellationToken.None);
}
