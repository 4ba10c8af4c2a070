using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Reads pages of enquiries, and counts them.</summary>
internal static class EnquiryListStore
{
    public static async Task<EnquiryPage> PageAsync(Session session, EnquiryFilter filter, EnquiryBands bands, Page page)
    {
        var found = await session.ListAsync<Enquiry>(EnquiryListSql.List(filter, page.After.Count == 0), Values(filter, bands, page.After, page.Size + 1));
        var count = await session.OneAsync<int>(EnquiryListSql.Count(filter), Values(filter, bands, [], EnquiryListSql.MostCounted + 1));
        return new([.. found.Take(page.Size)], found.Count > page.Size, Math.Min(count, EnquiryListSql.MostCounted), count > EnquiryListSql.MostCounted);
    }

    public static Task<int> CountAsync(Session session, EnquiryFilter filter, EnquiryBands bands) =>
        session.OneAsync<int>(EnquiryListSql.Count(filter), Values(filter, bands, [], EnquiryListSql.MostCounted));

    private static object Values(EnquiryFilter filter, EnquiryBands bands, IReadOnlyList<string> after, int most) => new
    {
        filter.ChildIds,
        filter.LocalityId,
        filter.TeamId,
        filter.WorkerId,
        From = filter.From.Text(),
        To = filter.To.Text(),
        FirstVisitInTime = bands.FirstVisitInTime.Text(),
        FirstIcpcInTime = bands.FirstIcpcInTime.Text(),
        FirstIcpcInLimit = bands.FirstIcpcInLimit.Text(),
        Key = after.Count == 0 ? "" : after[0],
        Id = after.Count == 0 ? "" : after[1],
        Most = most
    };
}
