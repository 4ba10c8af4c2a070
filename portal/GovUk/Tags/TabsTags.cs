using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CsWorkPerf.Portal.GovUk.Tags;

/// <summary>Panels of <c>gov-tab</c>.</summary>
[HtmlTargetElement("gov-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var panels = new List<TabPanel>();
        context.Items[typeof(TabsTagHelper)] = panels;
        await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(new Tabs(panels).Write());
    }
}

/// <summary>One panel.</summary>
[HtmlTargetElement("gov-tab")]
public sealed class TabTagHelper : TagHelper
{
    public required string Id { get; set; }
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = new HtmlString((await output.GetChildContentAsync()).GetContent());
        ((List<TabPanel>)context.Items[typeof(TabsTagHelper)]).Add(new TabPanel(Id, Label, content));
        output.SuppressOutput();
    }
}
