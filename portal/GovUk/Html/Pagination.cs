using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>A numbered page; without a link, a gap between numbers.</summary>
public sealed record PageLink(int Number, string? Href, bool Current = false);

/// <summary>Links to the pages of a list. Lists with opaque page tokens have previous and next only.</summary>
public sealed record Pagination(string? PreviousHref, string? NextHref, IReadOnlyList<PageLink>? Pages = null)
{
    private const string PreviousPath = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string NextPath = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    public IHtmlContent Write() =>
        El.Of("nav", El.Classes("govuk-pagination", Pages is null ? "govuk-pagination--block" : null)).With("aria-label", "Pagination").Add(
            Step(PreviousHref, "prev", "Previous", PreviousPath),
            Pages is null ? null : El.Of("ul", "govuk-pagination__list").AddAll(Pages.Select(Number)),
            Step(NextHref, "next", "Next", NextPath));

    private IHtmlContent? Step(string? href, string rel, string text, string path)
    {
        if (href is null) return null;
        var icon = El.Of("svg", $"govuk-pagination__icon govuk-pagination__icon--{rel}").With("xmlns", "http://www.w3.org/2000/svg")
            .With("height", "13").With("width", "15").With("aria-hidden", "true").With("focusable", "false").With("viewBox", "0 0 15 13")
            .Add(El.Of("path").With("d", path));
        var title = El.Of("span", El.Classes("govuk-pagination__link-title", Pages is null ? "govuk-pagination__link-title--decorated" : null)).Text(text).Add(El.Hidden(" page"));
        var link = El.Of("a", "govuk-link govuk-pagination__link").With("href", href).With("rel", rel);
        // The arrow points outwards, but in a block both arrows stand in front of their words.
        var iconFirst = rel == "prev" || Pages is null;
        return El.Of("div", $"govuk-pagination__{rel}").Add(iconFirst ? link.Add(icon, title) : link.Add(title, icon));
    }

    private static IHtmlContent Number(PageLink page)
    {
        if (page.Href is null) return El.Of("li", "govuk-pagination__item govuk-pagination__item--ellipsis").Text("⋯");
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        return El.Of("li", El.Classes("govuk-pagination__item", page.Current ? "govuk-pagination__item--current" : null)).Add(
            El.Of("a", "govuk-link govuk-pagination__link").With("href", page.Href).With("aria-label", $"Page {number}")
                .With("aria-current", page.Current ? "page" : null).Text(number));
    }
}
