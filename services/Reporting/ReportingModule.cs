using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Consumers;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Demand;
using CsWorkPerf.Reporting.Features.Durations;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Published;
using CsWorkPerf.Reporting.Features.Scorecards;
using CsWorkPerf.Reporting.Features.Totals;
using CsWorkPerf.Reporting.Features.Upkeep;

namespace CsWorkPerf.Reporting;

/// <summary>Reporting as part of a host.</summary>
public static class ReportingModule
{
    /// <summary>Adds the service: database, followers, handlers.</summary>
    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddService<ReportingService>(configuration, typeof(ReportingModule).Assembly);
        services.AddSingleton(ReportingSettings.Read(configuration));

        var clock = AssessmentClock.Read(configuration);
        services.AddSingleton(provider => TotalsSettings.Of(provider.GetRequiredService<CalendarSettings>(), clock));
        services.AddSingleton(provider => new CountingRules(provider.GetRequiredService<WorkingDayCalendar>(), provider.GetRequiredService<OfficeHours>(), clock));
        services.AddSingleton<FactKinds>();
        services.AddSingleton<SeriesBook>();
        services.AddSingleton<TotalsStore>();
        services.AddSingleton<TakeInAliases>();
        services.AddSingleton<TakeInFacts>();
        services.AddSingleton<ForgetFacts>();
        services.AddSingleton<RebuildState>();
        services.AddSingleton<FoldTotals>();
        services.AddSingleton<RebuildTotals>();
        services.AddSingleton<FactsReader>();
        services.AddSingleton<IndicatorReader>();
        services.AddSingleton<GetIndicator>();
        services.AddSingleton<ListIndicators>();
        services.AddSingleton<WatchIndicators>();
        services.AddSingleton<LongCallsGrpc>();
        services.AddSingleton<GetScorecard>();
        services.AddSingleton<ContactMonthReader>();
        services.AddSingleton<GetWeekPattern>();
        services.AddSingleton<GetDemandMonths>();
        services.AddSingleton<GetDemandSources>();
        services.AddSingleton<GetSourceShares>();
        services.AddSingleton<GetDurations>();
        services.AddSingleton<GetStatus>();
        services.AddSingleton<RebuildFromFeeds>();

        services.Follow<ReportingService>(Sources.Intake).OnBatch<OnIntakeFacts>();
        services.Follow<ReportingService>(Sources.Assessment).OnBatch<OnAssessmentFacts>();
        services.Follow<ReportingService>(Sources.Workforce)
            .On<LocalityChanged, OnLocalityChanged>()
            .On<TeamChanged, OnTeamChanged>()
            .On<TokenRevoked, OnTokenRevoked>();
        services.AddSingleton<TotalsLag>();
        services.AddHostedService<TotalsRebuilder>();
        services.AddHealthChecks().AddCheck<TotalsCheck>("totals", tags: ["cswp.reporting.v1"]);
        return services;
    }

    /// <summary>Maps the service's gRPC services.</summary>
    public static void MapReporting(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<IndicatorsGrpc>();
        endpoints.MapGrpcService<DemandGrpc>();
        endpoints.MapGrpcService<DurationsGrpc>();
        endpoints.MapGrpcService<PublishedFiguresGrpc>();
        endpoints.MapGrpcService<ReportingAdminGrpc>();
    }
}
