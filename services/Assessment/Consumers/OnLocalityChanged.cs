using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Consumers;

/// <summary>Hears of a locality, so that its id is known here.</summary>
public sealed class OnLocalityChanged(LearnDirectory learn) : IConsumer<LocalityChanged>
{
    public Task ApplyAsync(Tx tx, LocalityChanged change, bool live)
    {
        learn.Apply(tx, change);
        return Task.CompletedTask;
    }
}
