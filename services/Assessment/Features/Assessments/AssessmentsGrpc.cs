using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>The RPCs of assessments.</summary>
public sealed class AssessmentsGrpc(ReadAssessment read, ImportAssessments import) : V1.Assessments.AssessmentsBase
{
    public override async Task<V1.Assessment> GetAssessment(V1.GetAssessmentRequest request, ServerCallContext context) =>
        AssessmentMapping.Write(await read.HandleAsync(RequestFields.RecordId("assessment_id", request.AssessmentId), context.Actor(), context.CancellationToken));

    public override Task ImportAssessments(IAsyncStreamReader<V1.ImportAssessmentsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, AssessmentRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);
}
