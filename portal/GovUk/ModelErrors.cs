using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CsWorkPerf.Portal.GovUk;

/// <summary>From model state to error messages and to the inputs that they are about.</summary>
public static class ModelErrors
{
    private static readonly (string Suffix, DateParts Part)[] Parts =
        [("-day", DateParts.Day), ("-month", DateParts.Month), ("-year", DateParts.Year)];

    /// <summary>The id that the element of a field has. Names know no case, but ids do: where there is an error, it is as the error names it.</summary>
    public static string IdOf(ModelStateDictionary state, string name) =>
        IdOf(state.Keys.FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name);

    private static string IdOf(string key) => TagBuilder.CreateSanitizedId(key, "-");

    /// <summary>The field's first error; null where it has none. A date's error may be on one of its parts.</summary>
    public static string? Of(ModelStateDictionary state, string name) =>
        MessageAt(state, name) ?? Parts.Select(part => MessageAt(state, name + part.Suffix)).FirstOrDefault(message => message is not null);

    /// <summary>Whether one of the fields has an error, so that what hides them must open.</summary>
    public static bool In(ModelStateDictionary state, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Of(state, name) is not null) return true;
        return false;
    }

    /// <summary>The parts of a date that have an error of their own.</summary>
    public static DateParts WrongParts(ModelStateDictionary state, string name) =>
        Parts.Where(part => state.TryGetValue(name + part.Suffix, out var entry) && entry.Errors.Count > 0)
            .Aggregate(DateParts.None, (wrong, part) => wrong | part.Part);

    /// <summary>
    /// Everything that is wrong, for the summary, in the order in which the model declares its fields. A link leads to an
    /// input that can take the focus: for a date to its first bad part, never to the element around the three.
    /// </summary>
    public static IReadOnlyList<Problem> All(ModelStateDictionary state, ModelMetadata model) =>
    [
        .. from entry in state
           where entry.Value is { Errors.Count: > 0 }
           let message = entry.Value!.Errors[0].ErrorMessage
           where message.Length > 0
           orderby Place(entry.Key, model)
           select new Problem(message, entry.Key.Length == 0 ? null : "#" + IdOf(state.ContainsKey(entry.Key + "-day") ? entry.Key + "-day" : entry.Key)),
    ];

    /// <summary>The place of a field among the model's properties, as a number that sorts.</summary>
    private static long Place(string key, ModelMetadata model)
    {
        const int perLevel = 1000;
        long place = 0;
        for (var (rest, at) = (key.Split('.').AsEnumerable(), model); rest.Any(); rest = rest.Skip(1))
        {
            var (name, element) = Split(rest.First());
            var index = at.Properties.ToList().FindIndex(each => name.Equals(each.PropertyName, StringComparison.OrdinalIgnoreCase)
                || Parts.Any(part => name.Equals(each.PropertyName + part.Suffix, StringComparison.OrdinalIgnoreCase)));
            if (index < 0) return place;
            place = (place * perLevel) + index;
            at = at.Properties[index];
            if (element is not { } number || at.ElementMetadata is not { } inner) continue;
            (place, at) = ((place * perLevel) + number, inner);
        }
        return place;
    }

    /// <summary>A step of a field's name, such as <c>Children[2]</c>.</summary>
    private static (string Name, int? Element) Split(string step) =>
        step.IndexOf('[', StringComparison.Ordinal) is > 0 and var at && int.TryParse(step[(at + 1)..^1], out var element) ? (step[..at], element) : (step, null);

    private static string? MessageAt(ModelStateDictionary state, string key) =>
        state.TryGetValue(key, out var entry) ? entry.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0) : null;
}
