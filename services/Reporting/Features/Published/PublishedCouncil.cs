namespace CsWorkPerf.Reporting.Features.Published;

/// <summary>A council as it is published.</summary>
/// <param name="Code">Three digits, as the Department for Education has them.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">A key of <see cref="PublishedRegions.Regions"/>.</param>
/// <param name="Shares">Of <see cref="PublishedRegions.CouncilYears"/>, in percent; - where none is published.</param>
/// <param name="Neighbours">Codes of its statistical neighbours, the closest first.</param>
internal sealed record PublishedCouncil(string Code, string Name, string Region, string Shares, string Neighbours)
{
    public IReadOnlyList<string> NeighbourCodes => Neighbours.Split(' ');

    /// <summary>In the year to 31 March; null where none is published.</summary>
    public double? ShareIn(int year) => PublishedRegions.In(Shares, year);
}
