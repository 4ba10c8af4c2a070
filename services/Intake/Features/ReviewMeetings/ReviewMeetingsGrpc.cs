using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>The RPCs of review meetings.</summary>
public sealed class ReviewMeetingsGrpc(
    PlanDraw plan, DrawMeeting draw, ListMeetings list, ReadMeeting read, ReadDraw readDraw, WorkingDayCalendar calendar, TimeProvider time) : Contracts.Intake.V1.ReviewMeetings.ReviewMeetingsBase
{
    public override async Task<NextDraw> GetNextDraw(GetNextDrawRequest request, ServerCallContext context) =>
        MeetingMapping.Write(await plan.HandleAsync(context.CancellationToken));

    public override async Task<Contracts.Intake.V1.ReviewMeeting> DrawMeeting(DrawMeetingRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return MeetingMapping.Write(await draw.HandleAsync(MeetingMapping.Read(request), actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<ListMeetingsResponse> ListMeetings(ListMeetingsRequest request, ServerCallContext context) =>
        MeetingMapping.Write(await list.HandleAsync(MeetingMapping.Read(request), context.Actor(), context.CancellationToken));

    public override async Task<ReviewMeetingDetails> GetMeeting(GetMeetingRequest request, ServerCallContext context) =>
        MeetingMapping.Write(await read.HandleAsync(RequestFields.RecordId("meeting_id", request.MeetingId), context.Actor(), context.CancellationToken), calendar, LondonTime.Today(time));

    public override async Task<Draw> GetDraw(GetDrawRequest request, ServerCallContext context) =>
        MeetingMapping.Write(await readDraw.HandleAsync(RequestFields.RecordId("meeting_id", request.MeetingId), context.Actor(), context.CancellationToken));
}
