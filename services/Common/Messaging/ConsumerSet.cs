using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.Common.Messaging;

/// <summary>The consumers of a service: one for each type of event it hears, and those that take whole batches.</summary>
internal sealed class ConsumerSet<TService>(IServiceScopeFactory scopes)
    where TService : IService
{
    private readonly Dictionary<Type, Func<IServiceProvider, Tx, FollowedEvent, Task>> _single = [];
    private readonly List<Type> _batch = [];

    /// <summary>The types of event that this service hears of the source; empty for all.</summary>
    public IReadOnlyCollection<string> Types => _batch.Count > 0 ? [] : [.. _single.Keys.Select(type => type.Name)];

    public void Add<TEvent, TConsumer>()
        where TEvent : IEvent
        where TConsumer : IConsumer<TEvent> =>
        _single[typeof(TEvent)] = (services, tx, one) => services.GetRequiredService<TConsumer>().ApplyAsync(tx, (TEvent)one.Event, one.Live);

    public void AddBatch<TConsumer>()
        where TConsumer : IBatchConsumer => _batch.Add(typeof(TConsumer));

    public async Task ApplyAsync(Tx tx, FollowedBatch batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (_single.Count > 0)
            foreach (var one in batch.Events)
                if (_single.TryGetValue(one.Event.GetType(), out var consumer)) await consumer(scope.ServiceProvider, tx, one);
        foreach (var type in _batch)
            await ((IBatchConsumer)scope.ServiceProvider.GetRequiredService(type)).ApplyAsync(tx, batch);
    }

    public async Task ForgetAsync(Tx tx, string source)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var type in _batch)
            await ((IBatchConsumer)scope.ServiceProvider.GetRequiredService(type)).ForgetAsync(tx, source);
    }
}
