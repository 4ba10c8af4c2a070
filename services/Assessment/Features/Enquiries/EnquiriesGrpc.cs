using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>The RPCs of section 47 enquiries.</summary>
public sealed class EnquiriesGrpc(ReadEnquiry read, ImportEnquiries import) : V1.Section47.Section47Base
{
    public override async Task<V1.Enquiry> GetEnquiry(V1.GetEnquiryRequest request, ServerCallContext context) =>
        EnquiryMapping.Write(await read.HandleAsync(RequestFields.RecordId("s47_id", request.S47Id), context.Actor(), context.CancellationToken));

    public override Task ImportEnquiries(IAsyncStreamReader<V1.ImportEnquiriesRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, EnquiryRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);
}
