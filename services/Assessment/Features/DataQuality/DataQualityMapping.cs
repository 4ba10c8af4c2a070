using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>Data-quality queries between the wire and the domain.</summary>
internal static class DataQualityMapping
{
    private const string OldestFirst = "day", NewestFirst = "-day";

    public static QueryFilter Read(V1.CountQueriesRequest request)
    {
        var found = new Violations();
        var filter = new QueryFilter(found.Id("locality_id", request.LocalityId), found.Id("team_id", request.TeamId));
        found.ThrowIfAny();
        return filter;
    }

    public static (QueryKind Kind, QueryFilter Filter, bool NewestFirst, Page Page) Read(V1.ListQueriesRequest request)
    {
        var found = new Violations();
        found.Required("kind", request.Kind);
        found.OneOf("kind", request.Kind, [.. QueryKinds.All.Select(kind => kind.Id)]);
        found.OneOf("order_by", request.OrderBy, [OldestFirst, NewestFirst]);
        var filter = new QueryFilter(found.Id("locality_id", request.LocalityId), found.Id("team_id", request.TeamId));
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (QueryKinds.All.Single(kind => kind.Id == request.Kind), filter, request.OrderBy == NewestFirst, page);
    }

    public static V1.CountQueriesResponse Write(IReadOnlyList<KindCount> counts)
    {
        var response = new V1.CountQueriesResponse();
        response.Kinds.AddRange(counts.Select(count => new V1.CountQueriesResponse.Types.Kind { Kind_ = count.Kind.Id, Record = count.Kind.Of.Record, Total = count.Total, TotalCapped = count.Capped }));
        return response;
    }

    public static V1.ListQueriesResponse Write(QueriedPage page, V1.ListQueriesRequest request)
    {
        var response = new V1.ListQueriesResponse { Total = page.Count.Total, TotalCapped = page.Count.Capped };
        response.Rows.AddRange(page.Rows.Select(row => Write(row, page.Count.Kind)));
        if (page is { More: true, Rows: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), last.Day.Text(), last.Id);
        return response;
    }

    private static V1.ListQueriesResponse.Types.Row Write(QueriedRecord row, QueryKind kind) => new()
    {
        Record = kind.Of.Record,
        Id = row.Id,
        CouncilId = row.CouncilId,
        ChildId = row.ChildId,
        Day = row.Day.Text(),
        Days = { row.Days.Where(one => one.Day is not null).Select(one => new V1.ListQueriesResponse.Types.Day { Field = one.Field, Day_ = one.Day.Text() }) },
        LocalityId = row.LocalityId,
        TeamId = row.TeamId,
        WorkerId = row.WorkerId,
        TeamNamed = row.TeamNamed
    };

    private static V1.ListQueriesRequest QueryOf(V1.ListQueriesRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
