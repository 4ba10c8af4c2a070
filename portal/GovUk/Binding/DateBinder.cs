using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.GovUk.Binding;

/// <summary>
/// Binds a day from three inputs and says which part is missing or wrong; from one value in ISO form where the day is in a
/// URL. An error stands at the first bad part's own key, so that the summary's link leads there.
/// </summary>
public sealed class DateBinder : IModelBinder
{
    private static readonly string[] Parts = ["day", "month", "year"];

    public Task BindModelAsync(ModelBindingContext context)
    {
        // A property of the page itself loses its name when no value has exactly that name; its parts have longer ones.
        var name = context.ModelName.Length == 0 ? context.OriginalModelName : context.ModelName;
        var typed = Parts.Select(part => context.ValueProvider.GetValue($"{name}-{part}")).ToArray();
        if (typed.All(value => value == ValueProviderResult.None)) BindIso(context, name);
        else BindParts(context, name, [.. typed.Select(value => (value.FirstValue ?? "").Trim())]);
        return Task.CompletedTask;
    }

    private static void BindIso(ModelBindingContext context, string name)
    {
        var value = context.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None) return;
        context.ModelState.SetModelValue(name, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue)) context.Result = ModelBindingResult.Success(null);
        else if (DateOnly.TryParseExact(value.FirstValue.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            context.Result = ModelBindingResult.Success(day);
        else context.ModelState.AddModelError(name, $"{NameOf(context)} must be a date such as 2026-03-31");
    }

    private static void BindParts(ModelBindingContext context, string name, string[] texts)
    {
        for (var index = 0; index < Parts.Length; index++)
        {
            context.ModelState.SetModelValue($"{name}-{Parts[index]}", texts[index], texts[index]);
            // The parts are kept to be shown again; nothing validates them as fields, and an unvalidated one counts as wrong.
            context.ModelState.MarkFieldSkipped($"{name}-{Parts[index]}");
        }
        if (texts.All(text => text.Length == 0))
        {
            context.Result = ModelBindingResult.Success(null);
            return;
        }
        string[] missing = [.. Parts.Where((_, index) => texts[index].Length == 0)];
        if (missing.Length > 0)
        {
            Fail(context, name, missing, $"{NameOf(context)} must include a {string.Join(" and ", missing)}");
            return;
        }
        string[] unreadable = [.. Parts.Where((part, index) => Read(part, texts[index]) is null)];
        if (unreadable.Length > 0)
        {
            Fail(context, name, unreadable, $"{NameOf(context)} must be a real date");
            return;
        }
        int day = Read("day", texts[0])!.Value, month = Read("month", texts[1])!.Value, year = Read("year", texts[2])!.Value;
        if (day > DateTime.DaysInMonth(year, month)) Fail(context, name, ["day"], $"{NameOf(context)} must be a real date");
        else context.Result = ModelBindingResult.Success(new DateOnly(year, month, day));
    }

    private static void Fail(ModelBindingContext context, string name, string[] parts, string message)
    {
        // The message once, at the first bad part; the others are marked only.
        for (var index = 0; index < parts.Length; index++)
            context.ModelState.AddModelError($"{name}-{parts[index]}", index == 0 ? message : "");
        context.Result = ModelBindingResult.Failed();
    }

    /// <summary>The number of a part, or null where it cannot be one. Years have four digits; months may be named.</summary>
    private static int? Read(string part, string text)
    {
        if (part == "month" && text.Length >= 3 && MonthNamed(text) is { } named) return named;
        if (part == "year" && text.Length != 4) return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var (least, most) = part switch { "day" => (1, 31), "month" => (1, 12), _ => (1900, 2200) };
        return number >= least && number <= most ? number : null;
    }

    private static int? MonthNamed(string text)
    {
        var index = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
            month => month.Length > 0 && month.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    private static string NameOf(ModelBindingContext context) => context.ModelMetadata.DisplayName ?? context.ModelMetadata.Name ?? "The date";
}

/// <summary>Gives every day of a form to <see cref="DateBinder"/>.</summary>
public sealed class DateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateBinder() : null;
}
