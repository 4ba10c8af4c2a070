using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Consumers;

/// <summary>Hears of a worker, so that its id and its teams are known here.</summary>
public sealed class OnWorkerChanged(LearnDirectory learn) : IConsumer<WorkerChanged>
{
    public Task ApplyAsync(Tx tx, WorkerChanged change, bool live)
    {
        learn.Apply(tx, change);
        return Task.CompletedTask;
    }
}
