using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>A drawing that can stand in a figure; it takes the figure's id, finding and description for its own name.</summary>
public interface IDrawing
{
    IHtmlContent Draw(string id, string title, string description);
}

/// <summary>
/// A chart as a reader gets it: the finding as its title, the drawing, the same figures as a table (open in print), and a link
/// to them as CSV.
/// </summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Finding">What the chart shows, in ten words or fewer.</param>
/// <param name="Description">What is drawn: measure, period, place.</param>
/// <param name="Drawing">The drawing.</param>
/// <param name="Headings">The table's headings; the first column names the rows.</param>
/// <param name="Rows">The table's cells, as words.</param>
/// <param name="CsvHref">Address of the table as CSV; null where the page has one link for all.</param>
/// <param name="Note">A line under the title, such as the period.</param>
/// <param name="DefinitionHref">Where the reader finds what is counted; null where the page says it.</param>
public sealed record Figure(string Id, string Finding, string Description, IDrawing Drawing,
    IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, string? CsvHref = null, string? Note = null, string? DefinitionHref = null)
{
    public IHtmlContent Write() => El.Of("figure", "app-chart").With("id", Id).Add(
        El.Of("figcaption").Add(
            El.Of("h2", "app-chart__title").Text(Finding),
            Note is null ? null : El.Of("p", "app-chart__note").Text(Note)),
        El.Of("p", "app-chart__cue app-no-print").Text("The chart is wider than the screen: move it sideways, or view it as a table."),
        // On a narrow page a drawing that shrank with it could not be read: it scrolls in its own box.
        El.Of("div", "app-chart__drawing").With("tabindex", "0").With("role", "region").With("aria-label", "Chart: " + Finding).Add(Drawing.Draw(Id, Finding, Description)),
        El.Of("details", "govuk-details").Add(
            El.Of("summary", "govuk-details__summary").Add(El.Of("span", "govuk-details__summary-text").Text("View as table")),
            El.Of("div", "govuk-details__text").Add(Table())),
        CsvHref is null ? null : El.Of("p", "govuk-body app-no-print").Add(
            El.Of("a", "govuk-link").With("href", CsvHref).Text("Download as CSV").Add(El.Hidden(": " + Finding)),
            DefinitionHref is null ? null : El.Of("span").Text(" | "),
            DefinitionHref is null ? null : El.Of("a", "govuk-link").With("href", DefinitionHref).Text("How this is defined").Add(El.Hidden(": " + Finding))));

    private IHtmlContent Table() => El.Of("table", "govuk-table govuk-table--small-text-until-tablet").Add(
        El.Of("caption", "govuk-table__caption govuk-visually-hidden").Text(Description),
        El.Of("thead", "govuk-table__head").Add(El.Of("tr", "govuk-table__row").AddAll(Headings.Select((heading, index) =>
            El.Of("th", El.Classes("govuk-table__header", index == 0 ? null : "govuk-table__header--numeric")).With("scope", "col").Text(heading)))),
        El.Of("tbody", "govuk-table__body").AddAll(Rows.Select(row => El.Of("tr", "govuk-table__row").AddAll(row.Select((cell, index) => index == 0
            ? El.Of("th", "govuk-table__header").With("scope", "row").Text(cell)
            : El.Of("td", "govuk-table__cell govuk-table__cell--numeric").Text(cell))))));
}
