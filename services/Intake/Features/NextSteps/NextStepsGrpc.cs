using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>The RPCs of next steps.</summary>
public sealed class NextStepsGrpc(AddNextStep add, ChangeNextStep change, CloseNextStep close, ListNextSteps list, TimeProvider time) : Contracts.Intake.V1.NextSteps.NextStepsBase
{
    public override async Task<Contracts.Intake.V1.NextStep> AddNextStep(AddNextStepRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var contactId = RequestFields.RecordId("contact_id", request.ContactId);
        return Write(await add.HandleAsync(contactId, NextStepMapping.Read(request.Plan), actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.NextStep> ChangeNextStep(ChangeNextStepRequest request, ServerCallContext context)
    {
        var target = NextStepMapping.Target(request.StepId, request.Version, context.Actor());
        return Write(await change.HandleAsync(target, NextStepMapping.Read(request.Plan), RequestKey.Of(request.RequestId, target.Actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.NextStep> CloseNextStep(CloseNextStepRequest request, ServerCallContext context)
    {
        var target = NextStepMapping.Target(request.StepId, request.Version, context.Actor());
        return Write(await close.HandleAsync(target, NextStepMapping.Read(request), RequestKey.Of(request.RequestId, target.Actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<ListNextStepsResponse> ListNextSteps(ListNextStepsRequest request, ServerCallContext context)
    {
        var (filter, page) = NextStepListMapping.Read(request, Today);
        var actor = context.Actor();
        return NextStepListMapping.Write(await list.HandleAsync(filter, page, actor, context.CancellationToken), request, actor, Today);
    }

    private DateOnly Today => LondonTime.Today(time);

    private Contracts.Intake.V1.NextStep Write(NextStep step) => NextStepMapping.Write(step, Today);
}
