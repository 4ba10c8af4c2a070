namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>A page of records with a query as the table shows it.</summary>
/// <param name="DayHeading">What the first column's day is.</param>
/// <param name="Headings">Of the columns after the child's.</param>
/// <param name="Lines">The rows.</param>
/// <param name="Total">How many there are in all; exact up to 10,000.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
/// <param name="NextPageToken">Empty on the last page.</param>
public sealed record QueryTable(string DayHeading, IReadOnlyList<string> Headings, IReadOnlyList<QueryLine> Lines, long Total, bool TotalCapped, string NextPageToken);

/// <summary>A record with a query.</summary>
/// <param name="Page">The page of such records.</param>
/// <param name="Id">Our id of it.</param>
/// <param name="Day">As the service gives it.</param>
/// <param name="Child">The child as a list names them.</param>
/// <param name="Cells">The columns after the child's.</param>
public sealed record QueryLine(string Page, string Id, string Day, string Child, IReadOnlyList<string> Cells);
