using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>The charts of the cohort and period page, from its nine series by period.</summary>
public sealed class CohortsView(DemandQuery query, Grain grain, IReadOnlyList<IndicatorSeries> series, DirectoryNames names, string csvHref)
{
    private const string Cohort = "Received in the period (cohort)", Period = "Decided in the period";

    private readonly string _filters = query.InWords(names);

    public IReadOnlyList<CohortRow> Rows { get; } =
    [
        .. Enumerable.Range(0, series[0].Points.Count).Select(i => new CohortRow(
            PeriodWords.Of(series[0].Points[i].PeriodStart, grain, query.To!.Value), PeriodWords.Days(series[0].Points[i].PeriodStart, grain, query.LastDay(series[0].AsOf)), series[0].Points[i].Numerator,
            ShareAt(series[1], i), ShareAt(series[2], i), ShareAt(series[3], i), series[4].Points[i].Numerator,
            ShareAt(series[5], i), ShareAt(series[6], i), ShareAt(series[7], i), ShareAt(series[8], i))),
    ];

    /// <summary>The whole range.</summary>
    public CohortRow All => CohortRow.Sum("All", (query.From!.Value, query.To!.Value), Rows);

    public bool Empty => Rows.All(row => row is { Received: 0, DecidedConversion.Denominator: 0 });
    public string AsOf => Words.Moment(series[0].AsOf);

    /// <summary>The contacts of each period by what became of them; those too recent to tell on their own.</summary>
    public Figure Outcomes() => new("outcomes",
        All.Conversion.Percent is { } share ? $"{Unit.Percent.Words(share)} of decided contacts became referrals; {Unit.Count.Words(All.Undecided)} too recent to tell" : $"{Unit.Count.Words(All.Undecided)} contacts are too recent to tell",
        $"Contacts received, {_filters}, by what became of them",
        new SeriesBarChart([.. Rows.Select(row => row.Period)],
        [
            new("Became a referral", [.. Rows.Select(row => (double?)row.Conversion.Numerator)]), new("Not accepted", [.. Rows.Select(row => (double?)row.NotAccepted)]),
            new("Too recent to tell", [.. Rows.Select(row => (double?)row.Undecided)]),
            .. All.NotSupplied > 0 ? [new Series("Outcome not supplied", [.. Rows.Select(row => (double?)row.NotSupplied)])] : Array.Empty<Series>(),
        ], Unit.Count),
        ["Received in", "All contacts", "Became a referral", "Contacts not accepted", "Too recent to tell", "Outcome not supplied", "Conversion"],
        [.. Rows.Append(All).Select(row => (IReadOnlyList<string>)[row.Period, .. new[] { row.Received, row.Conversion.Numerator, row.NotAccepted, row.Undecided, row.NotSupplied }.Select(count => Unit.Count.Words(count)), Unit.Percent.Words(row.Conversion.Percent)])],
        csvHref + "&table=outcomes", "By when contacts were received, as known now: the newest periods change as their contacts are decided.");

    /// <summary>Conversion of those received in each period, and of the decisions of that period.</summary>
    public Figure Views()
    {
        var last = Rows.LastOrDefault(row => row is { Conversion.Percent: not null, DecidedConversion.Percent: not null });
        return new("views", last is null ? "Cohort and period, side by side"
                : $"{last.Period}: {Unit.Percent.Words(last.Conversion.Percent)} of those received, {Unit.Percent.Words(last.DecidedConversion.Percent)} of decisions",
            $"Conversion of the contacts received in each period, and of the decisions made in it, {_filters}",
            new SeriesBarChart([.. Rows.Select(row => row.Period)],
                [new(Cohort, [.. Rows.Select(row => row.Conversion.Percent)]), new(Period, [.. Rows.Select(row => row.DecidedConversion.Percent)])], Unit.Percent, Stacked: false),
            ["Period", "Cohort: decided", "Cohort: conversion", "Cohort: early help", "Cohort: no further action", "Period: decisions", "Period: conversion", "Period: early help", "Period: no further action", "Period: within 1 working day"],
            [.. Rows.Append(All).Select(row => (IReadOnlyList<string>)[row.Period,
                Unit.Count.Words(row.Conversion.Denominator), .. new[] { row.Conversion, row.EarlyHelp, row.Nfa }.Select(share => Unit.Percent.Words(share.Percent)),
                Unit.Count.Words(row.DecidedConversion.Denominator), .. new[] { row.DecidedConversion, row.DecidedEarlyHelp, row.DecidedNfa, row.InTime }.Select(share => Unit.Percent.Words(share.Percent))])],
            csvHref + "&table=views", "A contact of one month that is decided in the next is in the first month's cohort, and in the next month's decisions.");
    }

    public CsvResult Csv(string? table) => table == "outcomes"
        ? new("cohort-outcomes.csv", ["from", "to", "period", "all_contacts", "became_referral", "contacts_not_accepted", "too_recent_to_tell", "outcome_not_supplied", "decided", "conversion_percent"],
            Rows.Select(row => (object?[])[row.Days.From, row.Days.To, row.Period, row.Received, row.Conversion.Numerator, row.NotAccepted, row.Undecided, row.NotSupplied, row.Conversion.Denominator, row.Conversion.Percent]))
        : new("cohort-and-period.csv",
            ["from", "to", "period", "cohort_decided", "cohort_became_referral", "cohort_conversion_percent", "cohort_early_help_percent", "cohort_nfa_percent", "period_decisions", "period_made_referral",
                "period_conversion_percent", "period_early_help_percent", "period_nfa_percent", "period_decided_1wd_percent"],
            Rows.Select(row => (object?[])[row.Days.From, row.Days.To, row.Period, row.Conversion.Denominator, row.Conversion.Numerator, row.Conversion.Percent, row.EarlyHelp.Percent, row.Nfa.Percent,
                row.DecidedConversion.Denominator, row.DecidedConversion.Numerator, row.DecidedConversion.Percent, row.DecidedEarlyHelp.Percent, row.DecidedNfa.Percent, row.InTime.Percent]));

    private static Share ShareAt(IndicatorSeries series, int index) => Share.Of([series.Points[index]]);
}
