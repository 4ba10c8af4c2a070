using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Actions between the wire and the domain.</summary>
internal static class TrackerActionMapping
{
    private const int MostAction = 1000;

    public static (string ActionId, long Version, TrackerActionPlan Plan, DateOnly? DoneOn) Read(V1.ChangeTrackerActionRequest request)
    {
        var found = new Violations();
        found.Required("action_id", request.ActionId);
        if (request.Version < 1) found.Add("version", $"version is {request.Version}; give the version of the action that you saw.", "REQUIRED");
        var read = (found.Id("action_id", request.ActionId), request.Version, found.Plan(request.Action, request.OwnerId, request.DueOn), found.Day("done_on", request.DoneOn));
        found.ThrowIfAny();
        return read;
    }

    public static (TrackerActionFilter Filter, Page Page) Read(V1.ListTrackerActionsRequest request)
    {
        var found = new Violations();
        found.OneOf("state", request.State, [.. TrackerActionFilter.States]);
        var filter = new TrackerActionFilter
        {
            OwnerId = found.Id("owner_id", request.OwnerId), State = request.State, LocalityId = found.Id("locality_id", request.LocalityId), TeamId = found.Id("team_id", request.TeamId)
        };
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    /// <summary>What is to be done, by whom and by when: all three.</summary>
    public static TrackerActionPlan Plan(this Violations found, string action, string ownerId, string dueOn)
    {
        found.Required("action", action);
        found.Required("owner_id", ownerId);
        found.Required("due_on", dueOn);
        return new(found.Text("action", action, MostAction), found.Id("owner_id", ownerId), found.Day("due_on", dueOn) ?? default);
    }

    public static V1.ListTrackerActionsResponse Write(TrackerActionPage page, V1.ListTrackerActionsRequest request)
    {
        var response = new V1.ListTrackerActionsResponse { Actions = { page.Actions.Select(Write) } };
        if (page is { More: true, Actions: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), last.DueOn.Text(), last.ActionId);
        return response;
    }

    public static V1.TrackerAction Write(TrackerAction action) => new()
    {
        ActionId = action.ActionId,
        Version = action.Version,
        AssessmentId = action.AssessmentId,
        MeetingId = action.MeetingId,
        AgreedOn = action.AgreedOn.Text(),
        Action = action.Action,
        OwnerId = action.OwnerId,
        DueOn = action.DueOn.Text(),
        DoneOn = action.DoneOn.Text(),
        ChildId = action.ChildId
    };

    private static V1.ListTrackerActionsRequest QueryOf(V1.ListTrackerActionsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
