using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Tests.GovUk;

/// <summary>Markup in a form that can be compared: order of attributes and classes, and white space, do not matter.</summary>
internal static partial class Dom
{
    public static string Markup(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static string Normal(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        var text = new StringBuilder();
        foreach (var child in body.ChildNodes) Write(child, text, 0);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder to, int depth)
    {
        if (node is IText words)
        {
            var trimmed = Spaces().Replace(words.Data, " ").Trim();
            if (trimmed.Length > 0) to.Append(' ', depth * 2).AppendLine(trimmed);
            return;
        }
        if (node is not IElement element) return;
        to.Append(' ', depth * 2).Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(each => each.Name, StringComparer.Ordinal))
            to.Append(' ').Append(attribute.Name).Append("=\"").Append(Value(attribute)).Append('"');
        to.AppendLine(">");
        foreach (var child in element.ChildNodes) Write(child, to, depth + 1);
    }

    private static string Value(IAttr attribute) => attribute.Name == "class"
        ? string.Join(' ', attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
        : attribute.Value;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
