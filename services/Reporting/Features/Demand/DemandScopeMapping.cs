using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>Checks the filter of an analysis, field by field.</summary>
internal static class DemandScopeMapping
{
    private const string All = "all", NotAccepted = "not_accepted";

    /// <exception cref="InvalidInput">With everything that is wrong.</exception>
    public static DemandScope Map(DemandFilter? filter)
    {
        var found = new Violations();
        filter ??= new();
        var (from, to) = (Day(filter.From, "filter.from", found), Day(filter.To, "filter.to", found));
        if (to <= from) found.Add("filter.to", $"to {filter.To} must be after from {filter.From}; it is exclusive.", "ORDER");
        found.OneOf("filter.contacts", filter.Contacts, [All, NotAccepted]);
        var scope = new DemandScope
        {
            From = from ?? DateOnly.MinValue,
            To = to ?? DateOnly.MinValue,
            OnlyNotAccepted = filter.Contacts == NotAccepted,
            Locality = NullIfEmpty(filter.Locality),
            Team = NullIfEmpty(filter.Team),
            SourceGroup = Code(Dimension.SourceGroup, filter.SourceGroup, "filter.source_group", found),
            Source = Code(Dimension.Source, filter.Source, "filter.source", found),
            Mode = Code(Dimension.Mode, filter.Mode, "filter.mode", found)
        };
        found.ThrowIfAny();
        return scope;
    }

    /// <summary>A code in its canonical spelling; null for none.</summary>
    public static string? Code(Dimension dimension, string value, string field, Violations found)
    {
        if (value.Length == 0 || value == Dimensions.NoValue) return NullIfEmpty(value);
        var known = Dimensions.ValuesOf(dimension).FirstOrDefault(code => code.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            found.Add(field, $"'{Violations.Shorten(value)}' is not one of {string.Join(", ", Dimensions.ValuesOf(dimension))}, {Dimensions.NoValue}.", "UNKNOWN_CODE");
        return known;
    }

    private static DateOnly? Day(string text, string field, Violations found)
    {
        if (!found.Required(field, text)) return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            found.Add(field, $"'{Violations.Shorten(text)}' is not a date such as 2026-03-31.", "DATE");
        else if (day < FactQuery.FirstDay || day > FactQuery.EndDay)
            found.Add(field, $"{text} is not from {FactQuery.FirstDay:yyyy-MM-dd} to {FactQuery.EndDay:yyyy-MM-dd}.", "RANGE");
        else return day;
        return null;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
