using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Imports;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>The RPCs of referrals.</summary>
public sealed class ReferralsGrpc(ReadReferral read, ListReferrals list, IdentifyReferrals identify, FindReferrals find, ImportReferrals import)
    : Contracts.Intake.V1.Referrals.ReferralsBase
{
    public override async Task<Contracts.Intake.V1.Referral> GetReferral(GetReferralRequest request, ServerCallContext context) =>
        ReferralMapping.Write(await read.HandleAsync(RequestFields.RecordId("referral_id", request.ReferralId), context.Actor(), context.CancellationToken));

    public override async Task<ListReferralsResponse> ListReferrals(ListReferralsRequest request, ServerCallContext context)
    {
        var (filter, page) = ReferralMapping.Read(request);
        var actor = context.Actor();
        return ReferralMapping.Write(await list.HandleAsync(filter, page, actor, context.CancellationToken), request, actor);
    }

    public override async Task<IdentifyReferralsResponse> IdentifyReferrals(IdentifyReferralsRequest request, ServerCallContext context)
    {
        var found = await identify.HandleAsync(IdentifyMapping.CouncilIds(request.CouncilIds), context.CancellationToken);
        return new() { ReferralIds = { found.ToDictionary() } };
    }

    public override async Task<FindReferralsResponse> FindReferrals(FindReferralsRequest request, ServerCallContext context) =>
        new() { ReferralIds = { await find.HandleAsync(FindReferralsMapping.Read(request), context.Actor(), context.CancellationToken) } };

    public override Task ImportReferrals(IAsyncStreamReader<ImportReferralsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, ReferralRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);
}
