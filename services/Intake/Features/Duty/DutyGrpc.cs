using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Duty;

/// <summary>The RPCs of duty.</summary>
public sealed class DutyGrpc(SignOn on, SignOff off) : Contracts.Intake.V1.Duty.DutyBase
{
    public override async Task<Contracts.Intake.V1.Shift> SignOn(SignOnRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return DutyMapping.Write(await on.HandleAsync(DutyMapping.Read(request), actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.Shift> SignOff(SignOffRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return DutyMapping.Write(await off.HandleAsync(DutyMapping.Read(request), actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }
}
