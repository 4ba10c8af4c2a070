using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>
/// A spring at a small front door, for figures worked out by hand. 2 March 2026 is a Monday; 3 April is Good Friday and 6 April
/// Easter Monday.
/// </summary>
public sealed class FrontDoorCase : IAsyncLifetime
{
    internal ReportingHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await ReportingHost.StartAsync(("Reporting:HistoryFrom:Contacts", "2025-01-01"), ("Reporting:HistoryFrom:Referrals", "2025-01-01"));
        await Host.PublishAsync(
            // Police, spoken with; decided the same day; told the next day.
            Rows.Contact(1, "2026-03-02T10:00", "referral_assessment", "2026-03-02T15:00", "6", "conversation", "2026-03-03T09:00", "north", "t1", "N1", handOffs: 1, child: 1),
            // School, Friday to Monday: 1 working day; told Wednesday: 2.
            Rows.Contact(2, "2026-03-06T16:30", "nfa", "2026-03-09T10:00", "2A", "written", "2026-03-11T09:00", "north", "t1", "N1", child: 2),
            // Family, a day without a time, Friday to Tuesday: 2; the child of contact 1 again.
            Rows.Contact(3, "2026-03-06", "early_help", "2026-03-10", "1A", "telephone", null, "north", null, null, handOffs: 2, child: 1),
            // GP, Saturday to Tuesday: 2; nobody told.
            Rows.Contact(4, "2026-03-07T09:00", "referral_strategy", "2026-03-10T12:00", "3A", "online", null, "south", "t2", "N2", child: 3),
            // Police, spoken with before nine; undecided.
            Rows.Contact(5, "2026-03-09T08:59", null, null, "6", "conversation", null, "south", "t2", "N1", child: 4),
            // Police, Thursday five o'clock to the Tuesday after Easter: 1.
            Rows.Contact(6, "2026-04-02T17:00", "advice", "2026-04-07T09:00", "6", "written", "2026-04-07T10:00", child: 5),
            // Anonymous; an outcome whose day is not known.
            Rows.Contact(7, "2026-03-10T10:00", "open_case", null, "9", child: 6),
            // Annex A: outcome not supplied; the child of contact 2 again.
            Rows.Contact(8, "2026-03-16", source: "10", child: 2, supplied: false));
        await Host.PublishAsync(
            Rows.Referral(1, "2026-03-02", source: "6", need: "N1", locality: "north", team: "t1", child: 1),
            Rows.Referral(2, "2026-03-10", "strategy", source: "3A", locality: "south", child: 3),
            Rows.Referral(3, "2026-01-15", "none", nfa: true, source: "2A", child: 7),
            // The child of the NFA in January again.
            Rows.Referral(4, "2026-03-20", source: "2A", child: 7),
            // Annex A: route not supplied.
            Rows.Referral(5, "2026-03-25", route: null, source: "10", child: 8));
        // A panel on 18 March; contact 99 has not arrived.
        await Host.PublishAsync(
            Rows.Review(1, 1, "2026-03-18"),
            Rows.Review(2, 2, "2026-03-18", "threshold_too_high"),
            Rows.Review(3, 4, "2026-03-18"),
            Rows.Review(4, 99, "2026-03-18", "threshold_too_low"));
        await Host.CaughtUpAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Of a month: the first day; num, den and value by group.</summary>
    internal async Task<string> OfAsync(string indicator, string month, string groupBy = "", params (string, string)[] filter)
    {
        var to = DateOnly.Parse(month, System.Globalization.CultureInfo.InvariantCulture).AddMonths(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return Text(await Host.GetAsync(indicator, month, to, Grain.Month, groupBy, filter));
    }

    internal static string Text(IndicatorSeries series) => string.Join(", ", series.Points.Select(Text));

    private static string Text(Point point) => FormattableString.Invariant(
        $"{(point.Group.Length > 0 ? point.Group + " " : "")}{point.Numerator}{(point.HasDenominator ? "/" + point.Denominator : "")}{(point.HasDenominator && point.HasValue ? $" = {point.Value:0.##}" : "")}{(point.AbsentReason.Length > 0 ? " no " + point.AbsentReason : "")}{(point.Projected ? " projected" : "")}");
}
