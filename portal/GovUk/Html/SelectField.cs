using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>One choice of a select.</summary>
public sealed record Option(string Value, string Text, bool Disabled = false);

/// <summary>A choice from a list that is too long for radios.</summary>
public sealed record SelectField : Field
{
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>The value chosen; null for none. One that is no option becomes one, so that sending the form again does not drop it.</summary>
    public string? Value { get; init; }

    private IEnumerable<Option> Offered =>
        string.IsNullOrEmpty(Value) || Options.Any(option => option.Value == Value) ? Options : Options.Append(new Option(Value, Value));

    public IHtmlContent Write() => FormGroup().Add(LabelHtml(), HintHtml(), ErrorHtml(),
        El.Of("select", El.Classes("govuk-select", Classes, Error is null ? null : "govuk-select--error"))
            .With("id", ElementId).With("name", Name).With("aria-describedby", Describers)
            .AddAll(Offered.Select(option => El.Of("option").With("value", option.Value)
                .WithFlag("selected", option.Value == Value).WithFlag("disabled", option.Disabled).Text(option.Text))));
}
