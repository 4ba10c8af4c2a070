using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.GovUk.Html;

/// <summary>The part of a date that an error is about.</summary>
[Flags]
public enum DateParts
{
    None = 0,
    Day = 1,
    Month = 2,
    Year = 4,
    All = Day | Month | Year,
}

/// <summary>A date as three inputs, named <c>{Name}-day</c>, <c>{Name}-month</c> and <c>{Name}-year</c>.</summary>
public sealed record DateField : Field
{
    /// <summary>The texts as typed.</summary>
    public string? Day { get; init; }
    public string? Month { get; init; }
    public string? Year { get; init; }

    /// <summary>The parts drawn as wrong; with an error and no part named, all of them.</summary>
    public DateParts Wrong { get; init; }

    public IHtmlContent Write()
    {
        var wrong = Error is not null && Wrong == DateParts.None ? DateParts.All : Wrong;
        return Group(El.Of("div", El.Classes("govuk-date-input", Classes)).With("id", ElementId).Add(
            Part("Day", Day, 2, wrong.HasFlag(DateParts.Day)),
            Part("Month", Month, 2, wrong.HasFlag(DateParts.Month)),
            Part("Year", Year, 4, wrong.HasFlag(DateParts.Year))), role: "group");
    }

    private IHtmlContent Part(string label, string? value, int width, bool wrong)
    {
        var part = label.ToLowerInvariant();
        var id = $"{ElementId}-{part}";
        return El.Of("div", "govuk-date-input__item").Add(El.Of("div", "govuk-form-group").Add(
            El.Of("label", "govuk-label govuk-date-input__label").With("for", id).Text(label),
            El.Of("input", El.Classes("govuk-input govuk-date-input__input", wrong ? "govuk-input--error" : null, $"govuk-input--width-{width}"))
                .With("id", id).With("name", Name.Length == 0 ? part : $"{Name}-{part}").With("type", "text")
                .With("value", string.IsNullOrEmpty(value) ? null : value).With("inputmode", "numeric")));
    }
}
