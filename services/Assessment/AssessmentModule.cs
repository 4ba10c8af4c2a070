using CsWorkPerf.Assessment.Consumers;
using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.AuditActions;
using CsWorkPerf.Assessment.Features.AuditProgrammes;
using CsWorkPerf.Assessment.Features.Audits;
using CsWorkPerf.Assessment.Features.Authorisations;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Assessment.Features.EnquirySteps;
using CsWorkPerf.Assessment.Features.Recalculation;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Assessment.Features.Steps;
using CsWorkPerf.Assessment.Features.Tracker;
using CsWorkPerf.Assessment.Features.TrackerMeetings;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment;

/// <summary>Assessment's parts, for its own process or for one with all services.</summary>
public static class AssessmentModule
{
    /// <summary>Adds Assessment: its database, its handlers, and what it hears from Intake and Workforce.</summary>
    public static IServiceCollection AddAssessment(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddService<AssessmentService>(configuration, typeof(AssessmentModule).Assembly);
        services.Follow<AssessmentService>("intake")
            .On<ReferralChanged, OnReferralChanged>()
            .On<ChildStandingChanged, OnChildStandingChanged>()
            .On<RestrictedOpened, OnRestrictedOpened>();
        services.Follow<AssessmentService>("workforce")
            .On<LocalityChanged, OnLocalityChanged>()
            .On<TeamChanged, OnTeamChanged>()
            .On<WorkerChanged, OnWorkerChanged>()
            .On<TokenRevoked, OnTokenRevoked>();

        services.AddSingleton(AssessmentClock.Read(configuration));
        services.AddSingleton<RestrictedChild>();
        services.AddSingleton(AssessmentSettings.From(configuration));
        services.AddSingleton<DueDates>().AddSingleton<AssessmentLinks>().AddSingleton<FollowReferral>().AddSingleton<LearnReferral>().AddSingleton<LearnDirectory>();
        services.AddSingleton<StartAssessment>().AddSingleton<AllocateAssessments>().AddSingleton<TakeStep>().AddSingleton<RecordCheckpoint>();
        services.AddSingleton<ReadAssessment>().AddSingleton<ListAssessments>().AddSingleton<CountAssessments>().AddSingleton<ImportAssessments>();
        services.AddSingleton<RecalculateDueDates>().AddHostedService<DueDateUpkeep>();
        services.AddSingleton<ListAwaiting>().AddSingleton<ReadLag>().AddSingleton<DelegateAuthorisations>().AddSingleton<EndDelegation>().AddSingleton<ListDelegations>();
        services.AddSingleton<StartEnquiry>().AddSingleton<TakeEnquiryStep>().AddSingleton<ReadEnquiry>().AddSingleton<ListEnquiries>().AddSingleton<CountEnquiries>().AddSingleton<ListStrategyReferrals>().AddSingleton<ImportEnquiries>();
        services.AddSingleton<SaveAudit>().AddSingleton<RecordDiscussion>().AddSingleton<ModerateAudit>();
        services.AddSingleton<ReadAudit>().AddSingleton<ListAudits>().AddSingleton<ReadDrift>().AddSingleton<ImportAudits>();
        services.AddSingleton<AddAction>().AddSingleton<ChangeAction>().AddSingleton<CloseAction>().AddSingleton<ListActions>();
        services.AddSingleton<PlanProgramme>().AddSingleton<DrawProgramme>().AddSingleton<ReadProgrammeDraw>();
        services.AddSingleton<ListProgrammes>().AddSingleton<ReadProgramme>().AddSingleton<ListCases>().AddSingleton<CountOwnCases>().AddSingleton<ReallocateCase>();
        services.AddSingleton<CountQueries>().AddSingleton<ListQueries>();
        services.AddSingleton<TrackerReader>().AddSingleton<ReadTracker>().AddSingleton<WatchTracker>();
        services.AddSingleton<OpenMeeting>().AddSingleton<ListMeetings>().AddSingleton<ReadMeeting>().AddSingleton<NoteCase>().AddSingleton<CloseMeeting>();
        services.AddSingleton<ChangeTrackerAction>().AddSingleton<ListTrackerActions>();
        return services;
    }

    /// <summary>Maps Assessment's gRPC services.</summary>
    public static void MapAssessment(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<AssessmentsGrpc>();
        endpoints.MapGrpcService<AuthorisationsGrpc>();
        endpoints.MapGrpcService<EnquiriesGrpc>();
        endpoints.MapGrpcService<AuditsGrpc>();
        endpoints.MapGrpcService<AuditActionsGrpc>();
        endpoints.MapGrpcService<AuditProgrammesGrpc>();
        endpoints.MapGrpcService<DataQualityGrpc>();
        endpoints.MapGrpcService<TrackerGrpc>();
        endpoints.MapGrpcService<TrackerMeetingsGrpc>();
    }
}
