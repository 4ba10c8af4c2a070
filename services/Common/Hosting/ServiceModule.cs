using System.Reflection;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CsWorkPerf.Common.Hosting;

/// <summary>What every service's module starts from: its database with migrations, outbox relay and followers.</summary>
public static class ServiceModule
{
    /// <summary>
    /// Adds the database of <typeparamref name="TService"/>, whose migrations are embedded in <paramref name="assembly"/>, and
    /// the relay that publishes its events.
    /// </summary>
    public static IServiceCollection AddService<TService>(this IServiceCollection services, IConfiguration configuration, Assembly assembly)
        where TService : IService
    {
        var settings = DataSettings.For(SettingName.Of(TService.Name), configuration);
        services.AddSingleton(_ => new Db<TService>(settings));
        services.AddSingleton(provider => new FeedSource(provider.GetRequiredService<Db<TService>>()));
        services.AddSingleton<IHostedService>(provider =>
            ActivatorUtilities.CreateInstance<DatabaseStart<TService>>(provider, assembly));
        // Stopped after the workers, which are started after it.
        services.AddSingleton<Lease<TService>>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Lease<TService>>());
        services.AddSingleton<IHostedService, TokenUpkeep<TService>>();
        services.AddSingleton<IHostedService, OutboxRelay<TService>>();
        services.AddSingleton<IHostedService, RequestUpkeep<TService>>();
        return services;
    }

    /// <summary>Makes <typeparamref name="TService"/> follow the feed of <paramref name="source"/>.</summary>
    public static Follower<TService> Follow<TService>(this IServiceCollection services, string source)
        where TService : IService
    {
        SourceAddress.CheckAtStart(services, source);
        var inbox = new FollowerInbox(source);
        services.AddSingleton(inbox);
        var consumers = new List<Action<ConsumerSet<TService>>>();
        services.AddSingleton<IHostedService>(provider =>
        {
            var set = ActivatorUtilities.CreateInstance<ConsumerSet<TService>>(provider);
            foreach (var add in consumers) add(set);
            return ActivatorUtilities.CreateInstance<FeedFollower<TService>>(provider, inbox, set);
        });
        return new Follower<TService>(services, consumers);
    }
}

/// <summary>Says which consumers hear a followed source.</summary>
public sealed class Follower<TService>
    where TService : IService
{
    private readonly IServiceCollection _services;
    private readonly List<Action<ConsumerSet<TService>>> _consumers;

    internal Follower(IServiceCollection services, List<Action<ConsumerSet<TService>>> consumers) => (_services, _consumers) = (services, consumers);

    /// <summary>Calls <typeparamref name="TConsumer"/> for every <typeparamref name="TEvent"/>.</summary>
    public Follower<TService> On<TEvent, TConsumer>()
        where TEvent : IEvent
        where TConsumer : class, IConsumer<TEvent>
    {
        _services.AddScoped<TConsumer>();
        _consumers.Add(set => set.Add<TEvent, TConsumer>());
        return this;
    }

    /// <summary>Calls <typeparamref name="TConsumer"/> with whole batches, after the single consumers.</summary>
    public Follower<TService> OnBatch<TConsumer>()
        where TConsumer : class, IBatchConsumer
    {
        _services.AddScoped<TConsumer>();
        _consumers.Add(set => set.AddBatch<TConsumer>());
        return this;
    }
}
