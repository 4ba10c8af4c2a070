using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CsWorkPerf.Portal.GovUk.Tags;

/// <summary>
/// The heading of a column that the server sorts by: <c>&lt;th gov-sort="received_at" sorted-by="@Model.Order"&gt;</c>. The order is in the URL as
/// <c>order</c>, with a minus in front for newest or highest first.
/// </summary>
[HtmlTargetElement("th", Attributes = "gov-sort")]
public sealed class SortHeaderTagHelper : TagHelper
{
    [HtmlAttributeName("gov-sort")]
    public required string Column { get; set; }

    /// <summary>The order in which the list is shown.</summary>
    public required string SortedBy { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = (await output.GetChildContentAsync()).GetContent();
        var ascending = SortedBy == Column;
        var descending = SortedBy == "-" + Column;
        var href = QueryLinks.With(ViewContext.HttpContext.Request, ("order", ascending ? "-" + Column : Column), ("after", null));
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("class", "govuk-table__header app-sort");
        output.Attributes.SetAttribute("aria-sort", ascending ? "ascending" : descending ? "descending" : "none");
        var link = El.Of("a", "govuk-link govuk-link--no-visited-state").With("href", href).Add(new Microsoft.AspNetCore.Html.HtmlString(text));
        if (ascending || descending)
            link.Text(" ").Add(El.Of("span", "app-sort__arrow").With("aria-hidden", "true").Text(ascending ? "▲" : "▼"));
        output.Content.SetHtmlContent(link);
    }
}
