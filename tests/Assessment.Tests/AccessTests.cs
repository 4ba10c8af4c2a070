using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>Who may call which RPC of Assessment: the matrix, written out once more by hand.</summary>
public sealed class AccessTests(AssessmentHost host) : IClassFixture<AssessmentHost>
{
    private const string Readers = "practitioner manager auditor", Workers = "practitioner manager", Chairs = "manager auditor", Managers = "manager", Administrators = "administrator";

    public static TheoryData<string, string> Rpcs => new()
    {
        { "Authorisations/ListAwaiting", Managers }, { "Authorisations/GetLag", Managers }, { "Authorisations/Delegate", Managers },
        { "Authorisations/EndDelegation", Managers }, { "Authorisations/ListDelegations", Managers },
        { "Assessments/StartAssessment", Workers }, { "Assessments/AllocateAssessments", Workers },
        { "Assessments/RecordSeen", Workers }, { "Assessments/ChangePlan", Workers }, { "Assessments/RecordCheckpoint", Workers },
        { "Assessments/SubmitAssessment", Workers }, { "Assessments/AuthoriseAssessment", Managers }, { "Assessments/ReturnAssessment", Managers },
        { "Assessments/ReopenAssessment", Managers }, { "Assessments/WithdrawAssessment", Managers },
        { "Assessments/ListAssessments", Readers }, { "Assessments/CountAssessments", Readers },
        { "Assessments/GetAssessment", Readers }, { "Assessments/ImportAssessments", Administrators },
        { "Section47/StartEnquiry", Workers }, { "Section47/RecordVisit", Workers }, { "Section47/ConcludeEnquiry", Workers },
        { "Section47/PlanConference", Workers }, { "Section47/RecordConference", Workers }, { "Section47/ChangeEnquiry", Workers },
        { "Section47/WithdrawEnquiry", "manager" }, { "Section47/ListEnquiries", Readers }, { "Section47/CountEnquiries", Readers }, { "Section47/ListStrategyReferrals", Readers },
        { "Section47/GetEnquiry", Readers }, { "Section47/ImportEnquiries", Administrators },
        { "Audits/GetAudit", Readers }, { "Audits/ImportAudits", Administrators },
        { "Audits/SaveAudit", Readers }, { "Audits/RecordDiscussion", Readers }, { "Audits/ModerateAudit", Chairs },
        { "Audits/ListAudits", Readers }, { "Audits/GetModerationDrift", Chairs },
        { "AuditActions/AddAction", Readers }, { "AuditActions/ChangeAction", Readers }, { "AuditActions/CloseAction", Readers }, { "AuditActions/ListActions", Readers },
        { "AuditProgrammes/GetNextProgramme", Chairs }, { "AuditProgrammes/DrawProgramme", Chairs }, { "AuditProgrammes/ListProgrammes", Chairs },
        { "AuditProgrammes/GetProgramme", Chairs }, { "AuditProgrammes/ListCases", Readers }, { "AuditProgrammes/CountOwnCases", Readers }, { "AuditProgrammes/ReallocateCase", Chairs },
        { "AuditProgrammes/GetProgrammeDraw", Chairs },
        { "DataQuality/CountQueries", "practitioner manager auditor analyst" }, { "DataQuality/ListQueries", Readers },
        { "Tracker/GetTracker", Readers }, { "Tracker/WatchTracker", Readers },
        { "TrackerMeetings/OpenMeeting", Managers }, { "TrackerMeetings/ListMeetings", Readers }, { "TrackerMeetings/GetMeeting", Readers },
        { "TrackerMeetings/NoteCase", Managers }, { "TrackerMeetings/ChangeAction", Workers }, { "TrackerMeetings/ListActions", Readers },
        { "TrackerMeetings/CloseMeeting", Managers }
    };

    [Theory]
    [MemberData(nameof(Rpcs))]
    public async Task Rpc_ByRole_IsOpenToThoseOfTheMatrixOnly(string rpc, string roles)
    {
        var full = "/cswp.assessment.v1." + rpc;

        Assert.Equal(roles.Split(' ').Order(), RpcAccess.RolesFor(full).Order());
        Assert.Empty(await RpcMatrix.FaultsAsync(host.Host, [AssessmentsReflection.Descriptor, DataQualityReflection.Descriptor, AuthorisationsReflection.Descriptor, Section47Reflection.Descriptor, AuditsReflection.Descriptor, AuditActionsReflection.Descriptor, AuditProgrammesReflection.Descriptor, TrackerReflection.Descriptor, TrackerMeetingsReflection.Descriptor], full));
    }

    [Fact]
    public void Rpcs_OfTheMatrix_AreAllThatAssessmentOffers() =>
        Assert.Equal(RpcMatrix.Of("cswp.assessment.v1").Order(), Rpcs.Select(row => "/cswp.assessment.v1." + row.Data.Item1).Order());

    [Fact]
    public async Task Get_UnknownRecordOrNoId_IsRefusedAndNotLogged()
    {
        Assert.Equal(Grpc.Core.StatusCode.NotFound, Status(() => host.Assessments().GetAssessment(new GetAssessmentRequest { AssessmentId = "x" })));
        Assert.Equal(Grpc.Core.StatusCode.NotFound, Status(() => host.Enquiries().GetEnquiry(new GetEnquiryRequest { S47Id = "x" })));
        Assert.Equal(Grpc.Core.StatusCode.NotFound, Status(() => host.Audits().GetAudit(new GetAuditRequest { AuditId = "x" })));
        Assert.Equal(Grpc.Core.StatusCode.InvalidArgument, Status(() => host.Assessments().GetAssessment(new GetAssessmentRequest())));
        Assert.DoesNotContain(await host.AccessLogAsync(), entry => entry.Action == "open");
    }

    private static Grpc.Core.StatusCode Status(Action call) => Assert.Throws<Grpc.Core.RpcException>(call).StatusCode;
}
