using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>Authorisation between the wire and the domain.</summary>
internal static class AuthorisationMapping
{
    public static (string ManagerId, string TeamId, Page Page) Read(V1.ListAwaitingRequest request, Actor actor)
    {
        var found = new Violations();
        var (manager, team) = (found.Id("manager_id", request.ManagerId), found.Id("team_id", request.TeamId));
        if (request.Everybody && manager.Length > 0) found.Add("manager_id", "manager_id must be empty with everybody.", "NOT_ALLOWED");
        var page = found.Page(request.Page, Query(request), keys: 2);
        found.ThrowIfAny();
        return (request.Everybody ? "" : ManagerOr(manager, actor), team, page);
    }

    public static (DateOnly? From, DateOnly? To) Read(V1.GetLagRequest request)
    {
        var found = new Violations();
        var (from, to) = (found.Day("from", request.From), found.Day("to", request.To));
        if (to < from) found.Add("to", $"to '{request.To}' is before from '{request.From}'.", "TOO_EARLY");
        found.ThrowIfAny();
        return (from, to);
    }

    public static (string ManagerId, string DeputyId, DateOnly? FromOn, DateOnly LastOn) Read(V1.DelegateRequest request, Actor actor)
    {
        var found = new Violations();
        var (manager, deputy) = (found.Id("manager_id", request.ManagerId), found.Required("deputy_id", request.DeputyId) ? found.Id("deputy_id", request.DeputyId) : "");
        var (from, last) = (found.Day("from_on", request.FromOn), found.Required("last_on", request.LastOn) ? found.Day("last_on", request.LastOn) : null);
        found.ThrowIfAny();
        return (ManagerOr(manager, actor), deputy, from, last!.Value);
    }

    public static (string WorkerId, Page Page) Read(V1.ListDelegationsRequest request)
    {
        var found = new Violations();
        var worker = found.Id("worker_id", request.WorkerId);
        var page = found.Page(request.Page, Query(request), keys: 2);
        found.ThrowIfAny();
        return (worker, page);
    }

    public static V1.ListAwaitingResponse Write(AwaitingPage page, V1.ListAwaitingRequest request, AssessmentMapping mapping)
    {
        var response = new V1.ListAwaitingResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Rows.AddRange(page.Rows.Select(row => new V1.ListAwaitingResponse.Types.Row
        {
            Assessment = mapping.Write(row.Assessment),
            WaitingDays = row.WaitingDays,
            ForManagerId = row.Assessment.ManagerId,
            Delegated = row.Delegated,
            Own = row.Own
        }));
        if (page is { More: true, Rows: [.., var last] }) response.NextPageToken = PageMapping.Token(Query(request), last.Assessment.SubmittedOn.Text(), last.Assessment.AssessmentId);
        return response;
    }

    public static V1.AuthorisationLag Write(LagView lag) => new()
    {
        From = lag.From.Text(),
        To = lag.To.Text(),
        Managers = { lag.Managers.Select(row => Write(row, manager: row.Id)) },
        Teams = { lag.Teams.Select(row => Write(row, team: row.Id)) },
        All = Write(lag.All)
    };

    public static V1.Delegation Write(Delegation delegation, DateOnly today) => new()
    {
        DelegationId = delegation.DelegationId,
        ManagerId = delegation.ManagerId,
        DeputyId = delegation.DeputyId,
        FromOn = delegation.FromOn.Text(),
        LastOn = delegation.LastOn.Text(),
        State = delegation.StateOn(today),
        MadeBy = delegation.MadeBy,
        MadeAt = Instant.Text(delegation.MadeAt),
        EndedBy = delegation.EndedBy,
        EndedAt = delegation.EndedAt is { } ended ? Instant.Text(ended) : ""
    };

    public static V1.ListDelegationsResponse Write(IReadOnlyList<Delegation> rows, bool more, V1.ListDelegationsRequest request, DateOnly today)
    {
        var response = new V1.ListDelegationsResponse { Rows = { rows.Select(row => Write(row, today)) } };
        if (more && rows is [.., var last]) response.NextPageToken = PageMapping.Token(Query(request), last.FromOn.Text(), last.DelegationId);
        return response;
    }

    private static V1.AuthorisationLag.Types.Row Write(LagRow row, string manager = "", string team = "") => new()
    {
        ManagerId = manager,
        TeamId = team,
        Authorised = row.Authorised,
        Days = row.Days,
        MedianDays = row.MedianDays,
        LongestDays = row.LongestDays,
        Waiting = row.Waiting,
        LongestWaitingDays = row.LongestWaitingDays
    };

    private static string ManagerOr(string managerId, Actor actor) =>
        managerId.Length > 0 ? managerId
        : actor.WorkerId is { Length: > 0 } own ? own
        : throw new RuleBroken("NO_WORKER", "Your account is not linked to a worker. Name the manager, or ask an administrator to link it.", "account/" + actor.AccountId);

    private static V1.ListAwaitingRequest Query(V1.ListAwaitingRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }

    private static V1.ListDelegationsRequest Query(V1.ListDelegationsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
