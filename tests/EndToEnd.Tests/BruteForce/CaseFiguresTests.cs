using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Every figure of assessments, section 47 enquiries and audits over gRPC after an import, against a second implementation that goes through the rows of the files.</summary>
[Collection(nameof(SampleCouncilCase))]
public sealed class CaseFiguresTests(SampleCouncilCase council)
{
    private static readonly (string, string)[][] Places =
        [[], [("locality", "NM")], [("locality", "(none)")], [("team", "AS-RS")], [("team", "(none)")]];

    [Fact]
    public async Task Catalogue_Cases_IsTheDefinitions()
    {
        var catalogue = await council.CatalogueAsync();

        Assert.Equal(
            Figure.Cases.Select(one => (one.Id, one.Unit, one.Polarity, one.Target, one.Dimensions, council.HistoryFrom(one.Id))),
            catalogue.Where(one => one.Id.Split('.')[0] is "assessments" or "s47" or "icpc" or "audits")
                .Select(one => (one.Id, one.Unit, one.Polarity, one.HasTarget ? one.Target : (double?)null, string.Join(' ', one.Dimensions), one.HistoryFrom)));
    }

    [Fact]
    public Task GetIndicator_EveryGrainGroupingAndPlace_EqualsTheRows() => council.HoldsAsync(
        from figure in Figure.Cases
        from grain in Questions.Grains
        from range in Questions.Ranges(grain, council.Today)
        from groupBy in figure.Groupings
        from place in Places
        where groupBy != "working_days" || grain is Grain.Month or Grain.Total
        select Questions.Of(figure, grain, range, groupBy, place));

    [Fact]
    public Task GetIndicator_EveryValueOfEveryDimension_EqualsTheRows() => council.HoldsAsync(
        from figure in Figure.Cases
        from dimension in figure.Extra
        from value in Questions.Values(figure, dimension)
        from place in Places.Take(3)
        select Questions.Of(figure, Grain.Quarter, ("2022-01-20", "2026-05-26"), "", [(dimension, value), .. place]));

    [Fact]
    public Task GetIndicator_StocksAhead_EqualTheRows() => council.HoldsAsync(
        from figure in Figure.Cases
        where figure.IsStock
        from grain in Questions.Grains
        from groupBy in figure.Groupings
        from range in Questions.Ranges(grain, council.Today).TakeLast(1)
        select Questions.Ahead(Questions.Of(figure, grain, range, groupBy)));
}
