using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Openings;

/// <summary>Openings between the wire and the domain.</summary>
internal static class OpeningMapping
{
    private const int MostReason = 1000;

    public static (string ChildId, string Reason) Read(V1.OpenRestrictedRequest request)
    {
        var found = new Violations();
        found.Required("child_id", request.ChildId);
        found.Required("reason", request.Reason);
        var read = (found.Id("child_id", request.ChildId), found.Text("reason", request.Reason, MostReason));
        found.ThrowIfAny();
        return read;
    }

    public static Page Read(V1.ListOpeningsRequest request)
    {
        var found = new Violations();
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return page;
    }

    public static V1.ListOpeningsResponse Write(OpeningPage page, V1.ListOpeningsRequest request)
    {
        var response = new V1.ListOpeningsResponse { Waiting = page.Waiting };
        foreach (var opening in page.Openings)
        {
            var child = page.Children[opening.ChildId];
            response.Rows.Add(new V1.ListOpeningsResponse.Types.Row { Opening = Write(opening), ChildName = child.FullName(), ChildCouncilId = child.CouncilId });
        }
        if (page is { More: true, Openings: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), Instant.Text(last.OpenedAt), last.OpeningId);
        return response;
    }

    public static V1.Opening Write(Opening opening) => new()
    {
        OpeningId = opening.OpeningId,
        ChildId = opening.ChildId,
        By = opening.By,
        Reason = opening.Reason,
        OpenedAt = Instant.Text(opening.OpenedAt),
        Until = Instant.Text(opening.Until),
        AcknowledgedAt = opening.AcknowledgedAt is { } at ? Instant.Text(at) : "",
        AcknowledgedBy = opening.AcknowledgedBy
    };

    private static V1.ListOpeningsRequest QueryOf(V1.ListOpeningsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
