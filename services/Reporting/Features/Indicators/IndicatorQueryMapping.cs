using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Facts;
using Wire = CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>Checks a request for an indicator, field by field.</summary>
internal static class IndicatorQueryMapping
{
    private const int MostPeriods = 10_000;

    /// <summary>The query; null when something is wrong, which is then among the violations.</summary>
    /// <param name="request">The request.</param>
    /// <param name="found">Where violations go.</param>
    /// <param name="prefix">Before field names, such as <c>requests[2].</c>.</param>
    public static IndicatorQuery? Map(GetIndicatorRequest request, Violations found, string prefix = "")
    {
        var indicator = IndicatorCatalogue.Find(request.Indicator);
        if (found.Required(prefix + "indicator", request.Indicator) && indicator is null)
            found.Add(prefix + "indicator", $"There is no indicator '{Violations.Shorten(request.Indicator)}'; ListIndicators has them all.", "UNKNOWN_CODE");
        var (from, to) = (Day(request.From, prefix + "from", found), Day(request.To, prefix + "to", found));
        if (to <= from) found.Add(prefix + "to", $"to {request.To} must be after from {request.From}; it is exclusive.", "ORDER");
        var grain = GrainOf(request.Grain, prefix + "grain", found);
        if (grain is { } some && from < to && some != Grain.Total && MostPeriodsOf(some, from!.Value, to!.Value) > MostPeriods)
            found.Add(prefix + "grain", $"The range has more than {MostPeriods:N0} periods of this grain; ask for a longer grain or a shorter range.", "TOO_MANY_POINTS");
        if (indicator is null) return null;

        var groupBy = request.GroupBy.Length == 0 ? Dimension.None : DimensionOf(indicator, request.GroupBy, prefix + "group_by", found);
        var filter = new Dictionary<Dimension, string>();
        foreach (var (name, value) in request.Filter)
        {
            var field = $"{prefix}filter[{Violations.Shorten(name)}]";
            if (DimensionOf(indicator, name, field, found) is { } dimension && ValueOf(dimension, value, field, found) is { } known) filter[dimension] = known;
        }
        return found.Any ? null : new()
        {
            Indicator = indicator, From = from!.Value, To = to!.Value, Grain = grain!.Value, GroupBy = groupBy!.Value, Filter = filter, Project = request.Project
        };
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

    private static Grain? GrainOf(Wire.Grain grain, string field, Violations found)
    {
        if (grain is >= Wire.Grain.Day and <= Wire.Grain.Total) return (Grain)(grain - Wire.Grain.Day);
        found.Add(field, "grain is required: day, week, month, quarter, year or total.", "REQUIRED");
        return null;
    }

    private static int MostPeriodsOf(Grain grain, DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / grain switch
    {
        Grain.Day => 1,
        Grain.Week => 7,
        Grain.Month => 28,
        Grain.Quarter => 90,
        _ => 365
    };

    private static Dimension? DimensionOf(Indicator indicator, string name, string field, Violations found)
    {
        Dimension[] all = [Dimension.Locality, Dimension.Team, .. indicator.Dimensions];
        if (all.FirstOrDefault(one => Dimensions.NameOf(one) == name) is var dimension and not Dimension.None) return dimension;
        var known = string.Join(", ", all.Select(Dimensions.NameOf));
        found.Add(field, $"{indicator.Id} has no dimension '{Violations.Shorten(name)}'; it has {known}.", "UNKNOWN_CODE");
        return null;
    }

    private static string? ValueOf(Dimension dimension, string value, string field, Violations found)
    {
        if (value == Dimensions.NoValue) return value;
        if (Dimensions.IsPlace(dimension)) return found.Required(field, value) ? value : null;
        var known = Dimensions.ValuesOf(dimension).FirstOrDefault(code => code.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            found.Add(field, $"'{Violations.Shorten(value)}' is not one of {string.Join(", ", Dimensions.ValuesOf(dimension))}, {Dimensions.NoValue}.", "UNKNOWN_CODE");
        return known;
    }
}
