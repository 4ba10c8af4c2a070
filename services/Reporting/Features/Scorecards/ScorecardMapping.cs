using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Scorecards;

/// <summary>Scorecards as messages.</summary>
internal static class ScorecardMapping
{
    public static ScorecardQuery Map(GetScorecardRequest request)
    {
        var found = new Violations();
        DateOnly? month = null;
        if (request.Month.Length > 0)
        {
            if (DateOnly.TryParseExact(request.Month, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Day == 1 && day >= FactQuery.FirstDay.AddYears(1) && day < FactQuery.EndDay) month = day;
            else found.Add("month", $"'{Violations.Shorten(request.Month)}' is not the first day of a month such as 2026-03-01.", "DATE");
        }
        found.ThrowIfAny();
        return new(month, NullIfEmpty(request.Locality), NullIfEmpty(request.Team));
    }

    public static Scorecard Map(ScorecardAnswer answer)
    {
        var message = new Scorecard { Month = answer.Month.Text(), Commit = answer.Commit, AsOf = answer.AsOf.Text() };
        message.Lines.AddRange(answer.Lines.Select(Map));
        return message;
    }

    private static Scorecard.Types.Line Map(ScorecardLine line)
    {
        var message = new Scorecard.Types.Line
        {
            Indicator = line.Indicator.Id, Title = line.Indicator.Title, AbsentReason = line.Point.AbsentReason, Status = line.Status
        };
        if (line.Point.Value is { } value) message.Value = value;
        if (line.Indicator.Target is { } target) message.Target = target;
        message.Trend.AddRange(line.Trend.Select(IndicatorMapping.Map));
        return message;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
