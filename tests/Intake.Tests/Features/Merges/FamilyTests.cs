using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Merges;

namespace CsWorkPerf.Intake.Tests.Features.Merges;

public sealed class FamilyTests
{
    private static Child Record(string id, string into = "", bool restricted = false) => new() { ChildId = id, Version = 3, MergedInto = into, Restricted = restricted };

    [Fact]
    public void Settle_Chain_EndsInTheRecordThatStandsForItself()
    {
        var settled = Family.Settle([Record("a", "b"), Record("b", "c"), Record("c"), Record("d", "c"), Record("e")]);

        Assert.Equal(["c", "c", "", "c", ""], settled.Select(record => record.KeptId));
        Assert.Equal(["c", "c", "c", "c", "e"], settled.Select(record => record.StandsAs));
    }

    [Fact]
    public void Settle_OneRestricted_RestrictsAllOthersOfTheChild()
    {
        var settled = Family.Settle([Record("a", "b"), Record("b", "c", restricted: true), Record("c"), Record("e")]);

        Assert.Equal([true, false, true, false], settled.Select(record => record.RestrictedByMerge));
        Assert.Equal([true, true, true, false], settled.Select(record => record.IsRestricted));
    }

    [Fact]
    public void Merge_RecordThatIsMerged_NamesTheOneThatIsKept()
    {
        var merged = Record("a", "b") with { KeptId = "c" };

        Assert.Equal("child/c", Assert.Throws<RuleBroken>(() => Family.Merge(merged, Record("d"))).Subject);
        Assert.Equal("child/c", Assert.Throws<RuleBroken>(() => Family.Merge(Record("d"), merged)).Subject);
        Assert.Throws<InvalidInput>(() => Family.Merge(Record("d"), Record("d")));
    }

    [Fact]
    public void Undo_RecordThatStandsForItself_IsRefused() => Assert.Equal("NOT_MERGED", Assert.Throws<RuleBroken>(() => Family.Undo(Record("a"))).Rule);
}
