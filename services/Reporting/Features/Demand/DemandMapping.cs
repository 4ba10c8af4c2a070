using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Contracts.Reporting.V1;
using Wire = CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>Answers of the analysis as messages.</summary>
internal static class DemandMapping
{
    public static WeekPattern Map(WeekAnswer answer)
    {
        var message = new WeekPattern { Basis = Map(answer.Basis), Days = { answer.Days } };
        foreach (var cell in answer.Cells)
        {
            var one = new WeekPattern.Types.Cell { Weekday = cell.Weekday, Contacts = cell.Contacts, OutOfHours = cell.OutOfHours };
            if (cell.Hour is { } hour) one.Hour = hour;
            message.Cells.Add(one);
        }
        return message;
    }

    public static DemandMonths Map(DemandMonthsAnswer answer) =>
        new() { Basis = Map(answer.Basis), All = Map(answer.All), Months = { answer.Months.Select(Map) } };

    public static DemandSources Map(SourcesAnswer answer) =>
        new() { Basis = Map(answer.Basis), All = Map(answer.All), Lines = { answer.Lines.Select(Map) } };

    public static SourceShares Map(SharesAnswer answer) =>
        new() { Basis = Map(answer.Basis), Groups = { answer.Groups.Select(Map) }, Months = { answer.Months.Select(Map) } };

    private static Wire.DemandBasis Map(DemandBasis basis) => new()
    {
        Commit = basis.Commit, AsOf = basis.AsOf.Text(), HistoryFrom = basis.HistoryFrom.Text(), SourcePositions = { basis.Positions.ToDictionary() }
    };

    private static DemandMonths.Types.Comparison Map(DemandComparison one)
    {
        var message = new DemandMonths.Types.Comparison
        {
            From = one.Days.From.Text(), To = one.Days.To.Text(), Contacts = one.Contacts, AbsentReason = one.AbsentReason, Part = one.Part
        };
        if (one.YearBefore is { } before) message.YearBefore = before;
        if (one.Change is { } change) message.Change = change;
        if (one.ChangePercent is { } percent) message.ChangePercent = percent;
        return message;
    }

    private static DemandSources.Types.Line Map(SourceLine line) => new()
    {
        SourceGroup = line.Group, Source = line.Source, Contacts = line.Counts.Contacts, Undecided = line.Counts.Undecided,
        Conversion = line.Conversion is { } conversion ? Map(conversion) : null, Nfa = Map(line.Nfa), Repeat = Map(line.Repeat)
    };

    private static DemandSources.Types.Rate Map(SourceRate rate)
    {
        var message = new DemandSources.Types.Rate
        {
            Numerator = rate.Numerator, Denominator = rate.Denominator, AbsentReason = rate.AbsentReason,
            Position = rate.Position is { } position ? CodeOf(position) : "", Limits = rate.Target is null ? "" : rate.Spread is null ? "chance" : "spread"
        };
        if (rate.Value is { } value) message.Value = value;
        if (rate.Limit(-FunnelLimits.Near) is { } low) message.Low95 = low;
        if (rate.Limit(FunnelLimits.Near) is { } high) message.High95 = high;
        if (rate.Limit(-FunnelLimits.Far) is { } veryLow) message.Low998 = veryLow;
        if (rate.Limit(FunnelLimits.Far) is { } veryHigh) message.High998 = veryHigh;
        return message;
    }

    private static string CodeOf(FunnelPosition position) => position switch
    {
        FunnelPosition.High => "high",
        FunnelPosition.VeryHigh => "very_high",
        FunnelPosition.Low => "low",
        FunnelPosition.VeryLow => "very_low",
        FunnelPosition.TooFew => "too_few",
        _ => "inside"
    };

    private static SourceShares.Types.Share Map(GroupShare share)
    {
        var message = new SourceShares.Types.Share
        {
            From = share.Days.From.Text(), To = share.Days.To.Text(), SourceGroup = share.Group, Contacts = share.Contacts.Of, AllContacts = share.Contacts.All, Part = share.Part
        };
        if (share.Referrals is { } referrals) (message.Referrals, message.AllReferrals) = referrals;
        return message;
    }
}
