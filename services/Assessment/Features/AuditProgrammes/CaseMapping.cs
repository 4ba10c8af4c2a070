using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>Cases to audit between the wire and the domain.</summary>
internal static class CaseMapping
{
    private const int MostReason = 400;

    public static (CaseFilter Filter, Page Page) Read(V1.ListCasesRequest request)
    {
        var found = new Violations();
        found.OneOf("state", request.State, CaseState.All);
        var filter = new CaseFilter
        {
            ProgrammeId = found.Id("programme_id", request.ProgrammeId),
            ChildId = found.Id("child_id", request.ChildId),
            AuditorId = found.Id("auditor_id", request.AuditorId),
            State = request.State,
            TeamId = found.Id("team_id", request.TeamId),
            Own = request.Own
        };
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static Reallocation Read(V1.ReallocateCaseRequest request)
    {
        var found = new Violations();
        found.Required("programme_id", request.ProgrammeId);
        found.Required("child_id", request.ChildId);
        found.Required("auditor_id", request.AuditorId);
        found.Required("reason", request.Reason);
        var read = new Reallocation(
            found.Id("programme_id", request.ProgrammeId), found.Id("child_id", request.ChildId), found.Id("auditor_id", request.AuditorId), found.Text("reason", request.Reason, MostReason));
        found.ThrowIfAny();
        return read;
    }

    public static V1.ListCasesResponse Write(CasePage page, V1.ListCasesRequest request, Actor actor)
    {
        var response = new V1.ListCasesResponse { Cases = { page.Cases.Select(one => Write(one, actor)) }, Total = page.Total, TotalCapped = page.TotalCapped };
        if (page is { More: true, Cases: [.., var last] })
            response.NextPageToken = PageMapping.Token(QueryOf(request), last.Month.Text(), last.Position.ToString(CultureInfo.InvariantCulture));
        return response;
    }

    public static V1.OwnCaseCounts Write(OwnCases own) => new() { ToDo = own.ToDo, Draft = own.Draft };

    public static V1.AuditCase Write(DrawnCase drawn, Actor actor) => new()
    {
        ProgrammeId = drawn.ProgrammeId,
        ChildId = drawn.ChildId,
        Position = drawn.Position,
        AssessmentId = drawn.AssessmentId,
        LocalityId = drawn.LocalityId,
        TeamId = drawn.TeamId,
        WorkerId = drawn.WorkerId,
        AuditorId = drawn.AuditorId,
        DrawnAuditorId = drawn.DrawnAuditorId,
        State = drawn.State,
        AuditId = drawn.AuditId,
        Month = drawn.Month.Text(),
        Own = drawn.AuditorId == actor.WorkerId,
        MovedReason = drawn.MovedReason,
        MovedBy = drawn.MovedBy,
        MovedAt = drawn.MovedAt is { } at ? Instant.Text(at) : ""
    };

    private static V1.ListCasesRequest QueryOf(V1.ListCasesRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
