using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CsWorkPerf.Portal.GovUk.Tags;

/// <summary>All errors of the form; nothing where there are none.</summary>
[HtmlTargetElement("gov-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var problems = ModelErrors.All(ViewContext.ModelState, ViewContext.ViewData.ModelMetadata);
        if (problems.Count > 0) output.Content.SetHtmlContent(new ErrorSummary(problems).Write());
    }
}

/// <summary>A button that posts its form once however often it is pressed, or with <c>href</c> a link that looks like one.</summary>
[HtmlTargetElement("gov-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public string? Href { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public bool Secondary { get; set; }
    public bool Warning { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = (await output.GetChildContentAsync()).GetContent().Trim();
        var classes = Secondary ? "govuk-button--secondary" : Warning ? "govuk-button--warning" : null;
        output.TagName = null;
        output.Content.SetHtmlContent(new Button(System.Net.WebUtility.HtmlDecode(text), Href, classes, Name, Value, PreventDoubleClick: Href is null).Write());
    }
}

/// <summary>A status: <c>&lt;gov-tag colour="red"&gt;Overdue&lt;/gov-tag&gt;</c>.</summary>
[HtmlTargetElement("gov-tag")]
public sealed class TagTagHelper : TagHelper
{
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", El.Classes("govuk-tag", string.IsNullOrEmpty(Colour) ? null : $"govuk-tag--{Colour}"));
    }
}

/// <summary>Facts in rows of <c>gov-row</c>.</summary>
[HtmlTargetElement("gov-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryListTagHelper)] = rows;
        await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(new SummaryList(rows).Write());
    }
}

/// <summary>One fact. Nothing recorded shows as "Not recorded".</summary>
[HtmlTargetElement("gov-row")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public required string Key { get; set; }
    public string? ChangeHref { get; set; }

    /// <summary>Whether the value is text whose lines are kept.</summary>
    public bool Lines { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        IHtmlContent value = content.IsEmptyOrWhiteSpace ? El.Of("span", "app-muted").Text("Not recorded")
            : Lines ? El.Of("span", "app-lines").Add(new HtmlString(content.GetContent()))
            : new HtmlString(content.GetContent());
        ((List<SummaryRow>)context.Items[typeof(SummaryListTagHelper)]).Add(
            new SummaryRow(Key, value, ChangeHref is null ? [] : [new SummaryAction("Change", ChangeHref, Key.ToLowerInvariant())]));
        output.SuppressOutput();
    }
}
