using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Openings;

/// <summary>The RPCs of openings.</summary>
public sealed class OpeningsGrpc(OpenRestricted open, ListOpenings list, CountOpenings count, AcknowledgeOpening acknowledge) : Contracts.Intake.V1.Openings.OpeningsBase
{
    public override async Task<Contracts.Intake.V1.Opening> OpenRestricted(OpenRestrictedRequest request, ServerCallContext context)
    {
        var ((childId, reason), actor) = (OpeningMapping.Read(request), context.Actor());
        return OpeningMapping.Write(await open.HandleAsync(childId, reason, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<ListOpeningsResponse> ListOpenings(ListOpeningsRequest request, ServerCallContext context) =>
        OpeningMapping.Write(await list.HandleAsync(request.WaitingOnly, OpeningMapping.Read(request), context.Actor(), context.CancellationToken), request);

    public override async Task<OpeningCounts> CountOpenings(CountOpeningsRequest request, ServerCallContext context) =>
        new() { Waiting = await count.HandleAsync(context.CancellationToken) };

    public override async Task<Contracts.Intake.V1.Opening> AcknowledgeOpening(AcknowledgeOpeningRequest request, ServerCallContext context)
    {
        var (openingId, actor) = (RequestFields.RecordId("opening_id", request.OpeningId), context.Actor());
        return OpeningMapping.Write(await acknowledge.HandleAsync(openingId, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }
}
