using CsWorkPerf.Assessment.Features.Steps;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>The RPCs of assessments.</summary>
public sealed class AssessmentsGrpc(
    StartAssessment start, AllocateAssessments allocate, TakeStep take, RecordCheckpoint checkpoint, ReadAssessment read, ListAssessments list, CountAssessments count, ImportAssessments import,
    AssessmentClock clock, WorkingDayCalendar calendar, TimeProvider time) : V1.Assessments.AssessmentsBase
{
    private const string Second = "The child has another open assessment: both are shown to whoever works on either.";

    public override async Task<V1.Assessment> StartAssessment(V1.StartAssessmentRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var started = await start.HandleAsync(StepMapping.Read(request), actor, Key(request.RequestId, actor, request), context.CancellationToken);
        return Mapping.Write(started.Assessment, [.. started.IsSecond ? [Second] : (string[])[], .. PlanDay.Notices(started.Assessment.PlanOn, calendar)]);
    }

    public override async Task<V1.AllocatedAssessments> AllocateAssessments(V1.AllocateAssessmentsRequest request, ServerCallContext context)
    {
        var (actor, (seen, to)) = (context.Actor(), StepMapping.Read(request));
        return StepMapping.Write(await allocate.HandleAsync(seen, to, actor, Key(request.RequestId, actor, request), context.CancellationToken));
    }

    public override Task<V1.Assessment> RecordSeen(V1.RecordSeenRequest request, ServerCallContext context) =>
        TakeAsync(StepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Assessment> ChangePlan(V1.ChangePlanRequest request, ServerCallContext context) =>
        TakeAsync(StepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override async Task<V1.Assessment> RecordCheckpoint(V1.RecordCheckpointRequest request, ServerCallContext context)
    {
        var (target, review) = StepMapping.Read(request, context.Actor());
        return Mapping.Write(await checkpoint.HandleAsync(target, review, Key(request.RequestId, target.Actor, request), context.CancellationToken));
    }

    public override Task<V1.Assessment> SubmitAssessment(V1.SubmitAssessmentRequest request, ServerCallContext context) =>
        TakeAsync(StepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Assessment> AuthoriseAssessment(V1.AuthoriseAssessmentRequest request, ServerCallContext context) =>
        TakeAsync(StepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Assessment> ReturnAssessment(V1.ReturnAssessmentRequest request, ServerCallContext context) =>
        TakeAsync(StepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Assessment> ReopenAssessment(V1.ReopenAssessmentRequest request, ServerCallContext context) =>
        TakeAsync(StepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Assessment> WithdrawAssessment(V1.WithdrawAssessmentRequest request, ServerCallContext context) =>
        TakeAsync(StepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override async Task<V1.AssessmentDetails> GetAssessment(V1.GetAssessmentRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return Mapping.Write(await read.HandleAsync(RequestFields.RecordId("assessment_id", request.AssessmentId), actor, context.CancellationToken), actor);
    }

    public override async Task<V1.ListAssessmentsResponse> ListAssessments(V1.ListAssessmentsRequest request, ServerCallContext context)
    {
        var (filter, page) = AssessmentListMapping.Read(request);
        return AssessmentListMapping.Write(await list.HandleAsync(filter, page, context.Actor(), context.CancellationToken), request, filter, Mapping);
    }

    public override async Task<V1.AssessmentCounts> CountAssessments(V1.CountAssessmentsRequest request, ServerCallContext context) =>
        AssessmentListMapping.Write(await count.HandleAsync(AssessmentListMapping.Read(request), context.Actor(), context.CancellationToken));

    public override Task ImportAssessments(IAsyncStreamReader<V1.ImportAssessmentsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, AssessmentRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);

    private async Task<V1.Assessment> TakeAsync((AssessmentTarget Target, AssessmentStep Step) read, string requestId, Google.Protobuf.IMessage request, ServerCallContext context)
    {
        var after = await take.HandleAsync(read.Target, read.Step, Key(requestId, read.Target.Actor, request), context.CancellationToken);
        return Mapping.Write(after, read.Step.Notices(after, calendar));
    }

    private AssessmentMapping Mapping => new(clock, calendar, LondonTime.Today(time));

    private static RequestKey Key(string requestId, Actor actor, Google.Protobuf.IMessage request) => RequestKey.Of(requestId, actor.AccountId, request);
}
