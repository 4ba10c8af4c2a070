using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>Actions between the wire and the domain.</summary>
internal static class ActionMapping
{
    private const int MostText = 1000;

    public static ActionPlan Read(V1.ActionPlan? plan)
    {
        var (found, given) = (new Violations(), plan ?? new V1.ActionPlan());
        found.Required("plan.what", given.What);
        found.Required("plan.owner_id", given.OwnerId);
        found.Required("plan.due_on", given.DueOn);
        var read = new ActionPlan(found.Text("plan.what", given.What, MostText), found.Id("plan.owner_id", given.OwnerId), found.Day("plan.due_on", given.DueOn) ?? default);
        found.ThrowIfAny();
        return read;
    }

    public static ActionClosing Read(V1.CloseActionRequest request)
    {
        var found = new Violations();
        found.OneOf("state", request.State, [AuditAction.Done, AuditAction.Cancelled]);
        if (request.State == AuditAction.Cancelled) found.Required("note", request.Note);
        var closing = new ActionClosing(request.State.Length == 0 ? AuditAction.Done : request.State, found.Day("closed_on", request.ClosedOn), found.Text("note", request.Note, MostText));
        found.ThrowIfAny();
        return closing;
    }

    public static ActionTarget Target(string actionId, long version, Actor actor)
    {
        var found = new Violations();
        if (found.Required("action_id", actionId)) found.Id("action_id", actionId);
        if (version < 1) found.Add("version", $"version is {version}; give the version of the action that you saw.", "REQUIRED");
        found.ThrowIfAny();
        return new(actionId, version, actor);
    }

    public static (ActionFilter Filter, Page Page) Read(V1.ListActionsRequest request, DateOnly today)
    {
        var found = new Violations();
        found.OneOf("state", request.State, ActionFilter.States);
        var filter = new ActionFilter
        {
            State = request.State.Length == 0 ? AuditAction.Open : request.State,
            OwnerId = found.Id("owner_id", request.OwnerId),
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            From = found.Day("from", request.From),
            To = found.Day("to", request.To),
            Today = today
        };
        if (filter.To < filter.From) found.Add("to", $"to '{request.To}' is before from '{request.From}'.", "TOO_EARLY");
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static V1.AuditAction Write(AuditAction action, DateOnly today) => new()
    {
        ActionId = action.ActionId,
        Version = action.Version,
        AuditId = action.AuditId,
        What = action.What,
        OwnerId = action.OwnerId,
        DueOn = action.DueOn.Text(),
        State = action.State,
        Overdue = action.IsOverdue(today),
        ClosedOn = action.ClosedOn.Text(),
        ClosedBy = action.ClosedBy,
        Note = action.Note,
        RecordedBy = action.RecordedBy,
        RecordedAt = Instant.Text(action.RecordedAt)
    };

    public static V1.ListActionsResponse Write(ActionPage page, V1.ListActionsRequest request, DateOnly today)
    {
        var response = new V1.ListActionsResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Rows.AddRange(page.Actions.Select(line => new V1.ListActionsResponse.Types.Row
        {
            Action = Write(line, today), ChildId = line.ChildId, LocalityId = line.LocalityId, TeamId = line.TeamId
        }));
        if (page is { More: true, Actions: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), last.DueOn.Text(), last.ActionId);
        return response;
    }

    private static V1.ListActionsRequest QueryOf(V1.ListActionsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
