using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CsWorkPerf.Portal.GovUk.Tags;

/// <summary>One radio or checkbox inside <c>gov-radios</c> or <c>gov-checkboxes</c>; its content is shown when it is chosen.</summary>
[HtmlTargetElement("gov-choice")]
public sealed class ChoiceTagHelper : TagHelper
{
    public required string Value { get; set; }
    public required string Text { get; set; }
    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        ((List<Choice>)context.Items[typeof(ChoicesTagHelper)]).Add(
            new Choice(Value, Text, Hint, content.IsEmptyOrWhiteSpace ? null : new HtmlString(content.GetContent())));
        output.SuppressOutput();
    }
}

/// <summary>What radios and checkboxes share.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    /// <summary>Choices without content of their own; more may follow as <c>gov-choice</c>.</summary>
    public IReadOnlyList<Option> Options { get; set; } = [];

    public bool Inline { get; set; }
    public bool Small { get; set; }

    protected async Task WriteAsync(TagHelperContext context, TagHelperOutput output, bool several)
    {
        var choices = Options.Select(option => new Choice(option.Value, option.Text) { Disabled = option.Disabled }).ToList();
        context.Items[typeof(ChoicesTagHelper)] = choices;
        await output.GetChildContentAsync();
        var block = several ? "govuk-checkboxes" : "govuk-radios";
        Classes = El.Classes(Inline ? $"{block}--inline" : null, Small ? $"{block}--small" : null, Classes);
        var values = several ? (For.Model as IEnumerable<string>)?.ToList() ?? [] : [Value ?? ""];
        Replace(output, Dressed(new ChoiceField { Name = Name, Choices = choices, Values = values, Several = several }).Write());
    }
}

/// <summary>One choice of a few.</summary>
[HtmlTargetElement("gov-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => WriteAsync(context, output, several: false);
}

/// <summary>Any number of choices, bound to a list of strings.</summary>
[HtmlTargetElement("gov-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => WriteAsync(context, output, several: true);
}
