using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsWorkPerf.Common.Grpc;

/// <summary>What every gRPC host offers besides its own services.</summary>
public static class GrpcHosting
{
    /// <summary>
    /// Adds gRPC with clear errors, health and reflection. Call it before other interceptors are added: the one that translates
    /// errors must be the outermost.
    /// </summary>
    public static IServiceCollection AddGrpcHosting(this IServiceCollection services)
    {
        services.AddGrpc(grpc => grpc.Interceptors.Add<ErrorInterceptor>());
        services.AddTransient<IStartupFilter, MalformedRequests>();
        services.AddLogging(GrpcLogging.Quieten);
        services.AddHealthChecks();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<HealthState>();
        services.TryAddSingleton<Reflection>();
        return services;
    }

    /// <summary>Maps <c>grpc.health.v1</c> and server reflection (v1 and v1alpha).</summary>
    public static void MapGrpcHosting(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<HealthGrpc>();
        endpoints.MapGrpcService<ReflectionGrpc>();
        endpoints.MapGrpcService<ReflectionV1AlphaGrpc>();
    }
}
