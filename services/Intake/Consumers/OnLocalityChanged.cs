using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Consumers;

/// <summary>Hears of a locality, so that its id is known here.</summary>
public sealed class OnLocalityChanged : IConsumer<LocalityChanged>
{
    public Task ApplyAsync(Tx tx, LocalityChanged change, bool live)
    {
        LearnDirectory.Apply(tx, change);
        return Task.CompletedTask;
    }
}
