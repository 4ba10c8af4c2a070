using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Common.Tests.Errors;

public sealed class ViolationsTests
{
    private readonly Violations _violations = new();

    [Fact]
    public void ThrowIfAny_NothingFound_DoesNotThrow() => _violations.ThrowIfAny();

    [Fact]
    public void ThrowIfAny_SeveralFound_ThrowsOnceWithAllInOrder()
    {
        _violations.Required("child_id", " ");
        _violations.OneOf("source", "X9", ["1A", "6"]);
        _violations.AtMost("summary", new string('s', 4001), 4000);

        var thrown = Assert.Throws<InvalidInput>(_violations.ThrowIfAny);

        Assert.Equal(["child_id", "source", "summary"], thrown.Violations.Select(v => v.Field));
        Assert.Equal(["REQUIRED", "UNKNOWN_CODE", "TOO_LONG"], thrown.Violations.Select(v => v.Reason));
        Assert.Equal("source 'X9' is not one of 1A, 6.", thrown.Violations[1].Description);
        Assert.Equal(string.Join(' ', thrown.Violations.Select(v => v.Description)), thrown.Message);
    }

    [Fact]
    public void Checks_GoodValues_FindNothing()
    {
        Assert.True(_violations.Required("child_id", "c1"));
        Assert.True(_violations.OneOf("mode", "", ["written"]));
        Assert.True(_violations.OneOf("mode", "written", ["written"]));
        Assert.True(_violations.AtMost("summary", new string('s', 4000), 4000));
        Assert.False(_violations.Any);
    }

    [Fact]
    public void OneOf_HugeValue_IsNotRepeatedWhole()
    {
        _violations.OneOf("mode", new string('x', 5_000_000), ["written"]);

        Assert.InRange(_violations.Found.Single().Description.Length, 1, 120);
    }

    [Fact]
    public void AtMost_TooLong_NamesBothLengthsAndNotTheText()
    {
        _violations.AtMost("summary", new string('s', 4001), 4000);

        Assert.Equal("summary has 4,001 characters; at most 4,000 are allowed.", _violations.Found.Single().Description);
    }
}
