using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>What every form field has: its name, words around it and its error.</summary>
public abstract record Field
{
    public required string Name { get; init; }

    /// <summary>The element's id; the name where not given.</summary>
    public string? Id { get; init; }

    /// <summary>The label; of a group of inputs, the legend.</summary>
    public string? Label { get; init; }
    public string? LabelClasses { get; init; }

    /// <summary>Whether the label is the page's h1.</summary>
    public bool LabelIsHeading { get; init; }
    public string? Hint { get; init; }
    public string? Error { get; init; }
    public string? Classes { get; init; }

    /// <summary>Id of another element that describes the field.</summary>
    public string? DescribedBy { get; init; }

    public string ElementId => string.IsNullOrEmpty(Id) ? Name : Id;

    /// <summary>Ids of all that describes the field; null where nothing does.</summary>
    protected internal string? Describers =>
        El.Classes(DescribedBy, Hint is null ? null : $"{ElementId}-hint", Error is null ? null : $"{ElementId}-error") is { Length: > 0 } ids ? ids : null;

    protected internal TagBuilder FormGroup() =>
        El.Of("div", El.Classes("govuk-form-group", Error is null ? null : "govuk-form-group--error"));

    protected internal IHtmlContent? LabelHtml()
    {
        if (string.IsNullOrEmpty(Label)) return null;
        var label = El.Of("label", El.Classes("govuk-label", LabelClasses)).With("for", ElementId).Text(Label);
        return LabelIsHeading ? El.Of("h1", "govuk-label-wrapper").Add(label) : label;
    }

    protected internal IHtmlContent? HintHtml() =>
        Hint is null ? null : El.Of("div", "govuk-hint").With("id", $"{ElementId}-hint").Text(Hint);

    protected internal IHtmlContent? ErrorHtml() =>
        Error is null ? null : El.Of("p", "govuk-error-message").With("id", $"{ElementId}-error").Add(El.Hidden("Error:")).Text(" " + Error);

    /// <summary>A form group whose inputs share a legend; without a legend, the form group alone.</summary>
    protected internal TagBuilder Group(IHtmlContent inputs, string? role = null)
    {
        if (string.IsNullOrEmpty(Label)) return FormGroup().Add(HintHtml(), ErrorHtml(), inputs);
        var legend = El.Of("legend", El.Classes("govuk-fieldset__legend", LabelClasses));
        if (LabelIsHeading) legend.Add(El.Of("h1", "govuk-fieldset__heading").Text(Label));
        else legend.Text(Label);
        var fieldset = El.Of("fieldset", "govuk-fieldset").With("role", role).With("aria-describedby", Describers);
        return FormGroup().Add(fieldset.Add(legend, HintHtml(), ErrorHtml(), inputs));
    }
}
