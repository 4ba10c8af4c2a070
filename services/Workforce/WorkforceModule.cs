using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Workforce.Features.Accounts;
using CsWorkPerf.Workforce.Features.Directory;
using CsWorkPerf.Workforce.Features.Localities;
using CsWorkPerf.Workforce.Features.Teams;
using CsWorkPerf.Workforce.Features.Workers;

namespace CsWorkPerf.Workforce;

/// <summary>Workforce as a part of a host.</summary>
public static class WorkforceModule
{
    /// <exception cref="InvalidOperationException">A setting is missing or not allowed; the message names its key.</exception>
    public static IServiceCollection AddWorkforce(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddService<WorkforceService>(configuration, typeof(WorkforceModule).Assembly);
        services.AddSingleton(WorkforceSettings.From(configuration));
        return services.AddDirectory().AddAccounts();
    }

    public static void MapWorkforce(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<DirectoryGrpc>();
        endpoints.MapGrpcService<AccountsGrpc>();
    }

    private static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton<ListLocalities>().AddSingleton<SaveLocality>()
        .AddSingleton<ListTeams>().AddSingleton<SaveTeam>()
        .AddSingleton<ListWorkers>();

    private static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<PasswordHashes>().AddSingleton<SessionTokens>()
        .AddSingleton<SignIn>().AddSingleton<RefreshSession>().AddSingleton<SignOut>().AddSingleton<SetPassword>()
        .AddSingleton<AddAccount>().AddSingleton<ChangeAccount>().AddSingleton<ResetPassword>().AddSingleton<ListAccounts>()
        .AddSingleton<AddFirstAdministrator>();
}
