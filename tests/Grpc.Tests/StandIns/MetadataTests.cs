using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.StandIns;

public sealed class MetadataTests
{
    [Fact]
    public void Key_UpperCase_IsLowered() => Assert.Equal("x-who_1.a", new Metadata.Entry("X-Who_1.A", "me").Key);

    [Theory]
    [InlineData("\u212Aey")] // the Kelvin sign, whose lower case is "k"
    [InlineData("ключ")]
    [InlineData("a b")]
    [InlineData("a:b")]
    public void Key_OutsideTheAlphabet_IsRefused(string key) => Assert.Throws<ArgumentException>(() => new Metadata.Entry(key, "v"));

    [Fact]
    public void Key_Empty_IsAllowed() => Assert.Equal("", new Metadata.Entry("", "v").Key);

    [Fact]
    public void Entry_WrongKindOfValue_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("a-bin", "text"));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("a", [1]));
        Assert.Throws<ArgumentNullException>(() => new Metadata.Entry(null!, "v"));
        Assert.Throws<ArgumentNullException>(() => new Metadata.Entry("a", (string)null!));
        Assert.Throws<InvalidOperationException>(() => new Metadata.Entry("a-bin", [1]).Value);
    }

    [Fact]
    public void ValueBytes_Changed_LeaveTheEntryAlone()
    {
        byte[] given = [1, 2];
        var entry = new Metadata.Entry("a-bin", given);
        given[0] = 9;
        entry.ValueBytes[1] = 9;

        Assert.Equal([1, 2], entry.ValueBytes);
        Assert.Equal("ab"u8.ToArray(), new Metadata.Entry("a", "ab").ValueBytes);
    }

    [Fact]
    public void Get_SeveralWithTheKey_GivesTheLast()
    {
        var metadata = new Metadata { { "a", "1" }, { "b", "2" }, { "A", "3" } };

        Assert.Equal("3", metadata.GetValue("a"));
        Assert.Equal(["1", "3"], metadata.GetAll("a").Select(entry => entry.Value));
        Assert.Null(metadata.Get("c"));
    }

    [Fact]
    public void GetAll_AddedToWhileIterating_GoesOn()
    {
        var metadata = new Metadata { { "a", "1" }, { "a", "2" } };
        var seen = new List<string>();

        foreach (var entry in metadata.GetAll("a"))
        {
            seen.Add(entry.Value);
            if (seen.Count == 1) metadata.Add("a", "3");
        }

        Assert.Equal(["1", "2", "3"], seen);
    }

    [Fact]
    public void Empty_Change_IsRefused()
    {
        Assert.True(Metadata.Empty.IsReadOnly);
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("a", "b"));
        Assert.Throws<InvalidOperationException>(Metadata.Empty.Clear);
    }
}
