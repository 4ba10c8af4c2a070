namespace CsWorkPerf.Reporting.Features.Published;

/// <summary>What others published of a year, in percent; null where they did not.</summary>
/// <param name="Year">The one that ends on 31 March of it.</param>
/// <param name="England">All of England.</param>
/// <param name="Region">The council's region.</param>
/// <param name="NeighboursMean">The plain mean of its statistical neighbours' shares.</param>
/// <param name="NeighboursMedian">The median of them.</param>
/// <param name="Neighbours">How many of the ten have a share of that year.</param>
/// <param name="Council">The council's own.</param>
internal sealed record PublishedYear(int Year, double? England, double? Region, double? NeighboursMean, double? NeighboursMedian, int Neighbours, double? Council)
{
    /// <summary>Of every published year, for a council; null for England alone.</summary>
    public static IEnumerable<PublishedYear> Of(PublishedCouncil? council) => PublishedRegions.Years.Select(year => Of(council, year));

    private static PublishedYear Of(PublishedCouncil? council, int year)
    {
        var england = PublishedRegions.EnglandIn(year);
        if (council is null) return new(year, england, null, null, null, 0, null);
        // The council itself is never one of its neighbours.
        double[] shares = [.. council.NeighbourCodes.Select(code => PublishedCouncils.Find(code)!.ShareIn(year)).OfType<double>().Order()];
        return new(
            year, england, PublishedRegions.RegionIn(council.Region, year), shares.Length == 0 ? null : shares.Average(),
            shares.Length == 0 ? null : (shares[(shares.Length - 1) / 2] + shares[shares.Length / 2]) / 2, shares.Length, council.ShareIn(year));
    }
}
