using System.Globalization;
using CsWorkPerf.Common.Calendar;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Web;

/// <summary>A local time that a form takes as a day and a time of day.</summary>
public static class LocalTimes
{
    private static readonly string[] Forms = ["H:mm", "HH:mm", "H.mm", "HH.mm", "HHmm"];

    /// <summary>
    /// The services' form of what was entered: a day, with its time where one is given; empty without a day. A time that is
    /// none is an error at its field.
    /// </summary>
    public static string Read(DateOnly? day, string? time, ModelStateDictionary state, string dayField, string timeField)
    {
        var text = (time ?? "").Trim();
        if (text.Length > 0 && day is null && !state.ContainsError(dayField)) state.AddModelError(dayField, "Enter the day of this time");
        if (text.Length > 0 && !TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            state.AddModelError(timeField, "Enter a time such as 9:05 or 14:30");
        if (day is null || !state.IsValid) return "";
        return text.Length == 0
            ? day.Text()
            : $"{day.Text()}T{TimeOnly.ParseExact(text, Forms, CultureInfo.InvariantCulture).ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    private static bool ContainsError(this ModelStateDictionary state, string field) => GovUk.ModelErrors.Of(state, field) is not null;
}
