using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment;

/// <summary>The Assessment service: so far its database, its event feed and its part in refusing revoked tokens.</summary>
public static class AssessmentModule
{
    public static IServiceCollection AddAssessment(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddService<AssessmentService>(configuration, typeof(AssessmentModule).Assembly);
        services.Follow<AssessmentService>("workforce").On<TokenRevoked, OnTokenRevoked>();
        return services;
    }
}
