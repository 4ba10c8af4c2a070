using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>A button, or a link that looks like one where <paramref name="Href"/> is given.</summary>
public sealed record Button(string Text, string? Href = null, string? Classes = null, string? Name = null, string? Value = null,
    bool PreventDoubleClick = false)
{
    public IHtmlContent Write()
    {
        var classes = El.Classes("govuk-button", Classes);
        return Href is not null
            ? El.Of("a", classes).With("href", Href).With("role", "button").With("draggable", "false").With("data-module", "govuk-button").Text(Text)
            : El.Of("button", classes).With("type", "submit").With("name", Name).With("value", Value)
                .With("data-prevent-double-click", PreventDoubleClick ? "true" : null).With("data-module", "govuk-button").Text(Text);
    }
}

/// <summary>A status in words on a colour: grey, green, red, orange, yellow, purple, teal, magenta, or the default blue.</summary>
public sealed record Tag(string Text, string? Colour = null)
{
    public IHtmlContent Write() =>
        El.Of("strong", El.Classes("govuk-tag", string.IsNullOrEmpty(Colour) ? null : $"govuk-tag--{Colour}")).Text(Text);
}

/// <summary>One problem; <paramref name="Href"/> leads to the input that has it.</summary>
public sealed record Problem(string Text, string? Href = null);

/// <summary>All that is wrong with a form, at the top of the page.</summary>
public sealed record ErrorSummary(IReadOnlyList<Problem> Problems, string Title = "There is a problem")
{
    public IHtmlContent Write() => El.Of("div", "govuk-error-summary").With("data-module", "govuk-error-summary").Add(
        El.Of("div").With("role", "alert").Add(
            El.Of("h2", "govuk-error-summary__title").Text(Title),
            El.Of("div", "govuk-error-summary__body").Add(
                El.Of("ul", "govuk-list govuk-error-summary__list").AddAll(Problems.Select(problem => problem.Href is null
                    ? El.Of("li").Text(problem.Text)
                    : El.Of("li").Add(El.Of("a").With("href", problem.Href).Text(problem.Text)))))));
}

/// <summary>News about the whole page, such as what the last form did.</summary>
public sealed record NotificationBanner(string Text, bool Success = false, string? Title = null, string TitleId = "govuk-notification-banner-title")
{
    public IHtmlContent Write() =>
        El.Of("div", El.Classes("govuk-notification-banner", Success ? "govuk-notification-banner--success" : null))
            .With("role", Success ? "alert" : "region").With("aria-labelledby", TitleId).With("data-module", "govuk-notification-banner").Add(
            El.Of("div", "govuk-notification-banner__header").Add(
                El.Of("h2", "govuk-notification-banner__title").With("id", TitleId).Text(Title ?? (Success ? "Success" : "Important"))),
            El.Of("div", "govuk-notification-banner__content").Add(
                El.Of("p", "govuk-notification-banner__heading").Text(Text)));
}

/// <summary>One panel of tabs.</summary>
public sealed record TabPanel(string Id, string Label, IHtmlContent Content);

/// <summary>Related content under headings; without the script, sections one under the other with a list of contents.</summary>
public sealed record Tabs(IReadOnlyList<TabPanel> Panels, string Title = "Contents", string? Id = null)
{
    public IHtmlContent Write()
    {
        var list = El.Of("ul", "govuk-tabs__list").AddAll(Panels.Select((panel, index) =>
            El.Of("li", El.Classes("govuk-tabs__list-item", index == 0 ? "govuk-tabs__list-item--selected" : null))
                .Add(El.Of("a", "govuk-tabs__tab").With("href", "#" + panel.Id).Text(panel.Label))));
        var panels = Panels.Select((panel, index) =>
            El.Of("div", El.Classes("govuk-tabs__panel", index == 0 ? null : "govuk-tabs__panel--hidden")).With("id", panel.Id).Add(panel.Content));
        return El.Of("div", "govuk-tabs").With("id", Id).With("data-module", "govuk-tabs")
            .Add(El.Of("h2", "govuk-tabs__title").Text(Title), list).AddAll(panels);
    }
}
