using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>The RPCs of the tracker's weekly meetings.</summary>
public sealed class TrackerMeetingsGrpc(
    OpenMeeting open, ListMeetings list, ReadMeeting read, NoteCase note, ChangeTrackerAction change, ListTrackerActions actions, CloseMeeting close) : V1.TrackerMeetings.TrackerMeetingsBase
{
    public override async Task<V1.TrackerMeeting> OpenMeeting(V1.OpenMeetingRequest request, ServerCallContext context)
    {
        var (actor, (locality, team, target)) = (context.Actor(), MeetingMapping.Read(request));
        return MeetingMapping.Write(await open.HandleAsync(locality, team, target, actor, Key(request.RequestId, actor, request), context.CancellationToken));
    }

    public override async Task<V1.ListTrackerMeetingsResponse> ListMeetings(V1.ListTrackerMeetingsRequest request, ServerCallContext context)
    {
        var (locality, team, page) = MeetingMapping.Read(request);
        return MeetingMapping.Write(await list.HandleAsync(locality, team, page, context.Actor(), context.CancellationToken), request);
    }

    public override async Task<V1.TrackerMeetingDetails> GetMeeting(V1.GetTrackerMeetingRequest request, ServerCallContext context)
    {
        var (meeting, assessment) = MeetingMapping.Read(request);
        return MeetingMapping.Write(await read.HandleAsync(meeting, assessment, context.Actor(), context.CancellationToken));
    }

    public override async Task<V1.MeetingCase> NoteCase(V1.NoteCaseRequest request, ServerCallContext context)
    {
        var (actor, (meeting, assessment, said)) = (context.Actor(), MeetingMapping.Read(request));
        return MeetingMapping.Write(await note.HandleAsync(meeting, assessment, said, actor, Key(request.RequestId, actor, request), context.CancellationToken));
    }

    public override async Task<V1.TrackerAction> ChangeAction(V1.ChangeTrackerActionRequest request, ServerCallContext context)
    {
        var (actor, (id, version, plan, done)) = (context.Actor(), TrackerActionMapping.Read(request));
        return TrackerActionMapping.Write(await change.HandleAsync(id, version, plan, done, actor, Key(request.RequestId, actor, request), context.CancellationToken));
    }

    public override async Task<V1.ListTrackerActionsResponse> ListActions(V1.ListTrackerActionsRequest request, ServerCallContext context)
    {
        var (filter, page) = TrackerActionMapping.Read(request);
        return TrackerActionMapping.Write(await actions.HandleAsync(filter, page, context.Actor(), context.CancellationToken), request);
    }

    public override async Task<V1.TrackerMeeting> CloseMeeting(V1.CloseMeetingRequest request, ServerCallContext context)
    {
        var (actor, (meeting, version)) = (context.Actor(), MeetingMapping.Read(request));
        return MeetingMapping.Write(await close.HandleAsync(meeting, version, actor, Key(request.RequestId, actor, request), context.CancellationToken));
    }

    private static RequestKey Key(string requestId, Actor actor, Google.Protobuf.IMessage request) => RequestKey.Of(requestId, actor.AccountId, request);
}
