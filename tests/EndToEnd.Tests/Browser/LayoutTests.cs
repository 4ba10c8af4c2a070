using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>What is to be seen where, on a desk and on a telephone.</summary>
public sealed class LayoutTests(DemoCouncil council)
{
    [Fact]
    public async Task Home_AndBoard_OfferAConversationInLineWithAContact()
    {
        var page = await council.SignInAsync("pat");
        foreach (var address in new[] { "/", "/front-door" })
        {
            await page.GotoAsync(address);
            var start = await BoxAsync(page.GetByRole(AriaRole.Button, new() { Name = "Start a conversation" }));
            var log = await BoxAsync(page.GetByRole(AriaRole.Button, new() { Name = "Log a contact" }));
            Assert.Equal(start.Y, log.Y, 1.0);
            Assert.InRange(log.X - start.X - start.Width, 8, 40);
        }
    }

    /// <summary>Scroll bars hide on a telephone: without a sign, nobody looks for what can be done in the last column.</summary>
    [Theory]
    [InlineData("/front-door", "Contacts")]
    [InlineData("/front-door/contacts", "Contacts")]
    public async Task Table_WiderThanATelephone_ShowsThatItGoesOn(string address, string region)
    {
        var page = await council.SignInAsync("pat");
        await page.SetViewportSizeAsync(400, 800);
        await page.GotoAsync(address);
        var table = page.GetByRole(AriaRole.Region, new() { Name = region, Exact = true });
        await Expect(table).ToBeVisibleAsync();

        Assert.True(await table.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth"), "The table is not wider than the telephone.");
        Assert.Contains("gradient", await ShadowAsync(table), StringComparison.Ordinal);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "The page itself scrolls sideways.");
        await DemoCouncil.KeepAsync(page, "telephone" + address.Replace('/', '-'));
        await page.SetViewportSizeAsync(1250, 800);
        Assert.Equal("none", await ShadowAsync(table));
    }

    private static Task<string> ShadowAsync(ILocator box) => box.EvaluateAsync<string>("box => getComputedStyle(box).backgroundImage");

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator what) => Assert.IsType<LocatorBoundingBoxResult>(await what.BoundingBoxAsync());
}
