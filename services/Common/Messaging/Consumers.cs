using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Common.Messaging;

/// <summary>Hears one type of event. Called in order of position, in the transaction that moves the checkpoint.</summary>
public interface IConsumer<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Takes in the event; it may be given again after a crash or a restore, so it sets and does not add.</summary>
    Task ApplyAsync(Tx tx, TEvent change, bool live);
}

/// <summary>Hears whole batches, for a service that does better with many events at once.</summary>
public interface IBatchConsumer
{
    /// <summary>Takes in the batch in the transaction that moves the checkpoint.</summary>
    Task ApplyAsync(Tx tx, FollowedBatch batch);

    /// <summary>The source's log was replaced (restored from a backup): forgets what came from it; it is read again from 0.</summary>
    Task ForgetAsync(Tx tx, string source);
}
