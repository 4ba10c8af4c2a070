using System.Globalization;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CsWorkPerf.Portal.GovUk.Tags;

/// <summary>Text input. A password is never sent back to the page.</summary>
[HtmlTargetElement("gov-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";
    public string? InputMode { get; set; }
    public string? Autocomplete { get; set; }
    public string? Autocapitalize { get; set; }
    public bool? Spellcheck { get; set; }
    public string? Suffix { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters; 0 for the whole width.</summary>
    public int Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Width > 0) Classes = El.Classes($"govuk-input--width-{Width}", Classes);
        Replace(output, Dressed(new TextField
        {
            Name = Name,
            Value = Type switch
            {
                "password" => null,
                // A browser's date field takes nothing but a date; the error says what is wrong with the rest.
                "date" when !DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => null,
                _ => Value,
            },
            Type = Type,
            InputMode = InputMode,
            Autocomplete = Autocomplete,
            Autocapitalize = Autocapitalize,
            Spellcheck = Spellcheck,
            Suffix = Suffix,
        }).Write());
    }
}

/// <summary>Text of several lines.</summary>
[HtmlTargetElement("gov-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, Dressed(new TextAreaField { Name = Name, Value = Value, Rows = Rows }).Write());
}

/// <summary>A choice from a list.</summary>
[HtmlTargetElement("gov-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public required IReadOnlyList<Option> Options { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, Dressed(new SelectField { Name = Name, Options = Options, Value = Value ?? "" }).Write());
}

/// <summary>A date in three inputs, bound to a <c>DateOnly?</c>.</summary>
[HtmlTargetElement("gov-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var date = For.Model as DateOnly?;
        Replace(output, Dressed(new DateField
        {
            Name = Name,
            Day = Part("-day", date?.Day),
            Month = Part("-month", date?.Month),
            Year = Part("-year", date?.Year),
            Wrong = ModelErrors.WrongParts(ViewContext.ModelState, Name),
        }).Write());
    }

    private string? Part(string suffix, int? value) =>
        ViewContext.ModelState.TryGetValue(Name + suffix, out var entry)
            ? entry.AttemptedValue
            : value?.ToString(CultureInfo.InvariantCulture);
}
