using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>A link at the end of a row; the hidden text says what it is about.</summary>
public sealed record SummaryAction(string Text, string Href, string? HiddenText = null)
{
    internal IHtmlContent Write() => El.Of("a", "govuk-link").With("href", Href).Text(Text)
        .Add(HiddenText is null ? null : El.Hidden(" " + HiddenText));
}

/// <summary>A fact and its name.</summary>
public sealed record SummaryRow(string Key, IHtmlContent Value, params IReadOnlyList<SummaryAction> Actions);

/// <summary>Facts about one thing, one under the other.</summary>
public sealed record SummaryList(IReadOnlyList<SummaryRow> Rows, bool Border = true)
{
    public IHtmlContent Write()
    {
        var someHaveActions = Rows.Any(row => row.Actions.Count > 0);
        return El.Of("dl", El.Classes("govuk-summary-list", Border ? null : "govuk-summary-list--no-border")).AddAll(Rows.Select(row =>
            El.Of("div", El.Classes("govuk-summary-list__row", someHaveActions && row.Actions.Count == 0 ? "govuk-summary-list__row--no-actions" : null)).Add(
                El.Of("dt", "govuk-summary-list__key").Text(row.Key),
                El.Of("dd", "govuk-summary-list__value").Add(row.Value),
                ActionsHtml(row.Actions))));
    }

    private static TagBuilder? ActionsHtml(IReadOnlyList<SummaryAction> actions) => actions.Count switch
    {
        0 => null,
        1 => El.Of("dd", "govuk-summary-list__actions").Add(actions[0].Write()),
        _ => El.Of("dd", "govuk-summary-list__actions").Add(El.Of("ul", "govuk-summary-list__actions-list").AddAll(
            actions.Select(action => El.Of("li", "govuk-summary-list__actions-list-item").Add(action.Write())))),
    };
}
