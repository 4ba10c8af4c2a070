using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Clocks;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>The RPCs of authorisation.</summary>
public sealed class AuthorisationsGrpc(
    ListAwaiting awaiting, ReadLag lag, DelegateAuthorisations delegating, EndDelegation ending, ListDelegations list,
    AssessmentClock clock, WorkingDayCalendar calendar, TimeProvider time) : V1.Authorisations.AuthorisationsBase
{
    public override async Task<V1.ListAwaitingResponse> ListAwaiting(V1.ListAwaitingRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (manager, team, page) = AuthorisationMapping.Read(request, actor);
        return AuthorisationMapping.Write(await awaiting.HandleAsync(manager, team, page, actor, context.CancellationToken), request, new AssessmentMapping(clock, calendar, Today));
    }

    public override async Task<V1.AuthorisationLag> GetLag(V1.GetLagRequest request, ServerCallContext context)
    {
        var (from, to) = AuthorisationMapping.Read(request);
        return AuthorisationMapping.Write(await lag.HandleAsync(from, to, context.CancellationToken));
    }

    public override async Task<V1.Delegation> Delegate(V1.DelegateRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (manager, deputy, from, last) = AuthorisationMapping.Read(request, actor);
        return AuthorisationMapping.Write(await delegating.HandleAsync(manager, deputy, from, last, actor, Key(request.RequestId, actor, request), context.CancellationToken), Today);
    }

    public override async Task<V1.Delegation> EndDelegation(V1.EndDelegationRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var id = RequestFields.RecordId("delegation_id", request.DelegationId);
        return AuthorisationMapping.Write(await ending.HandleAsync(id, actor, Key(request.RequestId, actor, request), context.CancellationToken), Today);
    }

    public override async Task<V1.ListDelegationsResponse> ListDelegations(V1.ListDelegationsRequest request, ServerCallContext context)
    {
        var (worker, page) = AuthorisationMapping.Read(request);
        var (rows, more) = await list.HandleAsync(worker, request.NotOver, page, context.CancellationToken);
        return AuthorisationMapping.Write(rows, more, request, Today);
    }

    private DateOnly Today => LondonTime.Today(time);

    private static RequestKey Key(string requestId, Actor actor, Google.Protobuf.IMessage request) => RequestKey.Of(requestId, actor.AccountId, request);
}
