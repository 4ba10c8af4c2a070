using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>The RPCs of multi-agency checks.</summary>
public sealed class AgencyChecksGrpc(AskAgency ask, CloseCheck close, ListAgencyChecks list, TimeProvider time) : Contracts.Intake.V1.AgencyChecks.AgencyChecksBase
{
    public override async Task<Contracts.Intake.V1.AgencyCheck> AskAgency(AskAgencyRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var contactId = RequestFields.RecordId("contact_id", request.ContactId);
        return AgencyCheckMapping.Write(await ask.HandleAsync(contactId, AgencyCheckMapping.Read(request), actor, Key(request.RequestId, actor, request), context.CancellationToken), Now);
    }

    public override async Task<Contracts.Intake.V1.AgencyCheck> AnswerCheck(AnswerCheckRequest request, ServerCallContext context)
    {
        var target = AgencyCheckMapping.Target(request.CheckId, request.Version, context.Actor());
        return AgencyCheckMapping.Write(await close.HandleAsync(target, AgencyCheckMapping.Read(request), Key(request.RequestId, target.Actor, request), context.CancellationToken), Now);
    }

    public override async Task<Contracts.Intake.V1.AgencyCheck> WithdrawCheck(WithdrawCheckRequest request, ServerCallContext context)
    {
        var target = AgencyCheckMapping.Target(request.CheckId, request.Version, context.Actor());
        return AgencyCheckMapping.Write(await close.HandleAsync(target, AgencyCheckMapping.Read(request), Key(request.RequestId, target.Actor, request), context.CancellationToken), Now);
    }

    public override async Task<ListAgencyChecksResponse> ListAgencyChecks(ListAgencyChecksRequest request, ServerCallContext context)
    {
        var now = Now;
        var (filter, page) = AgencyCheckMapping.Read(request, now);
        var actor = context.Actor();
        return AgencyCheckMapping.Write(await list.HandleAsync(filter, page, actor, context.CancellationToken), request, actor, now);
    }

    private LocalMoment Now => LocalMoment.From(time.GetUtcNow());

    private static RequestKey Key(string requestId, Actor actor, Google.Protobuf.IMessage request) => RequestKey.Of(requestId, actor.AccountId, request);
}
