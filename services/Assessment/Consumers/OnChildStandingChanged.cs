using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Consumers;

/// <summary>Hears which record stands for a child and whether it is restricted, so that what is kept here about the child is closed too.</summary>
public sealed class OnChildStandingChanged : IConsumer<ChildStandingChanged>
{
    public Task ApplyAsync(Tx tx, ChildStandingChanged change, bool live)
    {
        LearnChild.Apply(tx, change);
        return Task.CompletedTask;
    }
}
