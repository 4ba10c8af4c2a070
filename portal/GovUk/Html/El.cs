using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>Short words for building elements. Text and attribute values are encoded when they are written.</summary>
public static class El
{
    public static TagBuilder Of(string name, string? classes = null)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrEmpty(classes)) element.Attributes["class"] = classes;
        if (name is "input" or "br") element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>Sets an attribute; null leaves it out, the empty string writes it without a value.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null) element.Attributes[attribute] = value;
        return element;
    }

    /// <summary>Sets an attribute without a value when the condition holds.</summary>
    public static TagBuilder WithFlag(this TagBuilder element, string attribute, bool on) =>
        on ? element.With(attribute, "") : element;

    public static TagBuilder Text(this TagBuilder element, string? text)
    {
        element.InnerHtml.Append(text ?? "");
        return element;
    }

    public static TagBuilder Add(this TagBuilder element, params ReadOnlySpan<IHtmlContent?> children)
    {
        foreach (var child in children)
            if (child is not null) element.InnerHtml.AppendHtml(child);
        return element;
    }

    public static TagBuilder AddAll(this TagBuilder element, IEnumerable<IHtmlContent?> children)
    {
        foreach (var child in children) element.Add(child);
        return element;
    }

    /// <summary>Words that only assistive technology reads.</summary>
    public static TagBuilder Hidden(string text) => Of("span", "govuk-visually-hidden").Text(text);

    /// <summary>Joins class names, leaving out the empty ones.</summary>
    public static string Classes(params ReadOnlySpan<string?> names)
    {
        var joined = new List<string>();
        foreach (var name in names)
            if (!string.IsNullOrEmpty(name)) joined.Add(name);
        return string.Join(' ', joined);
    }
}
