using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Consumers;

/// <summary>Hears of a worker, so that its id is known here.</summary>
public sealed class OnWorkerChanged : IConsumer<WorkerChanged>
{
    public Task ApplyAsync(Tx tx, WorkerChanged change, bool live)
    {
        LearnDirectory.Apply(tx, change);
        return Task.CompletedTask;
    }
}
