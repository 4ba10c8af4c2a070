using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Facts;
using Wire = CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>Indicators and their figures as messages.</summary>
internal static class IndicatorMapping
{
    public static Wire.Indicator Map(Indicator indicator, DateOnly? historyFrom, AssessmentClock clock)
    {
        var message = new Wire.Indicator
        {
            Id = indicator.Id,
            Title = indicator.Title,
            Unit = indicator.Unit.ToString().ToLowerInvariant(),
            Polarity = indicator.Polarity,
            Definition = indicator.UsesClock ? $"{indicator.Definition} {clock.Words()}" : indicator.Definition,
            Date = indicator.Date,
            DefinitionVersion = indicator.DefinitionVersion,
            HistoryFrom = historyFrom is { } day ? day.Text() : ""
        };
        if (indicator.Target is { } target) message.Target = target;
        if (indicator.Tolerance is { } tolerance) message.Tolerance = tolerance;
        message.Dimensions.AddRange(indicator.Dimensions.Select(Dimensions.NameOf));
        return message;
    }

    public static IndicatorSeries Map(IndicatorAnswer answer, AssessmentClock clock)
    {
        var message = new IndicatorSeries
        {
            Indicator = answer.Query.Indicator.Id,
            GroupBy = Dimensions.NameOf(answer.Query.GroupBy),
            Commit = answer.Commit,
            AsOf = answer.AsOf.Text()
        };
        if (answer.Query.Indicator.UsesClock) message.Clock = clock.Used();
        message.Points.AddRange(answer.Points.Select(Map));
        message.SourcePositions.Add(answer.Positions.ToDictionary());
        return message;
    }

    public static Point Map(IndicatorPoint point)
    {
        var message = new Point
        {
            PeriodStart = point.PeriodStart.Text(),
            Group = point.Group,
            Numerator = point.Numerator,
            AbsentReason = point.AbsentReason,
            Projected = point.Projected,
            WorkingDays = point.WorkingDays
        };
        if (point.Denominator is { } denominator) message.Denominator = denominator;
        if (point.Value is { } value) message.Value = value;
        return message;
    }
}
