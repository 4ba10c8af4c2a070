using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Consumers;

/// <summary>Hears that somebody opened a restricted record in an emergency, so that what is kept here about the child is open to them too.</summary>
public sealed class OnRestrictedOpened : IConsumer<RestrictedOpened>
{
    public Task ApplyAsync(Tx tx, RestrictedOpened change, bool live)
    {
        LearnChild.Apply(tx, change);
        return Task.CompletedTask;
    }
}
