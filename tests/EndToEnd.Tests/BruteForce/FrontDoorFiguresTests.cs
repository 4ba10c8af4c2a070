using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>
/// Every figure of the front door, asked for over gRPC after an import, against a second implementation of the definitions that
/// goes through the rows of the files and shares nothing with the first: no calendar, no code sets, no reading of files.
/// </summary>
[Collection(nameof(SampleCouncilCase))]
public sealed class FrontDoorFiguresTests(SampleCouncilCase council)
{
    private static readonly (string, string)[][] Places =
    [
        [], [("locality", "NM")], [("locality", "(none)")], [("team", "CADS")], [("team", "(none)")], [("locality", "RS"), ("team", "AS-RS")],
        [("locality", "(none)"), ("team", "NOBODY")]
    ];

    [Fact]
    public void Import_CouncilAndAwkwardRows_TakesAndRefusesWhatTheRulesSay() => Assert.Equal(council.Import.Expected.Order(), council.Import.Printed.Order());

    [Fact]
    public async Task Catalogue_FrontDoor_IsTheDefinitions()
    {
        var catalogue = await council.CatalogueAsync();

        Assert.Equal(
            Figure.FrontDoor.Select(one => (one.Id, one.Unit, one.Polarity, one.Target, one.Dimensions, council.HistoryFrom(one.Id))),
            catalogue.Where(one => one.Id.Split('.')[0] is "contacts" or "reviews" or "referrals")
                .Select(one => (one.Id, one.Unit, one.Polarity, one.HasTarget ? one.Target : (double?)null, string.Join(' ', one.Dimensions), one.HistoryFrom)));
    }

    [Fact]
    public Task GetIndicator_EveryGrainGroupingAndPlace_EqualsTheRows() => council.HoldsAsync(
        from figure in Figure.OfFrontDoor
        from grain in Questions.Grains
        from range in Questions.Ranges(grain, council.Today)
        from groupBy in figure.Groupings
        from place in Places
        select Questions.Of(figure, grain, range, groupBy, place));

    [Fact]
    public Task GetIndicator_EveryValueOfEveryDimension_EqualsTheRows() => council.HoldsAsync(
        from figure in Figure.OfFrontDoor
        from dimension in figure.Extra
        from value in Questions.Values(figure, dimension)
        from grain in new[] { Grain.Month, Grain.Total }
        from place in Places.Take(3)
        select Questions.Of(figure, grain, ("2022-01-20", "2026-05-26"), "", [(dimension, value), .. place]));

    [Theory]
    [InlineData("source_group", "mode")]
    [InlineData("source_group", "outcome")]
    public Task GetIndicator_KeptPairs_EqualTheRows(string first, string second) => council.HoldsAsync(
        from figure in Figure.OfFrontDoor
        where figure.Extra.Contains(first) && figure.Extra.Contains(second)
        from pair in new[] { (By: first, Where: second), (By: second, Where: first) }
        from value in Questions.Values(figure, pair.Where)
        from grain in new[] { Grain.Week, Grain.Quarter, Grain.Total }
        from place in Places.Take(4)
        from question in new[]
        {
            Questions.Of(figure, grain, ("2023-11-22", "2026-02-18"), pair.By, [(pair.Where, value), .. place]),
            Questions.Of(figure, grain, ("2023-11-22", "2026-02-18"), "", [(pair.Where, value), (pair.By, Codes.Of(figure, pair.By)[0]), .. place])
        }
        select question);

    [Fact]
    public Task GetIndicator_AnyOtherPair_EqualsTheRows() => council.HoldsAsync(
        from figure in Figure.OfFrontDoor
        from groupBy in figure.Groupings.Skip(1)
        from dimension in figure.Extra
        where dimension != groupBy
        from value in new[] { Codes.Of(figure, dimension)[1], Codes.None }
        select Questions.Of(figure, Grain.Quarter, ("2024-02-29", "2026-11-01"), groupBy, (dimension, value)));

    [Fact]
    public Task GetIndicator_StocksAhead_EqualTheRows() => council.HoldsAsync(
        from figure in Figure.OfFrontDoor
        where figure.IsStock
        from grain in Questions.Grains
        from groupBy in figure.Groupings
        from range in Questions.Ranges(grain, council.Today).TakeLast(1)
        select Questions.Ahead(Questions.Of(figure, grain, range, groupBy)));
}
