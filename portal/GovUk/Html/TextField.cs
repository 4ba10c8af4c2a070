using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>Text input.</summary>
public sealed record TextField : Field
{
    public string? Value { get; init; }
    public string Type { get; init; } = "text";
    public string? InputMode { get; init; }
    public string? Autocomplete { get; init; }
    public string? Autocapitalize { get; init; }
    public bool? Spellcheck { get; init; }
    public string? Prefix { get; init; }
    public string? Suffix { get; init; }

    public IHtmlContent Write()
    {
        var input = El.Of("input", El.Classes("govuk-input", Classes, Error is null ? null : "govuk-input--error"))
            .With("id", ElementId).With("name", Name).With("type", Type)
            .With("spellcheck", Spellcheck is { } check ? check ? "true" : "false" : null)
            .With("aria-describedby", Describers).With("value", string.IsNullOrEmpty(Value) ? null : Value)
            .With("inputmode", InputMode).With("autocomplete", Autocomplete).With("autocapitalize", Autocapitalize);
        return FormGroup().Add(LabelHtml(), HintHtml(), ErrorHtml(), Prefix is null && Suffix is null ? input : Wrapped(input));
    }

    private IHtmlContent Wrapped(IHtmlContent input) => El.Of("div", "govuk-input__wrapper").Add(
        Prefix is null ? null : El.Of("div", "govuk-input__prefix").With("aria-hidden", "true").Text(Prefix),
        input,
        Suffix is null ? null : El.Of("div", "govuk-input__suffix").With("aria-hidden", "true").Text(Suffix));
}

/// <summary>Text of several lines.</summary>
public sealed record TextAreaField : Field
{
    public string? Value { get; init; }
    public int Rows { get; init; } = 5;

    public IHtmlContent Write() => FormGroup().Add(LabelHtml(), HintHtml(), ErrorHtml(),
        El.Of("textarea", El.Classes("govuk-textarea", Error is null ? null : "govuk-textarea--error", Classes))
            .With("id", ElementId).With("name", Name).With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", Describers).Text(Value));
}
