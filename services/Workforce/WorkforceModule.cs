using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Workforce.Consumers;
using CsWorkPerf.Workforce.Features.Accounts;
using CsWorkPerf.Workforce.Features.Directory;
using CsWorkPerf.Workforce.Features.Localities;
using CsWorkPerf.Workforce.Features.Teams;
using CsWorkPerf.Workforce.Features.Tokens;
using CsWorkPerf.Workforce.Features.Workers;

namespace CsWorkPerf.Workforce;

/// <summary>Workforce as a part of a host.</summary>
public static class WorkforceModule
{
    /// <exception cref="BadSetting">A setting is missing or not allowed; the message names its key.</exception>
    public static IServiceCollection AddWorkforce(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddService<WorkforceService>(configuration, typeof(WorkforceModule).Assembly);
        services.AddSingleton(WorkforceSettings.From(configuration));
        services.FollowUseOfTokens(configuration);
        return services.AddDirectory().AddAccounts().AddTokens();
    }

    public static void MapWorkforce(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<DirectoryGrpc>();
        endpoints.MapGrpcService<AccountsGrpc>();
        endpoints.MapGrpcService<TokensGrpc>();
    }

    private static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton<ListLocalities>().AddSingleton<SaveLocality>().AddSingleton<ImportLocalities>()
        .AddSingleton<ListTeams>().AddSingleton<SaveTeam>().AddSingleton<ImportTeams>()
        .AddSingleton<ListWorkers>().AddSingleton<ImportWorkers>().AddSingleton<IdentifyWorkers>();

    private static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<PasswordHashes>().AddSingleton<SessionTokens>().AddSingleton<EndSessions>().AddSingleton<SignInLimit>()
        .AddSingleton<SignIn>().AddSingleton<RefreshSession>().AddSingleton<SignOut>().AddSingleton<SetPassword>()
        .AddSingleton<AddAccount>().AddSingleton<ChangeAccount>().AddSingleton<ResetPassword>().AddSingleton<ListAccounts>()
        .AddSingleton<AddFirstAdministrator>();

    private static IServiceCollection AddTokens(this IServiceCollection services) => services
        .AddSingleton<IssueToken>().AddSingleton<ListTokens>().AddSingleton<RevokeToken>().AddSingleton<RecordTokenUse>();

    /// <summary>
    /// Every service tells in its own feed which tokens were used at it, Workforce too. Its other replicas hear of a revoked
    /// token in the same way.
    /// </summary>
    private static void FollowUseOfTokens(this IServiceCollection services, IConfiguration configuration)
    {
        services.Follow<WorkforceService>(WorkforceService.Name).On<TokenUsed, OnTokenUsed>().On<TokenRevoked, OnTokenRevoked>();
        foreach (var source in (string[])["intake", "reporting"]) services.Follow<WorkforceService>(source).On<TokenUsed, OnTokenUsed>();
        if (configuration["Services:Assessment"] is not null) services.Follow<WorkforceService>("assessment").On<TokenUsed, OnTokenUsed>();
    }
}
