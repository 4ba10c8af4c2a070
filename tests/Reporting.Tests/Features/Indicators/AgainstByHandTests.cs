using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Tests.Support;
using Grain = CsWorkPerf.Contracts.Reporting.V1.Grain;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

/// <summary>Every indicator at every grain and dimension against the same figures counted row by row.</summary>
public sealed class AgainstByHandTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2024, 2, 10);
    private static readonly DateOnly Today = new(2026, 11, 21);

    private ReportingHost _host = null!;
    private ByHand _rows = null!;
    private DateOnly _firstContact, _firstReferral;

    public async ValueTask InitializeAsync()
    {
        var random = new RandomRows(20261121);
        var days = Today.DayNumber - First.DayNumber + 3;
        var contacts = Enumerable.Range(1, 900).Select(id => random.Contact(id, First, days, children: 350)).ToList();
        var referrals = Enumerable.Range(1, 400).Select(id => random.Referral(id, First, days, children: 150)).ToList();
        // Some are of contacts that never came.
        var reviews = Enumerable.Range(1, 300).Select(id => random.Review(id, First, days, contacts: 950)).ToList();
        var assessments = Enumerable.Range(1, 500).Select(id => random.Assessment(id, First, days, referrals: 420)).ToList();
        var enquiries = Enumerable.Range(1, 250).Select(id => random.Enquiry(id, First, days)).ToList();
        var audits = Enumerable.Range(1, 150).Select(id => random.Audit(id, First, days)).ToList();
        _host = await ReportingHost.StartAsync();
        await _host.PublishAsync([.. reviews, .. contacts, .. referrals]);
        await _host.PublishAsync<AssessmentLog>([.. assessments, .. enquiries, .. audits]);
        await _host.CaughtUpAsync();
        _rows = new ByHand(contacts, referrals, reviews, new ByHandCases(assessments, referrals, enquiries, audits, _host.Get<WorkingDayCalendar>()), _host.Get<WorkingDayCalendar>());
        _firstContact = contacts.Min(row => LocalMoment.Parse(row.ReceivedAt).Day);
        _firstReferral = referrals.Min(row => row.ReferredOn);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task GetIndicator_EveryGrainAndDimension_EqualsTheCountByHand()
    {
        foreach (var indicator in IndicatorCatalogue.All.Concat(IndicatorCatalogue.Analysis))
            foreach (var grain in new[] { Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Year, Grain.Total })
                foreach (var dimension in indicator.Dimensions.Append(Dimension.None).Append(Dimension.Locality).Append(Dimension.Team))
                    await HoldsAsync(new()
                    {
                        Indicator = indicator.Id,
                        From = grain == Grain.Day ? "2026-09-05" : "2024-02-20",
                        To = "2026-12-24",
                        Grain = grain,
                        GroupBy = Dimensions.NameOf(dimension)
                    });
    }

    [Fact]
    public async Task GetIndicator_EveryPairOfDimensions_EqualsTheCountByHand()
    {
        // Most pairs have no totals and are worked out from the facts; which of the two it is must not show.
        foreach (var indicator in IndicatorCatalogue.All.Concat(IndicatorCatalogue.Analysis))
        {
            var dimensions = indicator.Dimensions.Prepend(Dimension.Locality).ToList();
            foreach (var filter in dimensions)
                foreach (var group in dimensions)
                {
                    var request = new GetIndicatorRequest
                    {
                        Indicator = indicator.Id, From = "2025-05-01", To = "2026-11-10", Grain = Grain.Quarter, GroupBy = Dimensions.NameOf(group)
                    };
                    request.Filter[Dimensions.NameOf(filter)] = filter == Dimension.Locality ? "north" : Dimensions.ValuesOf(filter)[0];
                    await HoldsAsync(request);
                }
        }
    }

    [Fact]
    public async Task GetIndicator_ThreeFilters_EqualsTheCountByHand()
    {
        foreach (var (mode, team) in new[] { ("written", "t1"), ("(none)", "(none)"), ("conversation", "t3") })
        {
            var request = new GetIndicatorRequest { Indicator = "contacts.received", From = "2024-04-01", To = "2026-04-01", Grain = Grain.Year, GroupBy = "outcome" };
            request.Filter["team"] = team;
            request.Filter["mode"] = mode;
            request.Filter["source_group"] = "Health services";
            await HoldsAsync(request);
        }
    }

    /// <summary>From the months of contacts: by what no totals are kept by, at places, over whole months and parts of them.</summary>
    [Fact]
    public async Task GetIndicator_SourceAndModeAtAPlace_EqualsTheCountByHand()
    {
        foreach (var indicator in new[] { "contacts.received", "contacts.conversion", "contacts.early_help", "contacts.nfa", "contacts.repeat_12m", "analysis.undecided" })
            foreach (var (source, mode, locality) in new[] { ("3A", "written", ""), ("2A", "(none)", "north"), ("(none)", "conversation", "(none)"), ("6", "", "south") })
                foreach (var group in new[] { "", "locality", "team", "source", "source_group", "mode" })
                {
                    var request = new GetIndicatorRequest { Indicator = indicator, From = "2025-03-12", To = "2026-12-24", Grain = Grain.Quarter, GroupBy = group, Filter = { ["source"] = source } };
                    if (mode.Length > 0) request.Filter["mode"] = mode;
                    if (locality.Length > 0) request.Filter["locality"] = locality;
                    await HoldsAsync(request);
                }
    }

    private async Task HoldsAsync(GetIndicatorRequest request)
    {
        var series = await _host.Client.GetIndicatorAsync(request, _host.As(Roles.Analyst));
        var expected = ByHandSeries.Of(_rows, request, Today, request.Indicator.StartsWith("referrals", StringComparison.Ordinal) ? _firstReferral : _firstContact);
        Assert.True(expected.SequenceEqual(ByHandSeries.Lines(series)),
            $"{request}\nexpected:\n{string.Join('\n', expected.Except(ByHandSeries.Lines(series)).Take(5))}\nfound:\n{string.Join('\n', ByHandSeries.Lines(series).Except(expected).Take(5))}");
    }
}
