using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>Looks for barriers on a page with axe.</summary>
internal static class Axe
{
    /// <summary>Fails where axe finds anything; keeps a picture of the page where pictures are asked for.</summary>
    public static async Task CheckAsync(IPage page, string name)
    {
        await DemoCouncil.KeepAsync(page, name);
        var found = (await page.RunAxe()).Violations.Where(violation => !IsTheDesignSystems(violation)).ToList();
        Assert.True(found.Count == 0, $"{page.Url}: " + string.Join("; ", found.Select(each => $"{each.Id}: {each.Help} {each.Nodes[0].Html}")));
    }

    /// <summary>
    /// The design system's script sets aria-expanded on a radio that reveals a field. ARIA does not list it for radios; the
    /// design system's own tests set this rule aside for them, because screen readers do announce it.
    /// </summary>
    private static bool IsTheDesignSystems(AxeResultItem violation) => violation.Id == "aria-allowed-attr"
        && violation.Nodes.All(node => node.Html.Contains("govuk-radios__input", StringComparison.Ordinal) && node.Html.Contains("aria-expanded", StringComparison.Ordinal));
}
