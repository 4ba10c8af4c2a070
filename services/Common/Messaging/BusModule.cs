using CsWorkPerf.Common.Errors;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.Common.Messaging;

/// <summary>The message bus: in memory, or RabbitMQ, by configuration.</summary>
internal static class BusModule
{
    /// <exception cref="BadSetting">A key is missing or has a value that is not allowed; the message names it.</exception>
    public static void AddBus(this IServiceCollection services, IConfiguration configuration, string process)
    {
        var transport = configuration["Messaging:Transport"] ?? "InMemory";
        var uri = configuration["Messaging:RabbitMq"];
        if (transport is not ("InMemory" or "RabbitMq"))
            throw new BadSetting($"Setting Messaging:Transport is '{transport}'; it must be InMemory or RabbitMq.");
        if (transport == "RabbitMq" && (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps")))
            throw new BadSetting($"Setting Messaging:RabbitMq is '{uri}'; it must be an address such as amqp://user:password@host:5672.");

        services.AddSingleton<FollowerStates>();
        services.AddSingleton<RelayStates>();
        services.AddSingleton<FeedClients>();
        services.Configure<MassTransitHostOptions>(options =>
        {
            // A broker that is away is a delay, not a failure: the feeds are the truth.
            options.WaitUntilStarted = false;
            options.StopTimeout = TimeSpan.FromSeconds(5);
        });
        services.AddMassTransit(bus =>
        {
            // The library reports how it is used to its makers; this system calls nobody it was not told to call.
            bus.DisableUsageTelemetry();
            bus.AddConsumer<EventBatchConsumer>();
            // The queue carries the process's name and goes with it: what came meanwhile is in the feeds.
            var queue = $"cswp-{process}-{Guid.NewGuid():N}";
            if (transport == "InMemory")
                bus.UsingInMemory((context, busConfiguration) => busConfiguration.ReceiveEndpoint(queue, endpoint => Receive(endpoint, context)));
            else
                bus.UsingRabbitMq((context, busConfiguration) =>
                {
                    busConfiguration.Host(new Uri(uri!));
                    busConfiguration.ReceiveEndpoint(queue, endpoint =>
                    {
                        endpoint.AutoDelete = true;
                        endpoint.Durable = false;
                        Receive(endpoint, context);
                    });
                });
        });
    }

    private static void Receive(IReceiveEndpointConfigurator endpoint, IBusRegistrationContext context)
    {
        // One at a time keeps the order in which they were sent.
        endpoint.ConcurrentMessageLimit = 1;
        endpoint.PrefetchCount = 16;
        endpoint.ConfigureConsumer<EventBatchConsumer>(context);
    }
}

/// <summary>Gives the bus's batches to the followers of this process.</summary>
internal sealed class EventBatchConsumer(IEnumerable<FollowerInbox> inboxes) : MassTransit.IConsumer<EventBatch>
{
    public Task Consume(ConsumeContext<EventBatch> context)
    {
        foreach (var inbox in inboxes.Where(inbox => inbox.Source == context.Message.Source)) inbox.Offer(context.Message);
        return Task.CompletedTask;
    }
}
