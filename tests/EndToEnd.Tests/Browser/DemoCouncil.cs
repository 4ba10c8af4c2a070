using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CsWorkPerf.EndToEnd.Tests.Browser.DemoCouncil))]

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>
/// The demo in a process of its own, and Chromium to look at it. Both start with the first test that needs them. With
/// <c>CSWP_SCREENSHOTS</c> set to a folder, every page that is checked is kept there as a picture.
/// </summary>
public sealed class DemoCouncil : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium", Password = "sample-council-2026";

    // An outcome that only the tests of proposed decisions choose.
    private readonly AllInOneProcess _process = new("demo") { Settings = { ["Intake__AgreementOutcomes"] = "open_case" } };
    private readonly Lazy<Task<IBrowser>> _browser;
    private IPlaywright? _playwright;

    public DemoCouncil() => _browser = new Lazy<Task<IBrowser>>(StartAsync);

    /// <summary>A page of a browser of its own, signed in as one of the demo's people (pat, morgan, lee, ari, ana, ade).</summary>
    /// <param name="name">The sign-in name.</param>
    /// <param name="script">False for a browser without script.</param>
    public async Task<IPage> SignInAsync(string name, bool script = true)
    {
        var page = await OpenAsync(script);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Sign-in name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(_process.PortalUrl + "/");
        return page;
    }

    public async Task<IPage> OpenAsync(bool script = true)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"Chromium is not installed ({Chromium}; Debian package chromium).");
        var browser = await _browser.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = _process.PortalUrl,
            JavaScriptEnabled = script,
            Locale = "en-GB",
            ViewportSize = new() { Width = 1250, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    /// <summary>Keeps a picture of the whole page, where pictures are asked for.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CSWP_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    private async Task<IBrowser> StartAsync()
    {
        await _process.StartAsync();
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated && _browser.Value.IsCompletedSuccessfully) await (await _browser.Value).DisposeAsync();
        _playwright?.Dispose();
        await _process.DisposeAsync();
    }
}
