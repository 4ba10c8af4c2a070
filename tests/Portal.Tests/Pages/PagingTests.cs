using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class PagingTests
{
    [Theory]
    [InlineData(null, "1 2", "2")]
    [InlineData("2", "3 4", "4")]
    [InlineData("2~4", "5", "")]
    [InlineData("8", "", "")]
    [InlineData("-1", "1 2", "2")]
    [InlineData("many", "1 2", "2")]
    public void Of_AListThatCameWhole_GivesThePageAndTheWayOn(string? after, string shown, string next)
    {
        var (rows, token) = new Paging(after).Of([1, 2, 3, 4, 5], 2);

        Assert.Equal((shown, next), (string.Join(' ', rows), token));
    }
}
