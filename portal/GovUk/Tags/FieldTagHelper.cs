using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CsWorkPerf.Portal.GovUk.Tags;

/// <summary>What all field tags share: name, value and error come from the model expression in <c>for</c>.</summary>
public abstract class FieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>The field's name in the form or URL, where it is not the expression's own.</summary>
    [HtmlAttributeName("name")]
    public string? FieldName { get; set; }

    /// <summary>The label; the model's display name where not given.</summary>
    public string? Label { get; set; }
    public string? LabelClasses { get; set; }
    public bool LabelIsHeading { get; set; }
    public string? Hint { get; set; }
    public string? Classes { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => FieldName ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected T Dressed<T>(T field) where T : Field => field with
    {
        Id = ModelErrors.IdOf(ViewContext.ModelState, Name),
        Label = Label ?? For.Metadata.DisplayName ?? For.Name,
        LabelClasses = LabelClasses,
        LabelIsHeading = LabelIsHeading,
        Hint = Hint,
        Classes = Classes,
        Error = field.Error ?? ModelErrors.Of(ViewContext.ModelState, Name),
    };

    /// <summary>What the person typed, or else what the model holds.</summary>
    protected string? Value =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } attempted
            ? attempted
            : For.Model is DateOnly day ? day.Text() : Convert.ToString(For.Model, System.Globalization.CultureInfo.InvariantCulture);

    protected static void Replace(TagHelperOutput output, Microsoft.AspNetCore.Html.IHtmlContent content)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(content);
    }
}
