using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>
/// One radio or checkbox. Conditional content stands under it, and the script hides it until the choice is made. A divider is
/// a word such as "or" in place of a choice.
/// </summary>
public sealed record Choice(string Value, string Text, string? Hint = null, IHtmlContent? Conditional = null, string? Divider = null)
{
    /// <summary>The input's id; made from the group's where not given.</summary>
    public string? Id { get; init; }

    /// <summary>A checkbox that clears the others, such as "None of these".</summary>
    public bool Exclusive { get; init; }
    public bool Disabled { get; init; }
}

/// <summary>Radios, or checkboxes where several may be chosen.</summary>
public sealed record ChoiceField : Field
{
    public required IReadOnlyList<Choice> Choices { get; init; }
    public IReadOnlyCollection<string> Values { get; init; } = [];

    /// <summary>Checkboxes instead of radios.</summary>
    public bool Several { get; init; }

    private string Block => Several ? "govuk-checkboxes" : "govuk-radios";

    public IHtmlContent Write()
    {
        // The input of a single group without a legend is described by the group's hint and error itself.
        var group = El.Of("div", El.Classes(Block, Classes)).With("data-module", Block);
        for (var index = 0; index < Choices.Count; index++) AddChoice(group, Choices[index], index);
        return Group(group);
    }

    private void AddChoice(Microsoft.AspNetCore.Mvc.Rendering.TagBuilder group, Choice choice, int index)
    {
        if (choice.Divider is not null)
        {
            group.Add(El.Of("div", $"{Block}__divider").Text(choice.Divider));
            return;
        }
        var id = choice.Id ?? (index == 0 ? ElementId : string.Create(CultureInfo.InvariantCulture, $"{ElementId}-{index + 1}"));
        var hintId = choice.Hint is null ? null : $"{id}-item-hint";
        var chosen = Values.Contains(choice.Value);
        var described = El.Classes(Several && string.IsNullOrEmpty(Label) ? Describers : null, hintId);
        group.Add(El.Of("div", $"{Block}__item").Add(
            El.Of("input", $"{Block}__input").With("id", id).With("name", Name).With("type", Several ? "checkbox" : "radio")
                .With("value", choice.Value).WithFlag("checked", chosen).WithFlag("disabled", choice.Disabled)
                .With("data-aria-controls", choice.Conditional is null ? null : $"conditional-{id}")
                .With("data-behaviour", choice.Exclusive ? "exclusive" : null)
                .With("aria-describedby", described.Length == 0 ? null : described),
            El.Of("label", $"govuk-label {Block}__label").With("for", id).Text(choice.Text),
            choice.Hint is null ? null : El.Of("div", $"govuk-hint {Block}__hint").With("id", hintId).Text(choice.Hint)));
        if (choice.Conditional is not null)
            group.Add(El.Of("div", El.Classes($"{Block}__conditional", chosen ? null : $"{Block}__conditional--hidden"))
                .With("id", $"conditional-{id}").Add(choice.Conditional));
    }
}
