using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Contacts;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>The RPCs of proposed decisions.</summary>
public sealed class ProposalsGrpc(AgreeProposal agree, ReturnProposal giveBack, ListProposals list, AgreementSettings agreement, WorkingDayCalendar calendar, TimeProvider time) : Contracts.Intake.V1.Proposals.ProposalsBase
{
    public override async Task<Contracts.Intake.V1.Contact> AgreeProposal(AgreeProposalRequest request, ServerCallContext context)
    {
        var target = ContactMapping.Target(request.ContactId, request.Version, context.Actor());
        return ContactMapping.Write(await agree.HandleAsync(target, RequestKey.Of(request.RequestId, target.Actor.AccountId, request), context.CancellationToken), calendar, Today);
    }

    public override async Task<Contracts.Intake.V1.Contact> ReturnProposal(ReturnProposalRequest request, ServerCallContext context)
    {
        var target = ContactMapping.Target(request.ContactId, request.Version, context.Actor());
        var reason = ProposalMapping.Read(request);
        return ContactMapping.Write(await giveBack.HandleAsync(target, reason, RequestKey.Of(request.RequestId, target.Actor.AccountId, request), context.CancellationToken), calendar, Today);
    }

    public override async Task<ListProposalsResponse> ListProposals(ListProposalsRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (filter, page) = ProposalMapping.Read(request, actor);
        return ProposalMapping.Write(await list.HandleAsync(filter, page, actor, context.CancellationToken), request, agreement, actor, calendar, Today);
    }

    private DateOnly Today => LondonTime.Today(time);
}
