using CsWorkPerf.Assessment.Features.EnquirySteps;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using Google.Protobuf;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>The RPCs of section 47 enquiries.</summary>
public sealed class EnquiriesGrpc(
    StartEnquiry start, TakeEnquiryStep take, ReadEnquiry read, ListEnquiries list, CountEnquiries count, ListStrategyReferrals referrals, ImportEnquiries import, WorkingDayCalendar calendar,
    TimeProvider time) : V1.Section47.Section47Base
{
    public override async Task<V1.Enquiry> StartEnquiry(V1.StartEnquiryRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return Write(await start.HandleAsync(EnquiryStepMapping.Read(request), actor, Key(request.RequestId, actor, request), context.CancellationToken));
    }

    public override Task<V1.Enquiry> RecordVisit(V1.RecordVisitRequest request, ServerCallContext context) =>
        TakeAsync(EnquiryStepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Enquiry> ConcludeEnquiry(V1.ConcludeEnquiryRequest request, ServerCallContext context) =>
        TakeAsync(EnquiryStepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Enquiry> PlanConference(V1.PlanConferenceRequest request, ServerCallContext context) =>
        TakeAsync(EnquiryStepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Enquiry> RecordConference(V1.RecordConferenceRequest request, ServerCallContext context) =>
        TakeAsync(EnquiryStepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Enquiry> ChangeEnquiry(V1.ChangeEnquiryRequest request, ServerCallContext context) =>
        TakeAsync(EnquiryStepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override Task<V1.Enquiry> WithdrawEnquiry(V1.WithdrawEnquiryRequest request, ServerCallContext context) =>
        TakeAsync(EnquiryStepMapping.Read(request, context.Actor()), request.RequestId, request, context);

    public override async Task<V1.EnquiryDetails> GetEnquiry(V1.GetEnquiryRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return EnquiryMapping.Write(await read.HandleAsync(RequestFields.RecordId("s47_id", request.S47Id), actor, context.CancellationToken), actor, calendar, Today);
    }

    public override async Task<V1.ListEnquiriesResponse> ListEnquiries(V1.ListEnquiriesRequest request, ServerCallContext context)
    {
        var (filter, page) = EnquiryListMapping.Read(request);
        return EnquiryListMapping.Write(await list.HandleAsync(filter, page, context.Actor(), context.CancellationToken), request, calendar, Today);
    }

    public override async Task<V1.EnquiryCounts> CountEnquiries(V1.CountEnquiriesRequest request, ServerCallContext context) =>
        EnquiryListMapping.Write(await count.HandleAsync(EnquiryListMapping.Read(request), context.Actor(), context.CancellationToken));

    public override Task ImportEnquiries(IAsyncStreamReader<V1.ImportEnquiriesRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, EnquiryRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);

    public override async Task<V1.ListStrategyReferralsResponse> ListStrategyReferrals(V1.ListStrategyReferralsRequest request, ServerCallContext context)
    {
        var (locality, team, page) = EnquiryListMapping.Read(request);
        return EnquiryListMapping.Write(await referrals.HandleAsync(locality, team, page, context.Actor(), context.CancellationToken), request);
    }

    private DateOnly Today => LondonTime.Today(time);

    private async Task<V1.Enquiry> TakeAsync((EnquiryTarget Target, EnquiryStep Step) read, string requestId, IMessage request, ServerCallContext context) =>
        Write(await take.HandleAsync(read.Target, read.Step, Key(requestId, read.Target.Actor, request), context.CancellationToken));

    private V1.Enquiry Write(EnquiryAnswer answer)
    {
        var written = EnquiryMapping.Write(answer.Enquiry, calendar, Today);
        written.Notices.AddRange(answer.Notices);
        return written;
    }

    private static RequestKey Key(string requestId, Actor actor, IMessage request) => RequestKey.Of(requestId, actor.AccountId, request);
}
