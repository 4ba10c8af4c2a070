using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Consumers;
using CsWorkPerf.Intake.Features.AgencyChecks;
using CsWorkPerf.Intake.Features.Board;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Conversations;
using CsWorkPerf.Intake.Features.DataQuality;
using CsWorkPerf.Intake.Features.Decisions;
using CsWorkPerf.Intake.Features.Duty;
using CsWorkPerf.Intake.Features.Hours;
using CsWorkPerf.Intake.Features.Likeness;
using CsWorkPerf.Intake.Features.Merges;
using CsWorkPerf.Intake.Features.NextSteps;
using CsWorkPerf.Intake.Features.Openings;
using CsWorkPerf.Intake.Features.Proposals;
using CsWorkPerf.Intake.Features.Referrals;
using CsWorkPerf.Intake.Features.ReviewMeetings;
using CsWorkPerf.Intake.Features.Reviews;

namespace CsWorkPerf.Intake;

/// <summary>Intake's parts, for its own process or for one with all services.</summary>
public static class IntakeModule
{
    /// <summary>Adds Intake: its database, its handlers, and what it hears from Workforce.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddService<IntakeService>(configuration, typeof(IntakeModule).Assembly);
        services.Follow<IntakeService>("workforce")
            .On<LocalityChanged, OnLocalityChanged>()
            .On<TeamChanged, OnTeamChanged>()
            .On<WorkerChanged, OnWorkerChanged>()
            .On<TokenRevoked, OnTokenRevoked>();

        services.AddSingleton(IntakeSettings.From(configuration));
        services.AddSingleton<Restricted>().AddSingleton<OpenRestricted>().AddSingleton<ListOpenings>().AddSingleton<CountOpenings>().AddSingleton<AcknowledgeOpening>();
        services.AddSingleton<AddChild>().AddSingleton<ChangeChild>().AddSingleton<ReadChild>().AddSingleton<SearchChildren>()
            .AddSingleton<ReadChildHistory>().AddSingleton<NameChildren>().AddSingleton<IdentifyChildren>().AddSingleton<ImportChildren>().AddSingleton<FindLikelyChildren>().AddSingleton<MergeChildren>().AddSingleton<UndoMerge>();
        services.AddSingleton<LogContact>().AddSingleton<ChangeContact>().AddSingleton<DecideContact>().AddSingleton<CorrectDecision>().AddSingleton<HandOffContact>().AddSingleton<RecordFeedback>()
            .AddSingleton<ReadContact>().AddSingleton<ListContacts>().AddSingleton<CountOpenContacts>().AddSingleton<ImportContacts>();
        services.AddSingleton<StartConversation>().AddSingleton<SaveDraft>().AddSingleton<ReadDraft>().AddSingleton<ListDrafts>().AddSingleton<TakeOverDraft>()
            .AddSingleton<DiscardDraft>().AddSingleton<EndConversation>().AddSingleton<ReadConversation>().AddSingleton<ListConversations>();
        services.AddSingleton(provider => new OpeningHours(provider.GetRequiredService<IntakeSettings>().OpeningHours, provider.GetRequiredService<CalendarSettings>()));
        services.AddSingleton<BoardReader>().AddSingleton<BoardLookout>().AddSingleton<ReadBoard>().AddSingleton<WatchBoard>()
            .AddSingleton<ClaimContacts>().AddSingleton<ReassignContacts>().AddSingleton<SignOn>().AddSingleton<SignOff>();
        services.AddSingleton(AgreementSettings.Read(configuration)).AddSingleton<AgreeProposal>().AddSingleton<ReturnProposal>().AddSingleton<ListProposals>();
        services.AddSingleton<AddNextStep>().AddSingleton<ChangeNextStep>().AddSingleton<CloseNextStep>().AddSingleton<ListNextSteps>();
        services.AddSingleton<AskAgency>().AddSingleton<CloseCheck>().AddSingleton<ListAgencyChecks>();
        services.AddSingleton<CountQueries>().AddSingleton<ListQueries>();
        services.AddSingleton<ReadReferral>().AddSingleton<ListReferrals>().AddSingleton<IdentifyReferrals>().AddSingleton<FindReferrals>().AddSingleton<ImportReferrals>();
        services.AddSingleton<PlanDraw>().AddSingleton<DrawMeeting>().AddSingleton<ListMeetings>().AddSingleton<ReadMeeting>().AddSingleton<ReadDraw>();
        services.AddSingleton<RecordVerdict>().AddSingleton<CorrectVerdict>().AddSingleton<ReadReview>().AddSingleton<ListReviews>().AddSingleton<ImportReviews>();
        return services;
    }

    /// <summary>Maps Intake's gRPC services.</summary>
    public static void MapIntake(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<ChildrenGrpc>();
        endpoints.MapGrpcService<OpeningsGrpc>();
        endpoints.MapGrpcService<ContactsGrpc>();
        endpoints.MapGrpcService<ConversationsGrpc>();
        endpoints.MapGrpcService<BoardGrpc>();
        endpoints.MapGrpcService<DutyGrpc>();
        endpoints.MapGrpcService<ProposalsGrpc>();
        endpoints.MapGrpcService<NextStepsGrpc>();
        endpoints.MapGrpcService<AgencyChecksGrpc>();
        endpoints.MapGrpcService<ReferralsGrpc>();
        endpoints.MapGrpcService<DataQualityGrpc>();
        endpoints.MapGrpcService<ReviewMeetingsGrpc>();
        endpoints.MapGrpcService<ReviewsGrpc>();
    }
}
